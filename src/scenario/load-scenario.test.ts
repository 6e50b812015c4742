import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryOf, HEAD, loaded, shipped, teamOf } from './scenario.fixture.ts';

const root = new URL('../../scenarios/', import.meta.url);
/** Files that others extend and that are no scenario by themselves. */
const BASES = ['defaults.json', 'base.json'];
const files = ['', 'questions/', 'levers/', 'verification/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.json') && !BASES.includes(name))
    .map((name) => `scenarios/${folder}${name}`),
);

const small = {
  extends: 'defaults.json',
  period: { from: '2017-01-01', to: '2017-12-31', warmUpDays: 0 },
  teams: {
    noord: { staff: { employed: 10 }, inflow: { registrationsPerMonth: 40 } },
    zuid: { staff: { employed: 8 }, inflow: { registrationsPerMonth: 30 } },
  },
};

describe('the scenarios that are shipped', () => {
  it.each(files)('%s resolves, under its own name', (path) => {
    expect(path.endsWith(`/${shipped(path).name}.json`)).toBe(true);
  });

  it('all differ from each other', () => {
    // No ambulant team is what the base has, and a project team beside the teams moves only money: the base by
    // another name.
    const same = new Set([
      'scenarios/questions/ambulant-0.json',
      'scenarios/levers/household-help-project-team.json',
    ]);
    const hashes = files.filter((path) => !same.has(path)).map((path) => shipped(path).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the canonical form', () => {
  it('is frozen to the bottom', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(shipped('scenarios/utrecht-2017.json'))).toBe(true);
  });

  it('holds plain data that survives a copy to another thread', () => {
    const scenario = shipped('scenarios/utrecht-2017.json');
    expect(structuredClone(scenario)).toEqual(scenario);
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  });

  it('gives each team its buurten, with shares that sum to 1', () => {
    const { teams } = shipped('scenarios/utrecht-2017.json');
    expect(teams).toHaveLength(18);
    expect(teams.flatMap((team) => team.buurten)).toHaveLength(111);
    for (const team of teams) {
      expect(team.buurten.reduce((sum, buurt) => sum + buurt.share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('turns fte into heads, none of more than 1 fte', () => {
    const scenario = loaded({ ...small, staff: { kinds: { employed: { contractShare: 0.832 } } } });
    expect(scenario.teams.map((team) => team.workers.employed)).toEqual([12, 10]);
    const whole = loaded({
      ...small,
      staff: { kinds: { employed: { contractShare: 0.99 } } },
      teams: { noord: { staff: { employed: 1.4 }, inflow: { registrationsPerDay: 1 } } },
    });
    expect(whole.teams[0]?.workers.employed).toBe(2);
  });

  it('keeps the unit of stays', () => {
    const days = [
      shipped('scenarios/utrecht-2017.json'),
      shipped('scenarios/verification/pub-08.json'),
      shipped('scenarios/verification/k1.json'),
    ];
    expect(days.map(({ casework }) => casework.kind === 'planned' && casework.unitDays)).toEqual([
      30.4375, 7, 1,
    ]);
  });

  it('reads BOM, and does not care about the order of keys', () => {
    const { teams, ...rest } = small;
    expect(loaded({ teams, ...rest }).hash).toBe(loaded(small).hash);
  });
});

describe('the hash', () => {
  const base = loaded(small);
  it('is blind to words', () => {
    const worded = loaded({
      ...small,
      name: 'other',
      title: { nl: 'Anders', en: 'Other' },
      teams: { ...small.teams, noord: { ...small.teams.noord, name: 'Noord' } },
    });
    expect(worded.hash).toBe(base.hash);
  });
  it('is blind to where a number comes from', () => {
    const sourced = loaded({
      ...small,
      demand: { level: { value: 1, status: 'assumed', source: 'elsewhere', interval: [0, 2] } },
    });
    expect(sourced.hash).toBe(base.hash);
  });
  it.each<[string, object]>([
    ['a number', { demand: { level: 1.05 } }],
    ['a date', { period: { to: '2017-12-30' } }],
    ['a holiday', { calendar: { daysOff: [] } }],
    ['a distribution', { intake: { lead: { median: 1.6 } } }],
    ['a policy', { pool: { policy: { kind: 'longest-queue' } } }],
    ['a shock', { shocks: [{ kind: 'intakeStop', teams: [], from: '2017-03-01', to: '2017-03-02' }] }],
  ])('sees %s', (_what, change) => {
    const changed = loaded({ ...change, extends: 'base.json' }, { 'base.json': { ...HEAD, ...small } });
    expect(changed.hash).not.toBe(base.hash);
  });
});

describe('files that extend each other', () => {
  const over = (change: object): ReturnType<typeof loaded> =>
    loaded({ ...change, extends: 'base.json' }, { 'base.json': { ...HEAD, ...small } });

  it('merge objects by key and replace lists whole', () => {
    const scenario = over({ demand: { level: 2, weekdays: [1, 1, 1, 1, 1, 0, 0] } });
    expect(scenario.demand.level).toBe(2);
    expect(scenario.demand.weekdays).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(scenario.demand.urgentShare).toBe(0.05);
  });

  it('change one number of a distribution, or the whole of it', () => {
    expect(over({ intake: { lead: { median: 2 } } }).intake.lead).toEqual({
      dist: 'lognormal',
      median: 2,
      p90: 4,
    });
    expect(over({ intake: { lead: { dist: 'lognormal', mean: 2, cv: 1 } } }).intake.lead).toEqual({
      dist: 'lognormal',
      mean: 2,
      cv: 1,
    });
  });

  it('keep an object of the same kind and drop one of another', () => {
    const same = over({ intake: { slots: { kind: 'weekly', perFteWeek: 2 } } }).intake.slots;
    expect(same).toMatchObject({
      kind: 'weekly',
      perFteWeek: 2,
      horizonWeeks: entryOf(loaded(small), 'intake.slots.horizonWeeks').value,
    });
    expect(over({ intake: { slots: { kind: 'unlimited' } } }).intake.slots).toEqual({ kind: 'unlimited' });
  });

  it('take members out with null', () => {
    const scenario = over({ teams: { zuid: null } });
    expect(scenario.teams.map((team) => team.id)).toEqual(['noord']);
    expect(scenario.ledger.some((entry) => entry.path.startsWith('teams.zuid'))).toBe(false);
  });

  it('add their shocks to those of the base, or replace them', () => {
    const stop = (from: string): object => ({ kind: 'intakeStop', teams: [], from, to: '2017-12-01' });
    const base = { 'base.json': { ...HEAD, ...small, shocks: [stop('2017-02-01')] } };
    const dates = (change: object): string[] =>
      loaded({ ...change, extends: 'base.json' }, base).shocks.map((shock) =>
        'from' in shock ? shock.from : '',
      );
    expect(dates({ shocks: [stop('2017-05-01')] })).toEqual(['2017-02-01', '2017-05-01']);
    expect(dates({ shocks: { replace: [stop('2017-06-01')] } })).toEqual(['2017-06-01']);
    expect(dates({ shocks: { replace: [] } })).toEqual([]);
    expect(dates({})).toEqual(['2017-02-01']);
  });
});

describe('the ledger', () => {
  it('tells where a number comes from', () => {
    expect(entryOf(shipped('scenarios/utrecht-2017.json'), 'staff.kinds.employed.absenceShare')).toEqual({
      path: 'staff.kinds.employed.absenceShare',
      value: 0.0571,
      interval: [0.044, 0.07],
      status: 'published',
      source: 'annual report 2017: 5.71 % absence',
      unit: 'share',
      replaces: null,
    });
  });

  it('keeps the range of a number that a scenario replaces, and says what stood there', () => {
    expect(
      entryOf(shipped('scenarios/questions/absence-8.json'), 'staff.kinds.employed.absenceShare'),
    ).toMatchObject({
      value: 0.08,
      interval: [0.044, 0.07],
      status: 'scenario',
      source: '',
      replaces: { value: 0.0571, scenario: 'scenarios/defaults.json' },
    });
  });

  it('names no number that was none', () => {
    const base = { ...HEAD, ...small, demand: { level: { value: 'many', status: 'assumed', source: 'x' } } };
    const scenario = loaded({ extends: 'base.json', demand: { level: 1.5 } }, { 'base.json': base });
    expect(entryOf(scenario, 'demand.level')).toMatchObject({ value: 1.5, replaces: null });
  });

  it('follows the levers on staff', () => {
    const base = teamOf(shipped('scenarios/utrecht-2017.json'), 'noordoost').staff.employed;
    const moved = shipped('scenarios/questions/two-fte-to-overvecht.json');
    expect(teamOf(moved, 'noordoost').staff.employed).toBeCloseTo(base - 2, 12);
    expect(entryOf(moved, 'teams.noordoost.staff.employed')).toMatchObject({
      value: teamOf(moved, 'noordoost').staff.employed,
      status: 'scenario',
      unit: 'fte',
      replaces: { value: base, scenario: 'scenarios/utrecht-2017.json' },
    });
  });

  it('has every number of the canonical form once, with its unit', () => {
    for (const path of files) {
      const { ledger } = shipped(path);
      expect(new Set(ledger.map((entry) => entry.path)).size).toBe(ledger.length);
      for (const entry of ledger) expect(entry.unit, entry.path).not.toBe('');
    }
  });
});

describe('staff levers', () => {
  it('scale all teams to the fte of the city', () => {
    const scenario = shipped('scenarios/questions/staff-by-plan.json');
    const total = scenario.teams.reduce((sum, team) => sum + team.staff.employed + team.staff.seconded, 0);
    expect(total).toBeCloseTo(224.5, 9);
  });

  it('scale first and move afterwards', () => {
    const scenario = loaded({ ...small, staff: { cityFte: 36 }, staffChanges: [{ team: 'noord', fte: -1 }] });
    expect(scenario.teams.map((team) => team.staff.employed)).toEqual([19, 16]);
  });
});

describe('buurten that move', () => {
  const before = shipped('scenarios/utrecht-2017.json');
  const zuilen = teamOf(before, 'zuilen');
  const moved = zuilen.buurten[0]!;
  const flowOf = (scenario: typeof before): number =>
    scenario.teams.reduce((sum, team) => sum + team.inflow.registrations, 0);

  it('take their inflow along to a new team', () => {
    const after = loaded({
      extends: 'utrecht-2017.json',
      teams: { nieuw: { name: 'Nieuw', staff: { employed: 3 }, buurten: [moved.code] } },
    });
    const part = zuilen.inflow.registrations * moved.share;
    expect(teamOf(after, 'nieuw').inflow.registrations).toBeCloseTo(part, 9);
    expect(teamOf(after, 'nieuw').buurten).toEqual([{ ...moved, share: 1 }]);
    expect(teamOf(after, 'zuilen').inflow.registrations).toBeCloseTo(zuilen.inflow.registrations - part, 9);
    expect(teamOf(after, 'zuilen').buurten).toHaveLength(zuilen.buurten.length - 1);
    expect(flowOf(after)).toBeCloseTo(flowOf(before), 9);
    expect(teamOf(after, 'oost')).toEqual(teamOf(before, 'oost'));
    expect(entryOf(after, 'teams.zuilen.inflow.registrations')).toMatchObject({
      status: 'scenario',
      replaces: { value: zuilen.inflow.registrations },
    });
  });

  it('can join a team that exists', () => {
    const after = loaded({ extends: 'utrecht-2017.json', teams: { oost: { buurten: [moved.code] } } });
    const oost = teamOf(after, 'oost');
    expect(oost.buurten.map((buurt) => buurt.code)).toContain(moved.code);
    expect(oost.buurten.reduce((sum, buurt) => sum + buurt.share, 0)).toBeCloseTo(1, 12);
    expect(flowOf(after)).toBeCloseTo(flowOf(before), 9);
  });
});
