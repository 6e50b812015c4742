/**
 * What the months up to an origin say of each team: inflow, share of the open cases that closes, and lasting wait,
 * each drawn to what like teams have, with the error that is left. The more a figure jumps from month to month, the
 * less a team's own months count, so that noise is not fitted.
 */
import { deriveTeamFlows, logWait, teamTotals, type TeamFlows } from '../city/index.ts';
import { exp, ln } from '../engine/index.ts';
import { hierarchy, type Hierarchy } from './hierarchy.ts';
import type { History } from './history.ts';
import { pooledFigures, publishedTable, POOLED_FIGURES } from './month-table.ts';
import { waitLevels, type WaitLevels } from './wait-levels.ts';

export interface TeamLevel {
  readonly team: string;
  /** Log of the mean number started a month, and its posterior standard deviation. */
  readonly logStarts: Level;
  /** Log of the share of the open cases of a month that closes in it. */
  readonly logClosing: Level;
  /** Lasting mean of the log of the monthly wait, working days. */
  readonly logWait: Level;
}

export interface Level {
  readonly mean: number;
  readonly sd: number;
}

export interface TeamLevels {
  readonly flows: TeamFlows;
  readonly teams: readonly TeamLevel[];
  /** Lines that teams are drawn to. */
  readonly starts: Hierarchy;
  readonly closing: Hierarchy;
  readonly wait: WaitLevels;
}

/** @throws RangeError for a history of fewer than two months or three teams: one month tells nothing of its chance */
export function teamLevels(history: History): TeamLevels {
  const flows = deriveTeamFlows(history.city.published.teamMonths2017);
  if (flows === null || history.months.length < 2) throw new RangeError('teamLevels: two months needed');
  const { city } = history;
  const before = new Map(city.published.teamYears2015.map((row) => [row.team, row]));
  const totals = teamTotals(city);
  const months = history.months.length;
  const dispersion = pooledFigures(publishedTable(history))[POOLED_FIGURES.indexOf('startDispersion')] ?? 1;
  const overStarts = Math.max(1, dispersion);
  const { closureDispersion } = flows.city;
  const started = flows.teams.map((flow) => Math.max(1, flow.startsPerMonth * months));
  const known = flows.teams.every(({ team }) => before.has(team));
  const starts = hierarchy(
    flows.teams.map((flow, i) => ({
      value: ln(Math.max(1, flow.startsPerMonth)),
      variance: overStarts / started[i]!,
    })),
    known ? flows.teams.map(({ team }) => ln(before.get(team)!.started)) : null,
  );
  const bijstand = flows.teams.map(({ team }) => {
    const total = totals.get(team);
    return total === undefined || total.households === 0 ? NaN : total.bijstand / total.households;
  });
  const closing = hierarchy(
    flows.teams.map((flow, i) => {
      const p = Math.max(1e-3, flow.closureFraction);
      // Delta rule: the error of a log is the relative error.
      const cases = started[i]! + flow.firstStock * months;
      return { value: ln(p), variance: (closureDispersion * (1 - p)) / (p * cases) };
    }),
    bijstand.some(Number.isNaN) ? null : bijstand,
  );
  const wait = waitLevels(
    flows.teams.map(({ team }) =>
      history.teams.find((item) => item.team === team)!.rows.map((row) => logWait(row.meanWaitWorkdays)),
    ),
    known ? flows.teams.map(({ team }) => ln(before.get(team)!.meanWaitDays)) : null,
  );
  return {
    flows,
    starts,
    closing,
    wait,
    teams: flows.teams.map(({ team }, i) => ({
      team,
      logStarts: starts.units[i]!,
      logClosing: closing.units[i]!,
      logWait: wait.units[i]!,
    })),
  };
}

/** The middle of a level, as a plain number. */
export const middle = (level: Level): number => exp(level.mean);
