/**
 * Registrations of one buurt (or of a team without buurten): a non-homogeneous Poisson process sampled by
 * inversion. Unit exponentials are consumed along the running sum of the expected inflow, so the n-th resident
 * of a buurt keeps all draws when a rate, a policy or another buurt changes (Çinlar 1975, ch. 4.7: time change).
 */
import { ln, type Stream, type Streams } from '../engine/index.ts';
import type { InflowCurve } from './inflow-curve.ts';

export class Arrivals {
  readonly team: number;
  /** Index in the team's list of buurten, -1 for a team without. */
  readonly buurt: number;
  /** Draws of the cases of this buurt, in order of registration. */
  readonly draws: Stream;
  readonly #curve: InflowCurve;
  readonly #expected: Float64Array;
  readonly #share: number;
  readonly #gaps: Stream;
  #cell = 0;
  /** Expected registrations of the team up to the start of the current cell, and up to the next arrival. */
  #passed = NaN;
  #target = NaN;

  /**
   * @param expected registrations per cell of the team, random month factors included
   * @param share of the team's inflow that comes from this buurt, 0..1
   */
  constructor(
    team: number,
    buurt: number,
    curve: InflowCurve,
    expected: Float64Array,
    share: number,
    streams: Streams,
    name: readonly (string | number)[],
  ) {
    this.team = team;
    this.buurt = buurt;
    this.#curve = curve;
    this.#expected = expected;
    this.#share = share;
    this.#gaps = streams.stream(...name, 'arrivals');
    this.draws = streams.stream(...name, 'cases');
    // First no whole numbers, as in `Simulator`.
    this.#passed = 0;
    this.#target = 0;
  }

  /** Minute of the next registration, or -1 if there is none before the end of the curve. */
  next(): number {
    if (this.#share <= 0) return -1;
    this.#target -= ln(this.#gaps.uniform()) / this.#share;
    const expected = this.#expected;
    const cells = expected.length;
    let cell = this.#cell;
    let passed = this.#passed;
    let inCell = expected[cell] ?? 0;
    while (passed + inCell <= this.#target) {
      passed += inCell;
      if (++cell >= cells) {
        this.#cell = cells;
        this.#passed = passed;
        return -1;
      }
      inCell = expected[cell] ?? 0;
    }
    this.#cell = cell;
    this.#passed = passed;
    return this.#curve.minuteOf(cell, (this.#target - passed) / inCell);
  }
}
