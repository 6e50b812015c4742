/**
 * Chance and not-knowing apart: the balanced one-way model with random effects. Draws of the parameters are the
 * groups, replications within a draw its members. The variance between draws, after taking off what chance adds
 * to their means, is what not knowing the parameters makes; the variance within draws is chance.
 *
 * The interval for the share follows from the F-law of the ratio of mean squares, exact for normal figures
 * (Searle, Casella and McCulloch 1992, Variance Components, section 3.6).
 */
import { betaI } from '../engine/index.ts';
import { estimate, moments, spread, type Estimate, type Spread } from './estimate.ts';

export interface SplitFigure extends Estimate {
  /** 95 % of single replications over all draws: what one year can look like when parameters are not known. */
  readonly spread: Spread;
  /** Standard deviation by chance alone, the parameters given. */
  readonly chance: number | null;
  /** Standard deviation of the mean over what is not known of the parameters. */
  readonly notKnowing: number | null;
  /** Share of the variance of a single replication that not knowing makes, with its 95 % interval. */
  readonly share: Estimate;
}

/**
 * @param draws the figure of each replication, one list for each draw, all of one length
 * @param bounds values that a mean cannot pass
 */
export function varianceSplit(
  draws: readonly Float64Array[],
  bounds: readonly [number, number],
): SplitFigure {
  const whole = draws.filter((values) => values.every((value) => !Number.isNaN(value)));
  const groups = whole.length;
  const members = whole[0]?.length ?? 0;
  const means = whole.map((values) => moments(values).mean);
  const all = Float64Array.from(whole.flatMap((values) => [...values]));
  const found = { ...estimate(means, bounds), spread: spread(all) };
  if (groups < 2 || members < 2) {
    return { ...found, chance: null, notKnowing: null, share: { value: null, lower: null, upper: null } };
  }
  const within = whole.reduce((sum, values) => sum + moments(values).variance, 0) / groups;
  const between = members * moments(means).variance;
  const excess = Math.max(0, (between - within) / members);
  return {
    ...found,
    chance: Math.sqrt(within),
    notKnowing: Math.sqrt(excess),
    share: shareOf(between, within, groups, members),
  };
}

function shareOf(between: number, within: number, groups: number, members: number): Estimate {
  if (within === 0) {
    const value = between === 0 ? null : 1;
    return { value, lower: value, upper: value };
  }
  const ratio = between / within;
  const freedom = [groups - 1, groups * (members - 1)] as const;
  const share = (quantile: number): number => {
    const theta = Math.max(0, (ratio / quantile - 1) / members);
    return theta / (1 + theta);
  };
  return {
    value: share(1),
    lower: share(fQuantile(0.975, ...freedom)),
    upper: share(fQuantile(0.025, ...freedom)),
  };
}

/** Quantile of the F-law, by halving the interval of the beta law behind it. */
export function fQuantile(p: number, d1: number, d2: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (betaI(d1 / 2, d2 / 2, middle) < p) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return (d2 * x) / (d1 * (1 - x));
}
