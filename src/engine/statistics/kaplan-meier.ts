import { exp, ln } from '../math.ts';
import { normalQuantile } from '../special/normal.ts';
import { rangeError } from '../range-error.ts';
import type { Interval } from './interval.ts';

/**
 * The survival function of durations of which some are only known to be longer than what was seen (censored).
 *
 * E. L. Kaplan and P. Meier 1958, JASA 53, 457-481: at each time with an event the survival is multiplied by
 * 1 - events / at risk. Observations censored at the time of an event count as at risk at it. Immutable.
 */
export class KaplanMeier {
  /** Times with at least one event, ascending. All columns: treat as read-only. */
  readonly times: Float64Array;
  /** Observations not over just before each time. */
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  /** Probability of lasting longer than each time. */
  readonly survival: Float64Array;
  /** Greenwood's estimate of the variance of `survival` (1926; Kaplan and Meier's equation 2f). */
  readonly variance: Float64Array;
  /** Greenwood's sum of events / (at risk (at risk - events)). */
  readonly #greenwood: Float64Array;
  /** Longest duration seen, censored or not; NaN where there is none. */
  readonly last: number;
  /** Number of observations. */
  readonly count: number;

  /**
   * @param durations >= 0
   * @param censored for each duration whether (nonzero or true) it was still running when last seen
   * @param weights for each duration how many observations it stands for, a whole number >= 1; 1 where left out
   * @throws RangeError where a duration is negative or not finite, or the columns differ in length
   */
  constructor(
    durations: ArrayLike<number>,
    censored: ArrayLike<number | boolean>,
    weights: ArrayLike<number> | null = null,
  ) {
    const size = durations.length;
    if (censored.length !== size) throw rangeError('censored (length)', String(size), censored.length);
    if (weights !== null && weights.length !== size)
      throw rangeError('weights (length)', String(size), weights.length);
    let longest = size > 0 ? 0 : NaN;
    let whole = true;
    let n = 0;
    for (let i = 0; i < size; i++) {
      const stands = weights === null ? 1 : weights[i]!;
      if (!(Number.isSafeInteger(stands) && stands >= 1))
        throw rangeError(`weights[${i}]`, 'a whole number >= 1', stands);
      n += stands;
      const duration = durations[i]!;
      if (!(duration >= 0 && duration < Infinity))
        throw rangeError(`durations[${i}]`, 'a number >= 0', duration);
      if (duration > longest) longest = duration;
      if (duration !== Math.floor(duration)) whole = false;
    }
    const { times, atRisk, events } =
      whole && longest <= 2 * n + 64
        ? countedSteps(durations, censored, weights, longest)
        : sortedSteps(durations, censored, weights, n);
    this.times = Float64Array.from(times);
    this.atRisk = Float64Array.from(atRisk);
    this.events = Float64Array.from(events);
    this.survival = new Float64Array(times.length);
    this.variance = new Float64Array(times.length);
    this.#greenwood = new Float64Array(times.length);
    this.last = longest;
    this.count = n;
    let survival = 1;
    let greenwood = 0;
    for (let k = 0; k < times.length; k++) {
      const risk = this.atRisk[k]!;
      const left = risk - this.events[k]!;
      survival *= left / risk;
      greenwood += left > 0 ? this.events[k]! / (risk * left) : Infinity;
      this.survival[k] = survival;
      this.#greenwood[k] = greenwood;
      this.variance[k] = survival > 0 ? survival * survival * greenwood : 0;
    }
  }

  /** Probability of lasting longer than `time`; beyond the longest duration, where that was censored, NaN. */
  survivalAt(time: number): number {
    if (this.count === 0) return NaN;
    const k = this.#stepAt(time);
    const survival = k < 0 ? 1 : this.survival[k]!;
    return time > this.last && survival > 0 ? NaN : survival;
  }

