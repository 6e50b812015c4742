import { format } from 'prettier';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOTHING_KNOWN, ordinaryScenario, smallTeam } from '../../model/small-scenario.fixture.ts';
import { pooledCity, teamFte, withFixedStaff, withPool } from './pool-variants.ts';
import { tournamentJsonSchema, tournamentSchema } from './tournament-schema.ts';
import { tournament, type TournamentResult } from './tournament.ts';

/** Three teams of which the first has too little staff. */
const scenario = ordinaryScenario({
  period: { from: '2017-01-02', to: '2017-04-30', warmUpDays: 0 },
  teams: [4, 10, 10].map((workers, i) =>
    smallTeam(['noord', 'zuid', 'west'][i] ?? '', workers, 1.1, {
      initial: {
        ...NOTHING_KNOWN,
        caseload: 150,
        queue: 6,
        queueMeanWait: 3,
        ages: 'stationary',
        maxAge: 24,
      },
    }),
  ),
});

describe('the scenarios of a tournament', () => {
  const variant = { fte: 2.4, form: 'intake', policy: 'fixed' } as const;
  it('put the pool on top of the teams, or take it out of them in proportion', () => {
    expect(teamFte(scenario)).toBe(24);
    expect(withPool(scenario, { ...variant, fromTeams: false }).teams).toEqual(scenario.teams);
    const fewer = withPool(scenario, { ...variant, fromTeams: true });
    expect(fewer.teams.map((team) => team.staff.employed)).toEqual([3.6, 9, 9]);
    expect(fewer.teams.map((team) => team.workers.employed)).toEqual([4, 10, 10]);
    expect(teamFte(fewer) + fewer.pool.fte).toBeCloseTo(24, 9);
    expect(withFixedStaff(scenario, 2.4).teams.map((team) => team.staff.employed)).toEqual(
      [4.4, 11, 11].map((fte): unknown => expect.closeTo(fte, 9)),
    );
  });
  it('share fixed shares out by registrations, and tell themselves apart by their hash', () => {
    const fixed = withPool(scenario, { ...variant, fromTeams: false });
    expect(Object.values(fixed.pool.policy.shares)).toEqual(
      [1, 1, 1].map((part): unknown => expect.closeTo(part / 3, 12)),
    );
    const other = withPool(scenario, { ...variant, policy: 'look-ahead', fromTeams: false });
    expect(new Set([scenario.hash, fixed.hash, other.hash]).size).toBe(3);
  });
  it('make one team of the city that has all of it', () => {
    const uneven = ordinaryScenario({
      demand: { ...scenario.demand, teamMonthShape: 60 },
      teams: scenario.teams.map((team, i) => ({ ...team, slotFactor: 1 + i / 10 })),
    });
    const [one, ...others] = pooledCity(uneven, { ...variant, fte: 0, fromTeams: false }).teams;
    expect(others).toEqual([]);
    expect(one?.staff.employed).toBe(24);
    expect(one?.inflow.registrations).toBeCloseTo(3.3, 12);
    expect(one?.initial).toMatchObject({ caseload: 450, queue: 18, queueMeanWait: 3 });
    // By staff: (4 x 1 + 10 x 1.1 + 10 x 1.2) / 24.
    expect(one?.slotFactor).toBeCloseTo(27 / 24, 12);
    // Three equal parts: a third of the variance, three times the shape.
    const { demand } = pooledCity(uneven, { ...variant, fte: 0, fromTeams: false });
    expect(demand.teamMonthShape).toBeCloseTo(180, 9);
  });
});

describe('a tournament', () => {
  let result: TournamentResult;
  beforeAll(async () => {
    result = await tournament(scenario, {
      sizes: [0, 2],
      forms: ['intake'],
      policies: ['longest-wait', 'look-ahead'],
      replications: 8,
      seed: 3,
    });
  });
  it('has its shape', () => {
    expect(tournamentSchema.safeParse(result).error).toBeUndefined();
    expect(result.forms[0]?.sizes.map(({ fte }) => fte)).toEqual([2]);
    expect(result.forms[0]?.policies.map(({ policy }) => policy).sort()).toEqual([
      'fixed',
      'longest-wait',
      'look-ahead',
    ]);
  });
  it('has no regret for the best, and as much for others as they wait longer', () => {
    for (const { cells } of result.forms[0]?.sizes ?? []) {
      expect(cells[0]?.regret).toEqual({ value: 0, lower: 0, upper: 0 });
      for (const cell of cells) {
        expect(cell.regret.value).toBeCloseTo((cell.wait.value ?? 0) - (cells[0]?.wait.value ?? 0), 9);
      }
      expect(cells.reduce((sum, { chanceBest }) => sum + chanceBest, 0)).toBeCloseTo(1, 9);
    }
  });
  it('sends help where it is needed: better than fixed shares, and no better than one team', () => {
    const form = result.forms[0];
    expect(form?.best).not.toBe('fixed');
    expect(form?.againstFixed.upper).toBeLessThan(0);
    const [size] = form?.sizes ?? [];
    expect(size?.fullPooling.value).toBeLessThan(size?.cells[0]?.wait.value ?? 0);
    // Who does first conversations only does more of them than a worker of a team.
    expect(size?.perPoolFte.value).toBeGreaterThan(size?.perFixedFte.value ?? Infinity);
  });
  it('tells what stays of half a year do: nobody can move in a run of four months', () => {
    const { points, breakEven } = result.forms[0]?.stays ?? { points: [], breakEven: null };
    expect(points.map(({ weeks }) => weeks)).toEqual([1, 4, 13, 26, 52]);
    // All longer than the run: the same to the last bit.
    expect(points[3]?.againstFixed).toEqual(points[4]?.againstFixed);
    const not = points.find(({ againstFixed }) => (againstFixed.upper ?? 0) >= 0);
    expect(breakEven).toBe(not?.weeks ?? null);
  });
  it.each([
    [{ sizes: [0] }],
    [{ sizes: [2000] }],
    [{ sizes: [30], fromTeams: true }],
    [{ policies: ['no-such'] }],
    [{ policies: ['fixed'] }],
  ])('refuses %j', (options) => {
    expect(() => tournament(scenario, options)).toThrow(RangeError);
  });
});

describe('the JSON Schema', () => {
  // Written anew by `npx vitest run src/planning/pool/tournament.test.ts --update`.
  it('is shipped as the schema of today makes it', async () => {
    const text = await format(JSON.stringify(tournamentJsonSchema()), { parser: 'json', printWidth: 110 });
    await expect(text).toMatchFileSnapshot('../../../schema/pool-tournament.schema.json');
  });
});
