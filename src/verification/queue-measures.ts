/** Measures of queue networks: each claims columns of the recorder and reads its estimate from their sums. */
import type { Recorder } from './systems/recorder.ts';
import type { SampledMeasure } from './check.ts';

export type QueueMeasure = (recorder: Recorder) => SampledMeasure;

interface Where {
  readonly station?: number;
  /** Every class unless given. */
  readonly class?: number;
  /** Only those who were served unless false. */
  readonly served?: boolean;
}

const BINS = 4000;

const lineOf = (recorder: Recorder, where: Where, threshold = Infinity, bins = 0, binWidth = 1) =>
  recorder.line({
    station: where.station ?? 0,
    class: where.class ?? -1,
    served: where.served ?? true,
    threshold,
    bins,
    binWidth,
  });

export const meanWait =
  (name: string, where: Where = {}): QueueMeasure =>
  (recorder) => {
    const { at } = lineOf(recorder, where);
    return { name, of: (sums) => sums[at + 2]! / sums[at]! };
  };

export const waitVariance =
  (name: string, where: Where = {}): QueueMeasure =>
  (recorder) => {
    const { at } = lineOf(recorder, where);
    return { name, of: (sums) => variance(sums[at]!, sums[at + 2]!, sums[at + 3]!) };
  };

/** Share of waits above `threshold`. */
export const waitAbove =
  (name: string, threshold: number, where: Where = {}): QueueMeasure =>
  (recorder) => {
    const { at } = lineOf(recorder, where, threshold);
    return { name, of: (sums) => sums[at + 4]! / sums[at]! };
  };

/** Share of those who do not start at once. */
export const waitProbability =
  (name: string, where: Where = {}): QueueMeasure =>
  (recorder) => {
    const { at } = lineOf(recorder, where);
    return { name, of: (sums) => sums[at + 1]! / sums[at]! };
  };

/** Quantile of the wait, from a histogram up to `most` that is read linearly within a bin. */
export const waitQuantile =
  (name: string, p: number, most: number, where: Where = {}): QueueMeasure =>
  (recorder) => {
    const binWidth = most / BINS;
    const { at } = lineOf(recorder, where, Infinity, BINS, binWidth);
    return { name, of: (sums) => histogramQuantile(sums, at + 5, BINS, binWidth, p) };
  };

export const passageQuantile =
  (name: string, p: number, most: number): QueueMeasure =>
  (recorder) => {
    const binWidth = most / BINS;
    const { at } = recorder.passage({ bins: BINS, binWidth });
    return { name, of: (sums) => histogramQuantile(sums, at + 2, BINS, binWidth, p) };
  };

export const meanPassage =
  (name: string): QueueMeasure =>
  (recorder) => {
    const { at } = recorder.passage({ bins: 0, binWidth: 1 });
    return { name, of: (sums) => sums[at + 1]! / sums[at]! };
  };

/** Time average of the number at a station, in its line, or of the busy servers of a group, over `by`. */
export const level =
  (name: string, of: 'present' | 'queue' | 'busy', index = 0, by = 1): QueueMeasure =>
  (recorder) => {
    const { at } = recorder.level({ of, index });
    return { name, of: (sums) => sums[at + 1]! / sums[at]! / by };
  };

/** Share of the arrivals at a station that is lost, or gives up. */
export const lost =
  (name: string, where: Where = {}): QueueMeasure =>
  (recorder) => {
    const { at } = recorder.flow({ station: where.station ?? 0, class: where.class ?? -1 });
    return { name, of: (sums) => sums[at + 1]! / sums[at]! };
  };

export const gaveUp =
  (name: string, where: Where = {}): QueueMeasure =>
  (recorder) => {
    const { at } = recorder.flow({ station: where.station ?? 0, class: where.class ?? -1 });
    return { name, of: (sums) => sums[at + 2]! / sums[at]! };
  };

/** Share of the arrivals at a station whom its first group cannot take at once. */
export const overflowed =
  (name: string, where: Where = {}): QueueMeasure =>
  (recorder) => {
    const { at } = recorder.flow({ station: where.station ?? 0, class: where.class ?? -1 });
    return { name, of: (sums) => 1 - sums[at + 3]! / sums[at]! };
  };

/** Mean number at a station at a moment of a run. */
export const meanAt =
  (name: string, time: number, station = 0, of: 'present' | 'queue' | 'served' = 'present'): QueueMeasure =>
  (recorder) => {
    const { at } = recorder.moment({ station, of, time, atLeast: 0 });
    return { name, of: (sums) => sums[at + 1]! / sums[at]! };
  };

/** Probability of at least so many present at a moment. */
export const atLeastAt =
  (name: string, time: number, atLeast: number, station = 0): QueueMeasure =>
  (recorder) => {
    const { at } = recorder.moment({ station, of: 'present', time, atLeast });
    return { name, of: (sums) => sums[at + 3]! / sums[at]! };
  };

/** Mean wait of the arrivals with these numbers, from 1. */
export const meanWaitOfSerials =
  (name: string, from: number, to: number): QueueMeasure =>
  (recorder) => {
    const { at } = recorder.serial({ from, to });
    return { name, of: (sums) => sums[at + 1]! / sums[at]! };
  };

/** Mean per run of a sum: of arrivals, of waits, of those within a time; over `by`. */
export const perRun =
  (
    name: string,
    what: 'arrivals' | 'waits' | 'within' | 'gaveUp',
    by: number,
    threshold = Infinity,
  ): QueueMeasure =>
  (recorder) => {
    const flow = recorder.flow({ station: 0, class: -1 }).at;
    const line = lineOf(recorder, { served: false }, threshold).at;
    const sum = (sums: Float64Array): number => {
      switch (what) {
        case 'arrivals':
          return sums[flow]!;
        case 'gaveUp':
          return sums[flow + 2]!;
        case 'waits':
          return sums[line + 2]!;
        case 'within':
          return sums[line]! - sums[line + 4]!;
      }
    };
    return { name, of: (sums) => sum(sums) / sums[0]! / by };
  };

const variance = (n: number, sum: number, squares: number): number => squares / n - (sum / n) * (sum / n);

function histogramQuantile(sums: Float64Array, at: number, bins: number, width: number, p: number): number {
  let total = 0;
  for (let i = 0; i < bins; i++) total += sums[at + i]!;
  let below = 0;
  for (let i = 0; i < bins - 1; i++) {
    const here = sums[at + i]!;
    if (below + here >= p * total) return (i + (p * total - below) / here) * width;
    below += here;
  }
  return NaN;
}
