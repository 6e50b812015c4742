import { exp, ln } from '../../engine/math.ts';

/** An area with starts: its parts, each with exposure (household-years) per period and factors. */
export interface FitArea {
  readonly parts: readonly FitPart[];
  /** Starts per period; null where not known. */
  readonly starts: readonly (number | null)[];
}

export interface FitPart {
  readonly exposure: readonly number[];
  readonly factors: readonly number[];
}

export interface LogFit {
  /** Log rate of each period at the reference of the factors. */
  readonly levels: readonly number[];
  readonly slopes: readonly number[];
}

/**
 * Fits: starts of an area in a period = sum over its parts of exposure x exp(level of the period + slopes .
 * factors), so that the law holds for a buurt as for a team. Least squares of the log of observed over
 * expected (every team weighs alike, an error of 20 % is the same in a small team and a large one), by Gauss
 * and Newton. Areas without starts in a period do not count there.
 *
 * Throws a RangeError with fewer observations than coefficients.
 */
export function fitLog(areas: readonly FitArea[], periods: number, factors: number): LogFit {
  const used = areas
    .flatMap((area) =>
      Array.from({ length: periods }, (_, period) => ({ area, period, starts: area.starts[period] ?? null })),
    )
    .filter((cell): cell is typeof cell & { starts: number } => cell.starts !== null && cell.starts > 0);
  const size = periods + factors;
  if (used.length < size)
    throw new RangeError(`fitLog: ${used.length} observations for ${size} coefficients`);
  let fit: LogFit = {
    levels: Array.from({ length: periods }, (_, period) => startLevel(used, period)),
    slopes: Array.from({ length: factors }, () => 0),
  };
  for (let step = 0; step < 100; step++) {
    const normal = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
    const right = Array.from({ length: size }, () => 0);
    for (const { area, period, starts } of used) {
      const { log, slopes } = expected(area, period, fit);
      const row = [...fit.levels.map((_, index) => (index === period ? 1 : 0)), ...slopes];
      const miss = ln(starts) - log;
      for (let i = 0; i < size; i++) {
        const line = normal[i]!;
        for (let j = 0; j < size; j++) line[j] = line[j]! + row[i]! * row[j]!;
        right[i] = right[i]! + row[i]! * miss;
      }
    }
    const change = solve(normal, right);
    fit = {
      levels: fit.levels.map((level, index) => level + change[index]!),
      slopes: fit.slopes.map((slope, index) => slope + change[periods + index]!),
    };
    if (change.every((value) => Math.abs(value) < 1e-12)) break;
  }
  return fit;
}

/** Log of the expected starts of an area in a period. */
export const logExpected = (area: FitArea, period: number, fit: LogFit): number =>
  expected(area, period, fit).log;

function expected(area: FitArea, period: number, fit: LogFit): { log: number; slopes: number[] } {
  let whole = 0;
  const slopes = fit.slopes.map(() => 0);
  for (const { exposure, factors } of area.parts) {
    const part =
      (exposure[period] ?? 0) * exp(fit.slopes.reduce((sum, slope, i) => sum + slope * (factors[i] ?? 0), 0));
    whole += part;
    for (let i = 0; i < slopes.length; i++) slopes[i] = slopes[i]! + part * (factors[i] ?? 0);
  }
  return { log: (fit.levels[period] ?? 0) + ln(whole), slopes: slopes.map((sum) => sum / whole) };
}

function startLevel(
  cells: readonly { readonly area: FitArea; readonly period: number; readonly starts: number }[],
  period: number,
): number {
  let starts = 0;
  let exposure = 0;
  for (const cell of cells) {
    if (cell.period !== period) continue;
    starts += cell.starts;
    exposure += cell.area.parts.reduce((sum, part) => sum + (part.exposure[period] ?? 0), 0);
  }
  return starts > 0 && exposure > 0 ? ln(starts / exposure) : 0;
}

/** Solves a x = b by elimination with partial pivoting. A direction that the data say nothing of stays zero. */
export function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i] ?? 0]);
  const n = b.length;
  const scale = Math.max(1e-300, ...a.flat().map(Math.abs));
  const free = new Set<number>();
  let top = 0;
  const pivotRow: number[] = [];
  for (let column = 0; column < n; column++) {
    let best = top;
    for (let i = top + 1; i < n; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]?.[column] ?? 0)) best = i;
    }
    const pivot = rows[best]?.[column] ?? 0;
    if (Math.abs(pivot) < 1e-12 * scale) {
      free.add(column);
      continue;
    }
    [rows[top], rows[best]] = [rows[best]!, rows[top]!];
    for (let i = 0; i < n; i++) {
      if (i === top) continue;
      const factor = rows[i]![column]! / pivot;
      for (let j = column; j <= n; j++) rows[i]![j] = rows[i]![j]! - factor * rows[top]![j]!;
    }
    pivotRow[column] = top;
    top++;
  }
  return Array.from({ length: n }, (_, column) => {
    const row = rows[pivotRow[column] ?? -1];
    return free.has(column) || row === undefined ? 0 : row[n]! / row[column]!;
  });
}
