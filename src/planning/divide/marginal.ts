/**
 * What one fte more is worth at each team: the days that residents no longer wait and the clients who are no
 * longer helped too late, a year, replication by replication on common random numbers. Teams without a pool do not
 * touch each other, so two runs of the city give the answer for all; with a pool each team is changed by itself.
 */
import { Calendar } from '../../calendar/index.ts';
import { estimate, type Estimate, type Executor, type Prepare, type Seed } from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { ServiceLab, type TeamService } from '../size/service-lab.ts';
import { fteOfTeam, STEPS_PER_FTE, stepsOf, teamsAreIndependent } from '../size/team-fte.ts';

export const MARGINAL_SCHEMA = 'buurtsim.marginal/1';
const DAYS_PER_YEAR = 365.25;

export interface MarginalOptions {
  readonly executor: Executor;
  readonly prepare: Prepare;
  readonly seed: Seed;
  readonly replications?: number | undefined;
  /** fte more at each team, in quarters; 1. Below 0: what less costs. */
  readonly fte?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { readonly done: number; readonly planned: number }) => void) | undefined;
}

/** Saved by the fte more, over the whole city; below 0: it costs. */
export interface MarginalValue {
  readonly team: string;
  /** fte of the team now. */
  readonly now: number;
  /** Calendar days of waiting a year, all residents together. */
  readonly clientDays: Estimate;
  /** Clients a year who no longer wait longer than the norm. */
  readonly overTarget: Estimate;
  /** Working days of the team's mean wait. */
  readonly wait: Estimate;
  /** Mean wait of the team as it is, working days. */
  readonly waitNow: Estimate;
}

export interface MarginalResult {
  readonly schema: typeof MARGINAL_SCHEMA;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: Seed;
  readonly replications: number;
  readonly fte: number;
  /** Most days saved first. */
  readonly teams: readonly MarginalValue[];
}

export const DEFAULT_MARGINAL_REPLICATIONS = 200;

/** The value of staff at the margin. Throws RangeError for a change that is no number of quarters. */
export async function marginalValue(
  scenario: ResolvedScenario,
  options: MarginalOptions,
): Promise<MarginalResult> {
  const { fte = 1, replications = DEFAULT_MARGINAL_REPLICATIONS, seed, onProgress } = options;
  const more = fte * STEPS_PER_FTE;
  if (!Number.isSafeInteger(more) || more === 0) {
    throw new RangeError(`Expected a change in quarters of an fte, got ${fte}.`);
  }
  const independent = teamsAreIndependent(scenario);
  const runs = independent ? 2 : 1 + scenario.teams.length;
  let done = 0;
  const planned = runs * replications;
  const lab = (): ServiceLab =>
    new ServiceLab(scenario, scenario.target.wait, {
      ...options,
      onReplication: () => onProgress?.({ done: ++done, planned }),
    });
  const now = scenario.teams.map((team) => stepsOf(fteOfTeam(team)));
  const changed = now.map((steps) => Math.max(1, steps + more));
  const base = lab();
  await base.evaluate(now, replications);
  const before = now.map((steps, i) => base.services(i, steps, replications));
  const after: (readonly TeamService[])[][] = [];
  if (independent) {
    await base.evaluate(changed, replications);
    now.forEach((_, i) => {
      after.push(before.map((rows, j) => (i === j ? base.services(i, changed[i]!, replications) : rows)));
    });
  } else {
    for (const i of now.keys()) {
      const one = lab();
      const steps = now.map((own, j) => (i === j ? changed[i]! : own));
      await one.evaluate(steps, replications);
      after.push(steps.map((own, j) => one.services(j, own, replications)));
    }
  }
  const { from, to } = scenario.period;
  const days = Calendar.continuous({ from, to }).days;
  const aYear = DAYS_PER_YEAR / days;
  const overCity = (
    teams: readonly (readonly TeamService[])[],
    r: number,
    of: (row: TeamService) => number,
  ): number => teams.reduce((sum, rows) => sum + of(rows[r]!), 0);
  const teams = scenario.teams.map(({ id }, i): MarginalValue => {
    const saved = (of: (row: TeamService) => number): Float64Array =>
      Float64Array.from(
        { length: replications },
        (_, r) => overCity(before, r, of) - overCity(after[i]!, r, of),
      );
    const waitOf = (rows: readonly TeamService[], r: number): number => rows[r]!.waited / rows[r]!.started;
    return {
      team: id,
      now: now[i]! / STEPS_PER_FTE,
      clientDays: estimate(saved((row) => row.queue * days * aYear)),
      overTarget: estimate(saved((row) => (row.started - row.within) * aYear)),
      wait: estimate(
        Float64Array.from(
          { length: replications },
          (_, r) => waitOf(before[i]!, r) - waitOf(after[i]![i]!, r),
        ),
      ),
      waitNow: estimate(
        Float64Array.from({ length: replications }, (_, r) => waitOf(before[i]!, r)),
        [0, Infinity],
      ),
    };
  });
  teams.sort((a, b) => (b.clientDays.value ?? 0) - (a.clientDays.value ?? 0));
  return {
    schema: MARGINAL_SCHEMA,
    scenario: { name: scenario.name, hash: scenario.hash },
    seed,
    replications,
    fte,
    teams,
  };
}
