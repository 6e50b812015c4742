/** What must not matter, and what can only help: relations between runs that need no known figure. */
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario, ResolvedTeam } from '../scenario/index.ts';
import { NEVER, prepare, replicate, summarise, type AreaMeasure, type Records } from './index.ts';
import { NOTHING_KNOWN, ordinaryScenario, smallScenario, smallTeam } from './small-scenario.fixture.ts';

const SEED = 'metamorphic';

const records = (scenario: ResolvedScenario, replication = 0): Records =>
  replicate(prepare(scenario), SEED, replication);

/** The figures of one area, by the name of the team (null = the city). */
function figures(scenario: ResolvedScenario, team: string | null, replication = 0): number[] {
  const prepared = prepare(scenario);
  const { layout } = prepared;
  const summary = summarise(prepared, replicate(prepared, SEED, replication));
  const area = team === null ? 0 : (layout.indexOfArea(team) ?? -1);
  const stride = layout.area(1, 'fte');
  return [...summary.subarray(area * stride, (area + 1) * stride)];
}

/** Mean and standard error of a figure of the city over replications. */
function mean(scenario: ResolvedScenario, measure: AreaMeasure, replications: number) {
  const prepared = prepare(scenario);
  const values = Array.from(
    { length: replications },
    (_, i) => summarise(prepared, replicate(prepared, SEED, i))[prepared.layout.area(0, measure)]!,
  );
  const average = values.reduce((a, b) => a + b, 0) / replications;
  const squares = values.reduce((sum, value) => sum + (value - average) * (value - average), 0);
  return { value: average, error: Math.sqrt(squares / replications / (replications - 1)) };
}

/** Registration and start of every case, in minutes. */
const starts = ({ cases }: Records): [number, number][] =>
  Array.from({ length: cases.count }, (_, id) => [cases.registered[id]!, cases.started[id]!]);

describe('nothing changes', () => {
  const scenario = ordinaryScenario();

  it('when a buurt with a team of its own is added', () => {
    const buurt = (code: string, share: number) => ({ code, name: code, share, households: 1_000 });
    const own: ResolvedTeam = { ...scenario.teams[0]!, id: 'oost', buurten: [buurt('BU9', 1)] };
    const teams = scenario.teams.map((team, i) => ({
      ...team,
      buurten: [buurt(`BU${i}a`, 0.7), buurt(`BU${i}b`, 0.3)],
    }));
    for (const { id } of teams) {
      expect(figures({ ...scenario, teams: [own, ...teams] }, id)).toEqual(
        figures({ ...scenario, teams }, id),
      );
    }
  });

  it('when a worker without hours joins', () => {
    for (const base of [scenario, smallScenario({ teams: [smallTeam('a', 3, 2.4)] })]) {
      const teams = base.teams.map((team) => ({ ...team, workers: { ...team.workers, intern: 1 } }));
      expect(figures({ ...base, teams }, null)).toEqual(figures(base, null));
    }
  });

  it('when a worker without hours stands first in a team with a limited caseload', () => {
    const staff = (employed: number): ResolvedScenario =>
      smallScenario({
        staff: { ...smallScenario().staff, onAbsence: 'keep' },
        intake: { slots: { kind: 'daily', perDay: [2], atMinute: 720 }, caseloadMax: 3 },
        teams: [
          smallTeam('a', 0, 1.5, {
            staff: { employed: 0, seconded: 2, intern: 0 },
            workers: { employed, seconded: 2, intern: 0 },
            initial: {
              ...NOTHING_KNOWN,
              caseload: 5,
              queue: 2,
              queueMeanWait: 1,
              ages: 'fresh',
              maxAge: 100,
            },
          }),
        ],
      });
    const holders = (scenario: ResolvedScenario): Set<number> => {
      const { cases } = records(scenario);
      return new Set(cases.intakeWorker.subarray(0, cases.count));
    };
    expect(figures(staff(1), null)).toEqual(figures(staff(0), null));
    expect(holders(staff(1)).has(0)).toBe(false);
  });

  it('when teams get other names to show, or stand in another order', () => {
    const named = scenario.teams.map((team) => ({ ...team, name: `Team ${team.id}`, wijk: 'elders' }));
    const turned = [...named].reverse();
    for (const { id } of scenario.teams) {
      expect(figures({ ...scenario, teams: named }, id)).toEqual(figures(scenario, id));
      expect(figures({ ...scenario, teams: turned }, id)).toEqual(figures(scenario, id));
    }
  });

  it('when two equal teams exchange their names: their results are exchanged', () => {
    const [a, b] = [smallTeam('a', 2, 1.5), smallTeam('b', 2, 1.5)];
    const first = smallScenario({ teams: [a, b] });
    const second = smallScenario({
      teams: [
        { ...a, id: 'b' },
        { ...b, id: 'a' },
      ],
    });
    expect(figures(second, 'a')).toEqual(figures(first, 'a'));
    expect(figures(second, 'b')).toEqual(figures(first, 'b'));
  });

  it('when stays are told in weeks or in days', () => {
    const casework = smallScenario().casework;
    if (casework.kind !== 'planned') throw new RangeError('planned');
    const stays = (unitDays: number, mean: number): ResolvedScenario =>
      smallScenario({
        casework: {
          ...casework,
          unitDays,
          types: [{ id: 'A', share: 1, stay: { dist: 'exponential', mean }, hoursPerWeek: 1 }],
        },
        teams: [smallTeam('a', 4, 0.25)],
      });
    // 4 x 7 and 28 x 1 differ in the last bit of some stays, which rounding to minutes takes away.
    expect(starts(records(stays(7, 2)))).toEqual(starts(records(stays(1, 14))));
  });

  it('when every time is twice as long: waits double', () => {
    const casework = smallScenario().casework;
    if (casework.kind !== 'planned') throw new RangeError('planned');
    const slow = (factor: number): ResolvedScenario =>
      smallScenario({
        period: { from: '2017-01-01', to: factor === 1 ? '2017-04-10' : '2017-07-19', warmUpDays: 0 },
        intake: {
          patience: { dist: 'exponential', mean: 3 * factor },
          lead: { dist: 'exponential', mean: 0.2 * factor },
        },
        casework: {
          ...casework,
          types: [{ id: 'A', share: 1, stay: { dist: 'exponential', mean: factor }, hoursPerWeek: 1 }],
        },
        teams: [smallTeam('a', 3, 2.7 / factor)],
      });
    const once = starts(records(slow(1)));
    const twice = starts(records(slow(2)));
    expect(twice).toHaveLength(once.length);
    // Minutes are whole in both runs: queues carry the rounding of each stay along.
    let far = 0;
    once.forEach(([registered, started], i) => {
      const [registered2, started2] = twice[i]!;
      expect(Math.abs(registered2 - 2 * registered)).toBeLessThanOrEqual(2);
      if ((started === NEVER) !== (started2 === NEVER)) far++;
      else if (started !== NEVER && Math.abs(started2 - 2 * started) > 60) far++;
    });
    expect(far).toBeLessThan(0.02 * once.length);
  });
});

