/** A case of the suite: a system with exact figures, and how this program answers it. */
import type { ResolvedScenario } from '../scenario/resolved.ts';

export type Seed = string | number;

/** What answers: the engine (through a test system), the model (through a scenario), a formula, the calendar. */
export type Subject = 'engine' | 'model' | 'instant' | 'calendar' | 'interval';

/** A measure that is estimated from sums over rows. */
export interface SampledMeasure {
  readonly name: string;
  readonly of: (sums: Float64Array) => number;
}

/** Estimated by independent rows; row i of a seed is always the same. */
export interface SampledAnswer {
  readonly kind: 'sampled';
  readonly subject: Subject;
  /** What is simulated: a test system, or a scenario. */
  readonly system: string;
  readonly measures: readonly SampledMeasure[];
  readonly row: (seed: Seed, index: number) => Float64Array;
}

/**
 * Computed once. What depends on chance takes its numbers from the seed, and is held against a limit.
 * @param effort how many times the usual number of experiments: more than 1 where a first answer is in doubt
 */
export type Compute = (seed: Seed, effort: number) => number;

export interface ComputedAnswer {
  readonly kind: 'computed';
  readonly subject: Subject;
  readonly system: string;
  readonly values: Readonly<Record<string, Compute>>;
  /** Probability that a value misses its limit by chance though all is right; a value without one takes no chances. */
  readonly falseAlarms?: Readonly<Record<string, (limit: number, effort: number) => number>>;
}

export type Answer = SampledAnswer | ComputedAnswer;

/** What answers may need of the outside. */
export interface Library {
  /** A scenario of scenarios/verification by its name. */
  readonly scenario: (name: string) => ResolvedScenario;
  /** Experiments per system whose intervals are held against the truth. */
  readonly coverageExperiments: number;
}

export interface Case {
  readonly id: string;
  readonly title: string;
  /** Takes minutes: begun first where cases run side by side. */
  readonly slow?: true;
  readonly answers: (library: Library) => readonly Answer[];
}
