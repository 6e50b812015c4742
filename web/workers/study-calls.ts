/** What the page asks of the worker that does studies: the norm, sizing, the ambulant team. */
import type {
  AdviceResult,
  AdviceWords,
  City,
  Lang,
  NormExploration,
  NormSheet,
  ResolvedScenario,
  Result,
  Seed,
} from '../../src/index.ts';
import type { NormChoice } from '../scenario/norm-choice.ts';

export interface StudyCalls {
  norm(city: City, choice: NormChoice): Result<NormSheet>;
  exploreNorm(
    scenario: ResolvedScenario,
    city: City,
    choice: NormChoice,
    how: { readonly seed: Seed; readonly replications: number },
  ): Promise<NormExploration>;
  /**
   * Monday's advice.
   * @param text state of the teams and the ambulant team, as JSON or as a table
   * @param weeks that the plan is held, 1 to 26
   */
  advise(
    scenario: ResolvedScenario,
    text: string,
    how: { readonly seed: Seed; readonly replications: number; readonly weeks: number; readonly lang: Lang },
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
