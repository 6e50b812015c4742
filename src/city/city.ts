import type { Buurt } from './buurt.ts';
import type { KnownFault } from './known-fault.ts';
import type { ExternalFigure, Figure, PlanRow, Published } from './published.ts';
import type { Source, TableNote } from './source.ts';
import type { TeamArea } from './team-area.ts';
import type { Subwijk, Wijk } from './wijk.ts';

/**
 * A city: areas, teams and what is published about them. Deeply frozen; what is not known is null, what is
 * not given is an empty list. Rows keep the order of their table.
 */
export interface City {
  readonly id: string;
  /** CBS code, `GM` and four digits. */
  readonly gemeente: string;
  readonly name: string;
  readonly sources: readonly Source[];
  readonly tables: readonly TableNote[];
  readonly buurten: readonly Buurt[];
  readonly wijken: readonly Wijk[];
  readonly subwijken: readonly Subwijk[];
  readonly teams: readonly TeamArea[];
  readonly buurtByCode: ReadonlyMap<string, Buurt>;
  readonly wijkByCode: ReadonlyMap<string, Wijk>;
  readonly subwijkByCode: ReadonlyMap<string, Subwijk>;
  readonly teamById: ReadonlyMap<string, TeamArea>;
  /** Rows of the staffing plan. */
  readonly plan: readonly PlanRow[];
  readonly staff: readonly Figure[];
  readonly budget: readonly Figure[];
  readonly external: readonly ExternalFigure[];
  readonly published: Published;
  readonly knownFaults: readonly KnownFault[];
}
