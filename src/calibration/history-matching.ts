/**
 * History matching: parameters that cannot have given what was observed are ruled out, wave after wave (Craig,
 * Goldstein, Seheult and Smith 1997; Vernon, Goldstein and Bower 2010). A parameter set stays while for every
 * figure |observed - emulated| is at most three standard deviations of what is unknown about that difference
 * (three: at least 95 % of any unimodal law, Pukelsheim 1994).
 */
import type { Streams } from '../engine/index.ts';
import { latinHypercube } from './design.ts';
import { fitEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';

/** Largest implausibility that is not ruled out. */
export const CUT_OFF = 3;

export interface Target {
  readonly id: string;
  readonly observed: number;
  /**
   * Variance of the difference between the observed figure and the model's mean with the right parameters, beyond
   * the chance of one run: error of the observation and what the model leaves out.
   */
  readonly discrepancy: number;
}

export interface MatchingOptions {
  readonly dimensions: number;
  readonly targets: readonly Target[];
  /** Runs in each wave. */
  readonly waves: readonly number[];
  /** Figures, in the order of the targets, for each point of a wave; NaN where one is not defined. */
  readonly simulate: (
    points: readonly (readonly number[])[],
    wave: number,
  ) => Promise<readonly (readonly number[])[]>;
  readonly streams: Streams;
  readonly emulator?: EmulatorOptions | undefined;
}

export interface Matching {
  /** All points that were run, with their figures. */
  readonly points: readonly (readonly number[])[];
  readonly figures: readonly (readonly number[])[];
  readonly emulators: readonly Emulator[];
  /** Share of the unit cube that is not ruled out after each wave. */
  readonly kept: readonly number[];
  /** Largest implausibility over the figures. */
  readonly implausibility: (point: readonly number[]) => number;
}

/** Candidates that are drawn to find the part that is left, and times this is done at most. */
const CANDIDATES = 2000;
const MOST_ROUNDS = 40;

/** Runs the waves. Each draws its points from what the one before has left. */
export async function matchHistory(options: MatchingOptions): Promise<Matching> {
  const { dimensions, targets, waves, simulate, streams } = options;
  let points: (readonly number[])[] = [];
  let figures: (readonly number[])[] = [];
  let emulators: Emulator[] = [];
  const kept: number[] = [];
  const implausibility = (point: readonly number[]): number =>
    targets.reduce((worst, target, i) => {
      const emulator = emulators[i];
      return emulator === undefined ? worst : Math.max(worst, distance(target, emulator, point));
    }, 0);
  for (const [wave, runs] of waves.entries()) {
    const stream = streams.stream('wave', wave);
    const next =
      wave === 0
        ? latinHypercube(runs, dimensions, stream)
        : drawPlausible(runs, dimensions, streams, `wave ${wave} points`, implausibility);
    const found = await simulate(next, wave);
    points = [...points, ...next];
    figures = [...figures, ...found];
    emulators = targets.map((_, i) =>
      fitEmulator(
        points,
        figures.map((row) => row[i] ?? NaN),
        options.emulator,
      ),
    );
    const sample = latinHypercube(CANDIDATES / 4, dimensions, streams.stream('share kept', wave));
    kept.push(sample.filter((point) => implausibility(point) <= CUT_OFF).length / sample.length);
  }
  return { points, figures, emulators, kept, implausibility };
}

/** Implausibility of a point for one figure. */
function distance(target: Target, emulator: Emulator, point: readonly number[]): number {
  const { mean, uncertainty } = emulator.at(point);
  const variance = uncertainty + emulator.chance + target.discrepancy;
  return variance > 0 ? Math.abs(target.observed - mean) / Math.sqrt(variance) : 0;
}

/**
 * `n` points that are not ruled out. Where hardly any is left, the least implausible of many: an empty result
 * would say that the model is wrong, and that is for the report to say, not for the run to fall over.
 */
export function drawPlausible(
  n: number,
  dimensions: number,
  streams: Streams,
  name: string,
  implausibility: (point: readonly number[]) => number,
): number[][] {
  const good: number[][] = [];
  const rest: { point: number[]; worst: number }[] = [];
  for (let round = 0; round < MOST_ROUNDS && good.length < n; round++) {
    const stream = streams.stream(name, round);
    for (let i = 0; i < CANDIDATES && good.length < n; i++) {
      const point = Array.from({ length: dimensions }, () => stream.uniform());
      const worst = implausibility(point);
      if (worst <= CUT_OFF) good.push(point);
      else rest.push({ point, worst });
    }
  }
  if (good.length < n) {
    rest.sort((a, b) => a.worst - b.worst);
    good.push(...rest.slice(0, n - good.length).map(({ point }) => point));
  }
  return good;
}