describe('the pool', () => {
  const staffless = (id: string, perDay: number): ResolvedTeam => smallTeam(id, 0, perDay);
  const pool = (fte: number) =>
    ({ fte, form: 'full', dispatch: 'case', contractShare: 1, travelLoss: 0 }) as const;

  it('without travel, of a team without staff, is the staff of that team', () => {
    const own = smallScenario({ teams: [smallTeam('a', 3, 2.5)] });
    const lent = smallScenario({ teams: [staffless('a', 2.5)], pool: pool(3) });
    expect(starts(records(lent))).toEqual(starts(records(own)));
  });

  it('of two teams without staff is one large team: the same mean wait', () => {
    const long = { from: '2017-01-01', to: '2019-12-31', warmUpDays: 60 };
    const apart = smallScenario({
      period: long,
      teams: [staffless('a', 1.4), staffless('b', 1)],
      pool: pool(3),
    });
    const together = smallScenario({ period: long, teams: [smallTeam('c', 3, 2.4)] });
    // Whom the pool serves first moves waits between teams, not their mean. Two means at 4 standard errors.
    const a = mean(apart, 'waitMean', 60);
    const b = mean(together, 'waitMean', 60);
    expect(Math.abs(a.value - b.value)).toBeLessThan(4 * Math.sqrt(a.error * a.error + b.error * b.error));
    // M/M/3 with load 2.4: 1.0787 days.
    expect(Math.abs(a.value - 1.07865)).toBeLessThan(4 * a.error);
  });
});

describe('what helps', () => {
  const long = { from: '2017-01-01', to: '2019-12-31', warmUpDays: 60 };

  it('merging two equal teams does not raise the wait', () => {
    const apart = smallScenario({ period: long, teams: [smallTeam('a', 2, 1.6), smallTeam('b', 2, 1.6)] });
    const merged = smallScenario({ period: long, teams: [smallTeam('c', 4, 3.2)] });
    const a = mean(apart, 'waitMean', 20);
    const b = mean(merged, 'waitMean', 20);
    // 1.78 against 0.75 days.
    expect(b.value + 4 * b.error).toBeLessThan(a.value - 4 * a.error);
  });

  it('scaling demand and staff together does not raise the wait', () => {
    const at = (scale: number) =>
      mean(smallScenario({ period: long, teams: [smallTeam('a', 2 * scale, 1.6 * scale)] }), 'waitMean', 20);
    const waits = [1, 2, 4].map(at);
    for (let i = 1; i < waits.length; i++) {
      expect(waits[i]!.value + 4 * waits[i]!.error).toBeLessThan(
        waits[i - 1]!.value - 4 * waits[i - 1]!.error,
      );
    }
  });

  it('splitting the inflow over buurten at random keeps its law', () => {
    const buurt = (code: string, share: number) => ({ code, name: code, share, households: 1_000 });
    const whole = smallScenario({ period: long, teams: [smallTeam('a', 3, 2.4)] });
    const split = smallScenario({
      period: long,
      teams: [smallTeam('a', 3, 2.4, { buurten: [buurt('BU1', 0.5), buurt('BU2', 0.3), buurt('BU3', 0.2)] })],
    });
    for (const measure of ['registered', 'waitMean', 'queue', 'caseload'] as const) {
      const a = mean(whole, measure, 60);
      const b = mean(split, measure, 60);
      expect(Math.abs(a.value - b.value)).toBeLessThan(4 * Math.sqrt(a.error * a.error + b.error * b.error));
    }
    // Registrations of three years are Poisson in both: their variance is their mean. A chi-square of 59 degrees.
    for (const scenario of [whole, split]) {
      const { value, error } = mean(scenario, 'registered', 60);
      const ratio = (error * error * 60) / value;
      expect(ratio).toBeGreaterThan(0.45);
      expect(ratio).toBeLessThan(1.8);
    }
  });
});
