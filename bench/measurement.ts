/** One figure that was measured several times. */
export interface Measurement {
  /** Name of the benchmark, and of the figure where it gives more than one. */
  readonly name: string;
  readonly unit: 'ms' | 's' | 'MiB' | 'kB' | 'µs/event' | 'times C';
  readonly samples: readonly number[];
  /** The figure should be at most this; null where there is no goal. */
  readonly goal: number | null;
}

/** Of all samples: the least, the mean and the standard deviation. The least is disturbed least by other work. */
export function spreadOf(samples: readonly number[]): { min: number; mean: number; deviation: number } {
  const mean = samples.reduce((sum, x) => sum + x, 0) / samples.length;
  const squares = samples.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return {
    min: Math.min(...samples),
    mean,
    deviation: samples.length > 1 ? Math.sqrt(squares / (samples.length - 1)) : 0,
  };
}

/** Wall time in ms of each of `times` calls, after `warm` calls that do not count. */
export function timed(work: (i: number) => unknown, times: number, warm: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < warm + times; i++) {
    const start = performance.now();
    work(i);
    if (i >= warm) samples.push(performance.now() - start);
  }
  return samples;
}
