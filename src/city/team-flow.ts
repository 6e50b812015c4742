import { average, logWait, waitVariation } from './log-wait.ts';
import type { WaitVariation } from './log-wait.ts';
import type { PublishedTeamMonth } from './published.ts';
import { shrink } from './shrinkage.ts';

/** What the published months say of one team. Status: derived. */
export interface TeamFlow {
  readonly team: string;
  /** Number of months behind the figures. */
  readonly months: number;
  /** Mean number of cases started a month. */
  readonly startsPerMonth: number;
  /** Cases open at the start of the first month: running - started. */
  readonly firstStock: number;
  /** Cases open at the end of the last month: running - closed. */
  readonly lastStock: number;
  /** Mean of the stocks at the ends of the months. */
  readonly meanStock: number;
  /** Closed a month over open at any moment of it, pooled over the months; 0..1. */
  readonly closureFraction: number;
  /** The same, drawn to the city. */
  readonly closureShrunk: number;
  /** Mean and standard deviation (divisor n - 1; 0 for one month) of the log of the mean wait in working days. */
  readonly logWait: number;
  readonly logWaitSpread: number;
  /** `logWait` drawn to the city. */
  readonly logWaitShrunk: number;
  /** Mean wait in working days, weighted by starts. */
  readonly meanWait: number;
}

export interface TeamFlows {
  /** First and last month, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  readonly teams: readonly TeamFlow[];
  readonly city: CityFlow;
}

/** The teams together. */
export interface CityFlow {
  readonly startsPerTeamMonth: number;
  readonly started: number;
  readonly closed: number;
  readonly firstStock: number;
  readonly lastStock: number;
  readonly closureFraction: number;
  /** Mean wait in working days, weighted by starts. */
  readonly meanWait: number;
  readonly logWait: WaitVariation;
  /** Variance of monthly closures over that of independent closures (Pearson, >= 1): closing goes in batches. */
  readonly closureDispersion: number;
  /** Standard deviation between teams beyond chance: of the closure fraction and of the log wait. */
  readonly closureBetween: number;
  readonly logWaitBetween: number;
}

/**
 * Flows per team from published months (any order, the same months for each team). Null without months.
 * Throws a RangeError if the teams do not have the same months.
 *
 * Closure fraction: a team that closed C of R open case-months has variance phi p (1 - p) / R, with p of the
 * city and phi the dispersion within teams. Log wait: the pooled variance within teams over the months.
 */
export function deriveTeamFlows(rows: readonly PublishedTeamMonth[]): TeamFlows | null {
  const byTeam = new Map<string, PublishedTeamMonth[]>();
  for (const row of rows) byTeam.set(row.team, [...(byTeam.get(row.team) ?? []), row]);
  const histories = [...byTeam.values()].map((list) =>
    list.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)),
  );
  const months = histories[0]?.map((row) => row.month) ?? [];
  const from = months[0];
  const to = months.at(-1);
  if (from === undefined || to === undefined) return null;
  for (const history of histories) {
    if (history.length !== months.length || history.some((row, i) => row.month !== months[i]))
      throw new RangeError(`deriveTeamFlows: ${history[0]?.team ?? ''} has other months than the first team`);
  }

  const plain = histories.map(flowOf);
  const logs = histories.map((history) => history.map((row) => logWait(row.meanWaitWorkdays)));
  const variation = waitVariation(logs);
  const open = histories.map((history) => sum(history, (row) => row.running));
  const closed = sum(rows, (row) => row.closed);
  const fraction = ratio(
    closed,
    sum(rows, (row) => row.running),
  );
  const dispersion = closureDispersion(histories);
  const closures = shrink(
    plain.map((flow, i) => ({
      value: flow.closureFraction,
      variance: ratio(dispersion * fraction * (1 - fraction), open[i] ?? 0),
    })),
  );
  const waits = shrink(
    plain.map((flow) => ({ value: flow.logWait, variance: variation.withinVariance / months.length })),
  );
  return {
    from,
    to,
    teams: plain.map((flow, i) => ({
      ...flow,
      closureShrunk: closures.values[i] ?? flow.closureFraction,
      logWaitShrunk: waits.values[i] ?? flow.logWait,
    })),
    city: {
      startsPerTeamMonth: average(rows.map((row) => row.started)),
      started: sum(rows, (row) => row.started),
      closed,
      firstStock: sum(plain, (flow) => flow.firstStock),
      lastStock: sum(plain, (flow) => flow.lastStock),
      closureFraction: fraction,
      meanWait: meanWait(rows),
      logWait: variation,
      closureDispersion: dispersion,
      closureBetween: Math.sqrt(closures.between),
      logWaitBetween: Math.sqrt(waits.between),
    },
  };
}

/** One team, its months in order of time. */
function flowOf(history: readonly PublishedTeamMonth[]): Omit<TeamFlow, 'closureShrunk' | 'logWaitShrunk'> {
  const first = history[0]!;
  const last = history.at(-1)!;
  const logs = history.map((row) => logWait(row.meanWaitWorkdays));
  const mean = average(logs);
  const squares = logs.reduce((total, value) => total + (value - mean) * (value - mean), 0);
  return {
    team: first.team,
    months: history.length,
    startsPerMonth: average(history.map((row) => row.started)),
    firstStock: first.running - first.started,
    lastStock: last.running - last.closed,
    meanStock: average(history.map((row) => row.running - row.closed)),
    closureFraction: ratio(
      sum(history, (row) => row.closed),
      sum(history, (row) => row.running),
    ),
    logWait: mean,
    logWaitSpread: history.length > 1 ? Math.sqrt(squares / (history.length - 1)) : 0,
    meanWait: meanWait(history),
  };
}

/** Pearson's chi-square of the monthly closures around each team's own fraction, over its degrees of freedom. */
function closureDispersion(histories: readonly (readonly PublishedTeamMonth[])[]): number {
  let chiSquare = 0;
  let freedom = 0;
  for (const history of histories) {
    const fraction = ratio(
      sum(history, (row) => row.closed),
      sum(history, (row) => row.running),
    );
    for (const { running, closed } of history) {
      const variance = running * fraction * (1 - fraction);
      if (variance > 0)
        chiSquare += ((closed - running * fraction) * (closed - running * fraction)) / variance;
    }
    freedom += history.length - 1;
  }
  return freedom > 0 ? Math.max(1, chiSquare / freedom) : 1;
}

/** Weighted by starts, since the numbers of first conversations are not published; plain if none started. */
function meanWait(rows: readonly PublishedTeamMonth[]): number {
  const started = sum(rows, (row) => row.started);
  if (started === 0) return average(rows.map((row) => row.meanWaitWorkdays));
  return sum(rows, (row) => row.started * row.meanWaitWorkdays) / started;
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
