/** What the page asks of its desk: the worker that reads files, adds up results and looks things up. */
import type {
  City,
  ComparisonResult,
  DeploymentWeeks,
  Highlights,
  PolicySetting,
  ResolvedScenario,
  Result,
  RunResult,
  Seed,
} from '../../src/index.ts';

/** A file of the user, by its path among the project's files. */
export interface OwnFile {
  readonly path: string;
  readonly text: string;
}

/** A scenario file that can be chosen. */
export interface ScenarioChoice {
  readonly path: string;
  readonly name: string;
  readonly title: { readonly nl: string; readonly en: string };
  readonly question: { readonly nl: string; readonly en: string };
}

/** A policy of the ambulant team, with the settings that it has. */
export interface PolicyChoice {
  readonly name: string;
  readonly settings: Readonly<Record<string, PolicySetting>>;
}

export interface Choices {
  readonly choices: readonly ScenarioChoice[];
  readonly policies: readonly PolicyChoice[];
}

/** All replications of one scenario, one row each. */
export interface Rows {
  readonly scenario: ResolvedScenario;
  readonly numbers: readonly number[];
  readonly values: Float64Array<ArrayBuffer>;
}

/** What a study of one to four scenarios says. */
export interface Outcome {
  readonly replications: number;
  readonly runs: readonly { readonly result: RunResult; readonly highlights: Highlights }[];
  /** Null for one scenario, or for scenarios of different periods. */
  readonly comparison: ComparisonResult | null;
}

export interface DeskCalls {
  /** Replaces the user's own files; says what can be chosen. */
  files(own: readonly OwnFile[]): Choices;
  /** Adds files of the project. */
  more(files: readonly OwnFile[]): Choices;
  load(path: string, draft: string | null): Result<ResolvedScenario>;
  city(id: string): Result<City>;
  /**
   * What a simulation will say, by formula: at once, and without intervals. A scenario that the desk has read itself
   * can be named by its hash, which saves sending it; null where the desk no longer has it.
   */
  instant(seed: Seed, scenarios: readonly (ResolvedScenario | string)[]): Outcome | null;
  outcome(seed: Seed, studies: readonly Rows[]): Outcome;
  deployments(scenario: ResolvedScenario, seed: Seed, replication: number): DeploymentWeeks;
}

export interface DeskQuestion {
  readonly id: number;
  readonly call: string;
  readonly given: readonly unknown[];
}

export type DeskAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
