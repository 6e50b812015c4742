/** The measurements as a table for the terminal. */
import { spreadOf, type Measurement } from './measurement.ts';

/** One run of the benchmarks. */
export interface Record {
  /** Processor, cores and version of Node. */
  readonly machine: string;
  readonly measurements: readonly Measurement[];
}

const HEAD = ['benchmark', 'unit', 'least', 'mean', '± sd', 'goal', 'met', 'last time'];

/** @param before the recorded run: the last column is the least of now over the least of then */
export function table({ machine, measurements }: Record, before: Record | null): string {
  const rows = measurements.map((measurement) => {
    const { name, unit, samples, goal } = measurement;
    const { min, mean, deviation } = spreadOf(samples);
    const earlier = before?.measurements.find((other) => other.name === name && other.unit === unit);
    return [
      name,
      unit,
      short(min),
      short(mean),
      short(deviation),
      goal === null ? '' : short(goal),
      goal === null ? '' : min <= goal ? 'yes' : 'NO',
      earlier === undefined ? '' : `x ${(min / spreadOf(earlier.samples).min).toFixed(2)}`,
    ];
  });
  const widths = HEAD.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [machine, '', line(HEAD), ...rows.map(line)].join('\n');
}

/** Three digits that count. */
export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
