/**
 * Expected number of cases that close in some months, from the stay laws alone: what the stay factor of a team
 * is solved from. Load is taken as normal, so that it stretches nothing.
 */
import { distribution, equilibrium, type Distribution, type DistributionSpec } from '../engine/index.ts';

export interface StayBasis {
  readonly types: readonly { readonly share: number; readonly stay: DistributionSpec }[];
  readonly cleanupShare: number;
  readonly cleanupInterval: DistributionSpec;
  /** Share of first conversations that end with advice. */
  readonly advice: number;
  /** Greatest age of a case at the start, months. */
  readonly maxAge: number;
}

/** Steps of the time grid per month. */
const STEPS = 20;

interface Law {
  readonly share: number;
  readonly mean: number;
  readonly stay: Distribution;
  readonly age: Distribution;
}

export class ExpectedClosures {
  readonly #basis: StayBasis;
  readonly #laws: readonly Law[];
  /** Chance that the next clean-up has come within (k + 1/2) steps after the end of a case. */
  readonly #cleaned: Float64Array;
  readonly #cleanupWait: number;

  /** @param months longest span asked for */
  constructor(basis: StayBasis, months: number) {
    this.#basis = basis;
    this.#laws = basis.types.map(({ share, stay: spec }) => {
      const stay = distribution(spec);
      return { share, mean: stay.mean, stay, age: equilibrium(stay) };
    });
    const interval = distribution(basis.cleanupInterval);
    const rest = equilibrium(interval);
    this.#cleaned = Float64Array.from({ length: months * STEPS }, (_, k) => rest.cdf((k + 0.5) / STEPS));
    this.#cleanupWait = (interval.variance + interval.mean * interval.mean) / (2 * interval.mean);
  }

  /**
   * Closures within as many months as `starts` has.
   * @param open cases at the start, in equilibrium but for their greatest age
   * @param starts cases started in each month, evenly spread over it
   * @param stayFactor multiplies all stays, > 0
   */
  of(open: number, starts: readonly number[], stayFactor: number): number {
    const steps = starts.length * STEPS;
    const { advice, cleanupShare } = this.#basis;
    const wait = cleanupShare * this.#cleanupWait;
    const meanStay = stayFactor * this.#laws.reduce((sum, law) => sum + law.share * law.mean, 0);
    const ended = wait / (wait + meanStay);
    const ofOpen = this.#closedBy(this.#growth(steps, (t) => this.#restCdf(t, stayFactor)))[steps] ?? 0;
    const ofNew = this.#closedBy(this.#growth(steps, (t) => this.#stayCdf(t, stayFactor)));
    const cleaned = this.#cleaned[steps - 1] ?? 1;
    let closures = open * (ended * cleaned + (1 - ended) * ofOpen);
    starts.forEach((count, month) => {
      for (let step = 0; step < STEPS; step++) {
        const left = steps - month * STEPS - step;
        const within = ((ofNew[left] ?? 0) + (ofNew[left - 1] ?? 0)) / 2;
        closures += (count / STEPS) * (advice + (1 - advice) * within);
      }
    });
    return closures;
  }

  /** Stay factor at which `closures` are expected; between 0.2 and 5. */
  solve(open: number, starts: readonly number[], closures: number): number {
    let [low, high] = [0.2, 5];
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2;
      if (this.of(open, starts, middle) > closures) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }

  /** Chance per step that a stay ends in it. */
  #growth(steps: number, cdf: (months: number) => number): Float64Array {
    return Float64Array.from({ length: steps }, (_, k) => cdf((k + 1) / STEPS) - cdf(k / STEPS));
  }

  /** Chance to be off the books after k steps: at the end of the stay, or at the clean-up that follows. */
  #closedBy(ends: Float64Array): Float64Array {
    const { cleanupShare } = this.#basis;
    const closed = new Float64Array(ends.length + 1);
    for (let k = 1; k <= ends.length; k++) {
      let sum = 0;
      for (let j = 0; j < k; j++) {
        const cleaned = this.#cleaned[k - j - 1] ?? 1;
        sum += (ends[j] ?? 0) * (1 - cleanupShare + cleanupShare * cleaned);
      }
      closed[k] = sum;
    }
    return closed;
  }

  #stayCdf(months: number, factor: number): number {
    return this.#laws.reduce((sum, law) => sum + law.share * law.stay.cdf(months / factor), 0);
  }

  /**
   * Rest of a case met at the start, age at most A: 1 - (G(A + r) - G(r)) / G(A) for each type, G its
   * equilibrium law; types weighted by the time that they spend on the books up to age A.
   */
  #restCdf(months: number, factor: number): number {
    const oldest = this.#basis.maxAge / factor;
    const rest = months / factor;
    let weights = 0;
    let sum = 0;
    for (const { share, mean, age } of this.#laws) {
      const within = age.cdf(oldest);
      weights += share * mean * within;
      sum += share * mean * (within - age.cdf(oldest + rest) + age.cdf(rest));
    }
    return weights > 0 ? sum / weights : 0;
  }
}
