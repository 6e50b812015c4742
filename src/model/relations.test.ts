/** What must not matter, for drawn scenarios: each relation holds bit for bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario, ResolvedShock, ResolvedTeam } from '../scenario/index.ts';
import { busyScenario } from './busy-scenario.fixture.ts';
import { prepare, replicate, summarise } from './index.ts';

/** Figures of one team. */
function figures(scenario: ResolvedScenario, team: string, seed: number): number[] {
  const prepared = prepare(scenario);
  const { layout } = prepared;
  const summary = summarise(prepared, replicate(prepared, seed, 0));
  const area = layout.indexOfArea(team) ?? -1;
  const stride = layout.area(1, 'fte');
  return [...summary.subarray(area * stride, (area + 1) * stride)];
}

/** Every team by itself: without the pool, and with shocks that name one team each. */
const apart = busyScenario.map((scenario): ResolvedScenario => {
  const shocks = scenario.shocks.map((shock): ResolvedShock => ({
    ...shock,
    teams: shock.teams.length === 0 ? ['noord'] : shock.teams,
  }));
  return { ...scenario, shocks, pool: { ...scenario.pool, fte: 0 } };
});

const everyTeamIsTheSame = (a: ResolvedScenario, b: ResolvedScenario, seed: number): void => {
  for (const { id } of a.teams) expect(figures(b, id, seed)).toEqual(figures(a, id, seed));
};

const holds = (change: (scenario: ResolvedScenario) => ResolvedScenario): void => {
  fc.assert(
    fc.property(apart, fc.nat(1_000), (scenario, seed) => {
      everyTeamIsTheSame(scenario, change(scenario), seed);
    }),
    { numRuns: 15, seed: 2019 },
  );
};

describe('for any scenario, no team changes', () => {
  it('when another buurt gets a team of its own, wherever it stands in the list', () => {
    const buurten = [{ code: 'BU1', name: 'Nieuw', share: 1, households: 2_000 }];
    const added = (teams: readonly ResolvedTeam[]): ResolvedTeam => ({ ...teams[0]!, id: 'nieuw', buurten });
    holds((scenario) => ({ ...scenario, teams: [added(scenario.teams), ...scenario.teams] }));
    holds((scenario) => ({ ...scenario, teams: [...scenario.teams, added(scenario.teams)] }));
  });

  it('when teams stand in another order and get other names to show', () => {
    holds((scenario) => ({
      ...scenario,
      teams: [...scenario.teams].reverse().map((team) => ({ ...team, name: `Team ${team.id}`, wijk: 'x' })),
    }));
  });

  it('when a worker without hours joins', () => {
    holds((scenario) => ({
      ...scenario,
      teams: scenario.teams.map((team) => ({ ...team, workers: { ...team.workers, intern: 1 } })),
    }));
  });

  it('when a pool without workers has other rules', () => {
    holds((scenario) => ({
      ...scenario,
      pool: {
        ...scenario.pool,
        form: scenario.pool.form === 'full' ? 'intake' : 'full',
        dispatch: scenario.pool.dispatch === 'case' ? 'deployment' : 'case',
        policy: { name: 'longest-queue', settings: {}, shares: {} },
        reviewWeeks: 3,
        travelLoss: 0.2,
      },
    }));
  });

  it('when a pool never arrives', () => {
    holds((scenario) => ({
      ...scenario,
      pool: { ...scenario.pool, fte: 6, dispatch: 'deployment', noticeWeeks: 1_000 },
    }));
  });
});
