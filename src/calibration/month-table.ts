/**
 * Figures per team and month, published or simulated, and what they say together about how much months differ:
 * the figures that calibration compares. Both sides go through the same code.
 */
import { logWait } from '../city/index.ts';
import { ln } from '../engine/index.ts';
import type { History } from './history.ts';

export interface TeamMonthFigures {
  readonly started: number;
  readonly running: number;
  readonly closed: number;
  /** Mean wait of the conversations in the month, working days; NaN where there was none. */
  readonly wait: number;
}

/** One list for each team, its months in order of time. */
export type MonthTable = readonly (readonly TeamMonthFigures[])[];

export const publishedTable = (history: History): MonthTable =>
  history.teams.map(({ rows }) =>
    rows.map(({ started, running, closed, meanWaitWorkdays }) => ({
      started,
      running,
      closed,
      wait: meanWaitWorkdays,
    })),
  );

/** What calibration compares beyond the level of each team. */
export const POOLED_FIGURES = [
  /** Log of the variance of log waits within teams. */
  'waitSpread',
  /** Correlation of log waits of successive months within teams. */
  'waitMemory',
  /** Rise of the log wait with the log of the starts, within teams. */
  'waitOnStarts',
  /** Rise of the log wait with the log of the cases open when the month began, within teams. */
  'waitOnStock',
  /** Pearson dispersion of starts around team and month totals: 1 = independent residents. */
  'startDispersion',
  /** Pearson dispersion of closures around each team's share of its open cases. */
  'closureDispersion',
  /** Log of all that started, and of the share of the open cases that closed. */
  'started',
  'closing',
] as const;

/** The figures, in the order of `POOLED_FIGURES`. Those that need two months are NaN with one. */
export function pooledFigures(table: MonthTable): number[] {
  const logs = table.map((rows) => rows.map(({ wait }) => logWait(wait)));
  const centred = logs.map(deviations);
  const squares = sum(centred.flat().map((value) => value * value));
  const freedom = sum(centred.map((row) => row.length - 1));
  const lagged = sum(centred.map((row) => sum(row.slice(1).map((value, i) => value * row[i]!))));
  const rise = (of: (figures: TeamMonthFigures) => number): number => {
    const x = table.map((rows) => deviations(rows.map((row) => ln(Math.max(1, of(row))))));
    const cross = sum(x.flatMap((row, t) => row.map((value, m) => value * centred[t]![m]!)));
    const own = sum(x.flat().map((value) => value * value));
    return own > 0 ? cross / own : NaN;
  };
  return [
    freedom > 0 ? ln(squares / freedom) : NaN,
    squares > 0 ? lagged / squares : NaN,
    rise(({ started }) => started),
    rise(({ running, started }) => running - started),
    startDispersion(table),
    closureDispersion(table),
    ln(sum(table.flat().map(({ started }) => started))),
    ln(
      Math.max(1, sum(table.flat().map(({ closed }) => closed))) /
        Math.max(1, sum(table.flat().map(({ running }) => running))),
    ),
  ];
}

/** Mean over the months of the log wait of each team; NaN where a team had no conversation in any. */
export const meanLogWaits = (table: MonthTable): number[] =>
  table.map((rows) => {
    const known = rows.filter(({ wait }) => !Number.isNaN(wait));
    return known.length === 0 ? NaN : sum(known.map(({ wait }) => logWait(wait))) / known.length;
  });

function startDispersion(table: MonthTable): number {
  const months = table[0]?.length ?? 0;
  const byTeam = table.map((rows) => sum(rows.map(({ started }) => started)));
  const byMonth = Array.from({ length: months }, (_, m) => sum(table.map((rows) => rows[m]!.started)));
  const all = sum(byTeam);
  const freedom = (table.length - 1) * (months - 1);
  if (freedom <= 0) return NaN;
  let chiSquare = 0;
  table.forEach((rows, t) => {
    rows.forEach(({ started }, m) => {
      const expected = (byTeam[t]! * byMonth[m]!) / all;
      if (expected > 0) chiSquare += ((started - expected) * (started - expected)) / expected;
    });
  });
  return chiSquare / freedom;
}

function closureDispersion(table: MonthTable): number {
  let chiSquare = 0;
  let freedom = 0;
  for (const rows of table) {
    const open = sum(rows.map(({ running }) => running));
    const fraction = open > 0 ? sum(rows.map(({ closed }) => closed)) / open : 0;
    for (const { running, closed } of rows) {
      const variance = running * fraction * (1 - fraction);
      if (variance > 0)
        chiSquare += ((closed - running * fraction) * (closed - running * fraction)) / variance;
    }
    freedom += rows.length - 1;
  }
  return freedom > 0 ? chiSquare / freedom : NaN;
}

function deviations(values: readonly number[]): number[] {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.length === 0 ? 0 : sum(known) / known.length;
  return values.map((value) => (Number.isNaN(value) ? 0 : value - mean));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
