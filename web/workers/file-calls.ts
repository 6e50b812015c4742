/** What the page asks of the worker that reads and writes large files. */
import type { CsvCell, Lang, ResolvedScenario, Result, Seed } from '../../src/index.ts';
import type { OwnFile, Rows } from './desk-calls.ts';

/** A city made of a file of CBS. */
export interface ImportedCity {
  readonly name: string;
  readonly code: string;
  readonly year: number;
  readonly teams: number;
  readonly buurten: number;
  readonly households: number;
  readonly fte: number;
  readonly registrationsPerMonth: number;
  /** The scenario that the teams' demand was taken from. */
  readonly demandFrom: ResolvedScenario['title'];
  /** Sentences on what CBS does not give. */
  readonly notes: readonly string[];
  readonly scenario: string;
  readonly files: readonly OwnFile[];
}

export interface FileCalls {
  /** @param year of the figures; from the file's name where it is null */
  importCity(
    file: string,
    bytes: Uint8Array<ArrayBuffer>,
    gemeente: string,
    year: number | null,
    lang: Lang,
  ): Promise<Result<ImportedCity>>;
  /** A scenario, as text, of a table of teams. */
  teamTable(source: string, file: string, name: string, from: string, to: string): Result<string>;
  /** An XLSX file of the figures of one chart; its title stands on a sheet of its own. */
  chartTable(
    name: string,
    title: string,
    heading: readonly string[],
    rows: readonly (readonly CsvCell[])[],
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** An XLSX file of a run, or of a comparison with the first scenario. */
  workbook(seed: Seed, studies: readonly Rows[], lang: Lang): Promise<Uint8Array<ArrayBuffer>>;
}
