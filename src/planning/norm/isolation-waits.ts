import type { City } from '../../city/index.ts';
import type { Estimate, SummaryMatrix } from '../../experiment/index.ts';
import { failed, ok, type Result } from '../../problem/problem.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import type { DesignFigures } from './design-figures.ts';
import { drawnScenario } from './drawn-scenario.ts';
import type { Simulate } from './explore-norm.ts';
import { estimateIsolation } from './isolation.ts';
import { ISOLATION_THRESHOLD, LEVEL_SPREAD } from './isolation-sensitivity.ts';
import { NO_LOSSES } from './norm-losses.ts';
import { applyNorm, type Norm } from './norm.ts';
import { BIJSTAND_THRESHOLD, type NormSettings, type Threshold } from './norm-settings.ts';
import { pairedDifference } from './paired-difference.ts';
import { fteByNorm, presentFigures, presentTeams } from './present-teams.ts';

/** Isolation left out; and at the ends and the middle of what its level may be. */
export const ISOLATION_LEVELS = ['without', 'low', 'estimate', 'high'] as const;
export type IsolationLevel = (typeof ISOLATION_LEVELS)[number];

export interface IsolationWaitRow {
  readonly level: IsolationLevel;
  /** Factor on the estimate of every area; null where isolation does not count. */
  readonly factor: number | null;
  readonly figures: DesignFigures;
  /** Mean wait of the city less that without isolation, working days, on the same chance; null for that row. */
  readonly difference: Estimate | null;
  /** Fte that lie with another team than without isolation. */
  readonly moved: number;
}

export interface IsolationWaits {
  readonly status: 'assumed';
  /** In all, the same in every row. */
  readonly fte: number;
  readonly rows: readonly IsolationWaitRow[];
}

/** 95 % of the levels lie within so many standard deviations. */
const WIDTH = 1.96;

/**
 * What residents would notice if isolation counted in the norm: the staff of the scenario, shared over its teams by
 * the norm without isolation and with it at three levels, each simulated on the same chance. Problems: those of the
 * norm, and no estimate.
 */
export async function isolationWaits(
  base: ResolvedScenario,
  city: City,
  settings: NormSettings,
  simulate: Simulate,
  thresholds: readonly Threshold[] = [BIJSTAND_THRESHOLD, ISOLATION_THRESHOLD],
): Promise<Result<IsolationWaits>> {
  const estimate = estimateIsolation(city);
  if (estimate === null) {
    const expected = 'severe-loneliness of the city and of one wijk';
    return failed([{ code: 'key.missing', file: 'external.csv', column: 'figure', expected }]);
  }
  const fte = base.teams.reduce((sum, { staff }) => sum + staff.employed + staff.seconded, 0);
  const factors = {
    without: null,
    low: 1 - WIDTH * LEVEL_SPREAD,
    estimate: 1,
    high: 1 + WIDTH * LEVEL_SPREAD,
  };
  let first: { readonly matrix: SummaryMatrix; readonly shares: readonly number[] } | undefined;
  const rows: IsolationWaitRow[] = [];
  for (const level of ISOLATION_LEVELS) {
    const factor = factors[level];
    const counted = thresholds.filter((one) => factor !== null || one.factor !== 'isolation');
    const applied = applyNorm(
      city,
      { ...settings, classes: { kind: 'thresholds', thresholds: counted, unknown: 'average' } },
      { ...estimate, intercept: estimate.intercept * (factor ?? 1), slope: estimate.slope * (factor ?? 1) },
    );
    if (!applied.ok) return applied;
    const { matrix, shares } = await byNorm(base, city, applied.value, fte, simulate, level);
    first ??= { matrix, shares };
    const { shares: before } = first;
    rows.push({
      level,
      factor,
      figures: presentFigures(base, matrix),
      difference: level === 'without' ? null : pairedDifference(first.matrix, matrix),
      moved: shares.reduce((sum, own, i) => sum + Math.max(0, own - (before[i] ?? 0)), 0),
    });
  }
  return ok({ status: 'assumed', fte, rows });
}

async function byNorm(
  base: ResolvedScenario,
  city: City,
  norm: Norm,
  fte: number,
  simulate: Simulate,
  name: string,
): Promise<{ readonly matrix: SummaryMatrix; readonly shares: readonly number[] }> {
  const teams = presentTeams(base, fteByNorm(base, city, norm), fte);
  const { scenario } = drawnScenario(base, city, teams, NO_LOSSES, `norm-isolation-${name}`);
  return { matrix: await simulate(scenario), shares: teams.map((team) => team.fte) };
}
