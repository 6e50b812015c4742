/**
 * How much slack a team needs for a given lasting wait: its emulated wait, turned round. What slack and shared
 * numbers do to a wait is much the same in every team, so all teams together tell the main part, and each team by
 * itself what is left.
 */
import type { Done } from './calibration-runs.ts';
import { fitEmulator, type Emulator } from './emulator.ts';

/** Halvings of the range. */
const STEPS = 30;
/** Weight of the prior on what a team has of its own, in standard deviations of what is left. */
const OWN = 0.5;

export class SlackFinder {
  readonly #centres: readonly number[];
  readonly #half: number;
  readonly #levels: readonly number[];
  readonly #common: Emulator;
  readonly #own: readonly Emulator[];

  /**
   * @param centres about the slack of each team in the runs; @param half of the range that answers may lie in
   * @throws RangeError with fewer than three usable runs
   */
  constructor(runs: readonly Done[], centres: readonly number[], half: number) {
    this.#centres = centres;
    this.#half = half;
    this.#levels = centres.map((_, t) => {
      const known = runs.map((run) => run.waits[t]!).filter((wait) => !Number.isNaN(wait));
      return known.reduce((sum, wait) => sum + wait, 0) / known.length;
    });
    const points = centres.map((_, t) => runs.map((run) => this.#pointOf(t, run.slack[t]!, run.point)));
    const gaps = centres.map((_, t) => runs.map((run) => run.waits[t]! - this.#levels[t]!));
    this.#common = fitEmulator(points.flat(), gaps.flat(), { curved: [0] });
    this.#own = centres.map((_, t) =>
      fitEmulator(
        points[t]!,
        gaps[t]!.map((gap, i) => gap - this.#common.at(points[t]![i]!).mean),
        { curved: [0], prior: OWN },
      ),
    );
  }

  /** @param wait mean log wait that is wanted of team `t` */
  at(t: number, point: readonly number[], wait: number): number {
    let low = this.#centres[t]! - this.#half;
    let high = this.#centres[t]! + this.#half;
    for (let i = 0; i < STEPS; i++) {
      const slack = (low + high) / 2;
      // A longer wait than wanted asks for more slack.
      if (this.waitOf(t, point, slack) > wait) low = slack;
      else high = slack;
    }
    return (low + high) / 2;
  }

  /** Emulated mean log wait. */
  waitOf(t: number, point: readonly number[], slack: number): number {
    const place = this.#pointOf(t, slack, point);
    return this.#levels[t]! + this.#common.at(place).mean + this.#own[t]!.at(place).mean;
  }

  #pointOf(t: number, slack: number, point: readonly number[]): number[] {
    return [0.5 + (slack - this.#centres[t]!) / (2 * this.#half), ...point];
  }
}
