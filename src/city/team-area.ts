import type { Certainty } from './figure-status.ts';

/** A buurtteam and where it works. Its staff is a matter of the scenario. */
export interface TeamArea {
  readonly id: string;
  readonly name: string;
  /** Code of the wijk; null where not given. */
  readonly wijk: string | null;
  /** Row of the staffing plan that the team belongs to; null where there is no plan. */
  readonly planRow: string | null;
  /** How sure it is that the team belongs to that wijk and row. */
  readonly certainty: Certainty;
  /** Whether the team existed as a pilot before 2015. */
  readonly pilotBefore2015: boolean;
}