  /**
   * The shortest time t with survival(t) <= 1 - p: of at most so long is a share p. Infinity where the survival
   * never falls so low, so that the data do not tell; where it is exactly 1 - p over a stretch, its start.
   * @throws RangeError where p lies outside (0, 1)
   */
  quantile(p: number): number {
    if (!(p > 0 && p < 1)) throw rangeError('p', 'a number between 0 and 1', p);
    // Survival is a product of rounded factors, so 1 - p is met within a few roundings.
    const target = (1 - p) * (1 + 1e-12);
    const k = this.survival.findIndex((survival) => survival <= target);
    return k < 0 ? Infinity : this.times[k]!;
  }

  /**
   * Mean of min(duration, horizon): the area under the survival function up to `horizon`. Beyond the longest
   * duration, where that was censored, NaN.
   */
  restrictedMean(horizon: number): number {
    if (this.count === 0 || (horizon > this.last && (this.survival.at(-1) ?? 1) > 0)) return NaN;
    let area = 0;
    let from = 0;
    let survival = 1;
    for (let k = 0; k < this.times.length; k++) {
      const time = this.times[k]!;
      if (time >= horizon) break;
      area += survival * (time - from);
      from = time;
      survival = this.survival[k]!;
    }
    return area + survival * Math.max(0, horizon - from);
  }

  /**
   * Survival at `time` with the pointwise interval on the scale of ln(-ln S), which stays within 0..1 and covers
   * better than S +- z se in small samples (O. Borgan and K. Liestøl 1990, Scandinavian Journal of Statistics 17, 35-41):
   * S^exp(+-z sqrt(g) / ln S) with g Greenwood's sum. Where S is 0 or 1 the interval is that point.
   */
  band(time: number, confidence = 0.95): Interval {
    if (!(confidence > 0 && confidence < 1))
      throw rangeError('confidence', 'a number between 0 and 1', confidence);
    const value = this.survivalAt(time);
    if (!(value > 0 && value < 1)) return { value, lower: value, upper: value };
    const logarithm = ln(value);
    const z = normalQuantile(0.5 + 0.5 * confidence);
    const spread = exp((z * Math.sqrt(this.#greenwood[this.#stepAt(time)]!)) / -logarithm);
    return { value, lower: exp(logarithm * spread), upper: exp(logarithm / spread) };
  }

  /** Index of the last step at or before `time`, -1 before the first. */
  #stepAt(time: number): number {
    let low = 0;
    let high = this.times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.times[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

interface Steps {
  readonly times: readonly number[];
  readonly atRisk: readonly number[];
  readonly events: readonly number[];
}

/** For whole durations up to some twice their number (days of waiting): a count per duration, without sorting. */
function countedSteps(
  durations: ArrayLike<number>,
  censored: ArrayLike<number | boolean>,
  weights: ArrayLike<number> | null,
  longest: number,
): Steps {
  const [times, atRisk, events]: [number[], number[], number[]] = [[], [], []];
  if (durations.length === 0) return { times, atRisk, events };
  const all = new Uint32Array(longest + 1);
  const ended = new Uint32Array(longest + 1);
  let left = 0;
  for (let i = 0; i < durations.length; i++) {
    const duration = durations[i]!;
    const weight = weights === null ? 1 : weights[i]!;
    left += weight;
    all[duration]! += weight;
    if (!censored[i]) ended[duration]! += weight;
  }
  for (let time = 0; time <= longest; time++) {
    if (ended[time]! > 0) {
      times.push(time);
      atRisk.push(left);
      events.push(ended[time]!);
    }
    left -= all[time]!;
  }
  return { times, atRisk, events };
}

function sortedSteps(
  durations: ArrayLike<number>,
  censored: ArrayLike<number | boolean>,
  weights: ArrayLike<number> | null,
  total: number,
): Steps {
  const n = durations.length;
  let left = total;
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((i, j) => durations[i]! - durations[j]!);
  const [times, atRisk, events]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < n;) {
    const time = durations[order[i]!]!;
    const before = left;
    let ended = 0;
    for (; i < n && durations[order[i]!] === time; i++) {
      const weight = weights === null ? 1 : weights[order[i]!]!;
      left -= weight;
      if (!censored[order[i]!]) ended += weight;
    }
    if (ended === 0) continue;
    times.push(time);
    atRisk.push(before);
    events.push(ended);
  }
  return { times, atRisk, events };
}
