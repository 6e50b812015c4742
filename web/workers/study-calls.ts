/** What the page asks of the worker that does studies: the norm, sizing, the ambulant team. */
import type {
  AdviceResult,
  AdviceWords,
  City,
  DivideResult,
  Lang,
  MarginalResult,
  NormExploration,
  NormSheet,
  ResolvedScenario,
  Result,
  Seed,
  SizeResult,
  TournamentResult,
  WeightClass,
} from '../../src/index.ts';
import type { Goal } from '../scenario/goal.ts';
import type { NormChoice } from '../scenario/norm-choice.ts';
import type { InstantSizing } from './instant-sizing.ts';
import type { PoolCurvePoint } from './instant-pool.ts';

export interface HowMuch {
  readonly seed: Seed;
  readonly replications: number;
}

export interface StudyCalls {
  norm(city: City, choice: NormChoice): Result<NormSheet>;
  /** Weight class of each buurt, and the fte that the norm gives it, by its code. */
  weights(
    city: City,
    choice: NormChoice,
  ): Result<ReadonlyMap<string, { readonly class: WeightClass; readonly fte: number }>>;
  exploreNorm(
    scenario: ResolvedScenario,
    city: City,
    choice: NormChoice,
    how: HowMuch,
  ): Promise<NormExploration>;
  /** Required fte by formula; null where the formulas do not know the waits. */
  instantSize(scenario: ResolvedScenario, goal: Goal): InstantSizing | null;
  /** Required fte by simulation, as the command line gives it from 100 replications on. */
  size(scenario: ResolvedScenario, goal: Goal, how: HowMuch): Promise<Result<SizeResult>>;
  /** What one fte more saves at each team. */
  marginal(scenario: ResolvedScenario, how: HowMuch): Promise<MarginalResult>;
  /** The best division of a total over the teams, by the mean wait. */
  divide(scenario: ResolvedScenario, total: number, how: HowMuch): Promise<DivideResult>;
  /** Wait of the city by size of the ambulant team, by formula. */
  instantPool(scenario: ResolvedScenario): readonly PoolCurvePoint[];
  /** All rules at all sizes, on the same futures, in the form that the scenario has. */
  tournament(scenario: ResolvedScenario, how: HowMuch): Promise<TournamentResult>;
  /**
   * Monday's advice.
   * @param text state of the teams and the ambulant team, as JSON or as a table
   * @param weeks that the plan is held, 1 to 26
   */
  advise(
    scenario: ResolvedScenario,
    text: string,
    how: HowMuch & { readonly weeks: number; readonly lang: Lang },
  ): Promise<Result<Advice>>;
}

export interface Advice {
  readonly result: AdviceResult;
  readonly words: AdviceWords;
}

/** Beside questions and answers: replications go back to the page, whose workers do them. */
export type ToStudy =
  | { readonly kind: 'placed'; readonly run: number; readonly number: number; readonly summary: Float64Array }
  | { readonly kind: 'ran'; readonly run: number }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string }
  /** The user does not want the answer to question `id` any more. */
  | { readonly kind: 'stop'; readonly id: number };

export type FromStudy =
  | {
      readonly kind: 'run';
      readonly run: number;
      readonly scenario: ResolvedScenario;
      readonly seed: Seed;
      readonly numbers: readonly number[];
    }
  | { readonly kind: 'cancel'; readonly run: number }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly planned: number };
