/**
 * A forecast from the state at the end of a month: every member of an ensemble is simulated from there, some times
 * each, and what they give together is the forecast. Bands hold chance and what is not known of the parameters.
 */
import type { Executor, Seed } from '../experiment/index.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import type { Outlook } from './demand-outlook.ts';
import type { Ensemble } from './ensemble.ts';
import { monthsAfter, type History } from './history.ts';
import { runMany, SummaryReader } from './many-runs.ts';
import { OriginScenarios, type TeamNumbers } from './origin-scenario.ts';
import { withNumbers } from './scenario-numbers.ts';
import { teamLevels } from './team-levels.ts';

export const FORECAST_MEASURES = ['started', 'closed', 'running', 'stock', 'wait'] as const;
export type ForecastMeasure = (typeof FORECAST_MEASURES)[number];

/** Replications of each member: two, so that chance and parameters can be told apart. */
export const RUNS_PER_MEMBER = 2;

/** What the members gave. */
export interface ForecastRuns {
  readonly origin: string;
  readonly months: readonly string[];
  /** `city`, then the teams. */
  readonly areas: readonly string[];
  readonly members: number;
  /** Values of an area in a month: member by member, `RUNS_PER_MEMBER` of each; NaN where not defined. */
  readonly values: (area: number, month: number, measure: ForecastMeasure) => Float64Array;
}

export interface ForecastOptions {
  /** Months ahead, 1 to 12. */
  readonly months: number;
  readonly seed: Seed;
  readonly executor: Executor;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, planned: number) => void) | undefined;
}

/**
 * Simulates the members from the end of the history.
 * Problems: an ensemble of another city or origin, or with numbers that the scenario does not have; those of
 * `OriginScenarios`.
 */
export async function forecastRuns(
  base: ResolvedScenario,
  history: History,
  ensemble: Ensemble,
  { months, seed, executor, signal, onProgress }: ForecastOptions,
): Promise<Result<ForecastRuns>> {
  if (ensemble.origin !== history.origin || ensemble.city !== history.city.id) {
    return failed([
      {
        code: 'value.conflict',
        path: ['origin'],
        expected: `${history.city.id} ${history.origin}`,
        actual: `${ensemble.city} ${ensemble.origin}`,
      },
    ]);
  }
  const scenarios = OriginScenarios.of(base, history, teamLevels(history));
  if (!scenarios.ok) return scenarios;
  const skeleton = scenarios.value.future(months, blankTeams(base), blankOutlook);
  const chosen = new Set(base.ledger.flatMap(({ path, status }) => (status === 'scenario' ? [path] : [])));
  const scenarioOf = (member: number): ResolvedScenario => {
    const values = ensemble.members[member]!;
    return withNumbers(
      skeleton,
      new Map(ensemble.numbers.flatMap((path, i) => (chosen.has(path) ? [] : [[path, values[i]!] as const]))),
    );
  };
  try {
    scenarioOf(0);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failed([
      {
        code: 'value.conflict',
        path: ['ensemble'],
        expected: 'numbers of the scenario',
        actual: error.message,
      },
    ]);
  }
  const { members } = ensemble;
  let done = 0;
  const planned = members.length * RUNS_PER_MEMBER;
  const summaries = await runMany(
    members.length,
    (member) => ({
      scenario: scenarioOf(member),
      replications: Array.from({ length: RUNS_PER_MEMBER }, (_, r) => member * RUNS_PER_MEMBER + r),
    }),
    { executor, seed: `${seed}/forecast`, signal, onRun: () => onProgress?.(++done, planned) },
  );
  const reader = new SummaryReader(skeleton);
  const all = summaries.flat();
  return ok({
    origin: history.origin,
    months: monthsAfter(history.origin, months),
    areas: ['city', ...skeleton.teams.map(({ id }) => id)],
    members: members.length,
    values: (area, month, measure) =>
      Float64Array.from(all, (summary) => reader.month(summary, area, month, measure)),
  });
}

/** Every number of these is laid over by the members. */
function blankTeams(base: ResolvedScenario): ReadonlyMap<string, TeamNumbers> {
  return new Map(
    base.teams.map(({ id }) => [
      id,
      { starts: 1, stayFactor: 1, slack: 0, queue: 0, queueMeanWait: 0, slotState: 0 },
    ]),
  );
}
const blankOutlook: Outlook = { starts: new Array<number>(12).fill(1) };
