/**
 * How often a run rejects something right. A run with fixed seeds rejects whatever fails once; one with fresh seeds
 * rejects what fails twice, on the same side, in independent calculations.
 */
import { betaI, studentTCdf } from '../engine/index.ts';
import { FEWEST_ROWS, MOST_STANDARD_ERRORS } from './acceptance.ts';

/** Probabilities, by the kind of seeds. Fixed seeds repeat: theirs is the chance that another choice would reject. */
export interface FalseAlarm {
  readonly fixed: number;
  readonly fresh: number;
}

/**
 * Probability that a sampled measure is rejected though it is right: a normal estimate lies beyond 3.3 standard
 * errors, with 60 rows behind the error (Student t, 59 degrees of freedom), and where that is looked at again, once
 * more on the same side.
 */
export function sampledFalseAlarm(): FalseAlarm {
  const p = 2 * (1 - studentTCdf(MOST_STANDARD_ERRORS, FEWEST_ROWS - 1));
  return { fixed: p, fresh: (p * p) / 2 };
}

/** Of a measure that must not pass a limit, tried again with `effort` times the experiments. */
export const limitFalseAlarm = (alarm: (effort: number) => number, effort: number): FalseAlarm => {
  return { fixed: alarm(1), fresh: alarm(1) * alarm(effort) };
};

/** Probability that fewer than `share` of n trials succeed, each with probability p. */
export function fewerThan(share: number, n: number, p: number): number {
  const least = Math.ceil(share * n - 1e-9);
  return least <= 0 ? 0 : betaI(n - least + 1, least, 1 - p);
}

/** Probability that more than `share` of n trials succeed. */
export const moreThan = (share: number, n: number, p: number): number => fewerThan(1 - share, n, 1 - p);

/**
 * Bound on the probability that a run rejects at least one of its measures though all are right: the sum of theirs
 * (Bonferroni), so that it holds whatever measures of one case share.
 */
export function falseAlarmBound(outcomes: readonly { readonly falseAlarm: FalseAlarm }[]): FalseAlarm {
  const sum = (kind: keyof FalseAlarm): number =>
    Math.min(
      1,
      outcomes.reduce((total, { falseAlarm }) => total + falseAlarm[kind], 0),
    );
  return { fixed: sum('fixed'), fresh: sum('fresh') };
}
