import { describe, expect, it } from 'vitest';
import { smallScenario, smallTeam, type Change } from '../../model/small-scenario.fixture.ts';
import { shipped } from '../../scenario/scenario.fixture.ts';
import { presentFromEmpty } from './caseload.ts';
import { forecastBasis } from './forecast-basis.ts';
import { instantAnswer } from './instant-answer.ts';
import { slotQueue } from './slot-queue.ts';
import { TeamForecast } from './team-forecast.ts';
import { prepare } from '../../model/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';

const near = (value: number | null | undefined, expected: number): void => {
  expect(Math.abs((value ?? NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
};

/** Expected caseloads at the start of each week. */
function caseloads(scenario: ResolvedScenario): Float64Array {
  const basis = forecastBasis(prepare(scenario));
  const forecast = new TeamForecast(basis, scenario.teams[0]!, 0);
  basis.weeks.forEach((_, week) => {
    forecast.week(week, { slots: 0, hours: 0 });
  });
  return forecast.caseload;
}

describe('theory cases', () => {
  it.each([
    [1, 17.69593735428761],
    [4, 50.56964470628461],
    [12, 76.01703453057088],
  ])('PUB-07: M/M/inf from empty at week %d', (week, expected) => {
    near(caseloads(shipped('scenarios/verification/pub-07-empty.json'))[week], expected);
  });
  it.each([
    [1, 95.5760156614281],
    [4, 87.35758882342884],
    [12, 80.99574136735728],
  ])('PUB-07: M/M/inf from a hundred at week %d', (week, expected) => {
    near(caseloads(shipped('scenarios/verification/pub-07-full.json'))[week], expected);
  });
  it.each([
    [26, 161.92203799758488],
    [65, 222.87304154855903],
    [117, 267.4209182790584],
    [520, 265.3719636649473],
  ])('PUB-08: a yearly wave and mixed stays at week %d', (week, expected) => {
    const found = caseloads(shipped('scenarios/verification/pub-08.json'))[week];
    near(found, expected);
    near(
      found,
      presentFromEmpty(
        { mean: 10, amplitude: 0.4, period: 52, shift: 0 },
        { shares: [0.6, 0.4], means: [8, 60] },
        week,
      ),
    );
  });
  it('PUB-31: five first conversations a day', () => {
    const { city } = instantAnswer(shipped('scenarios/verification/pub-31.json'));
    near(city.wait.mean, slotQueue(4.2, 5).meanWait);
  });
});

const SLOTS = {
  kind: 'weekly',
  perFteWeek: 4,
  horizonWeeks: 4,
  surge: 0,
  surgeThreshold: 8,
  leaveCover: 0,
  monthSpread: 0,
  monthMemory: 0,
} as const;

/** Five workers, four slots a week each; registrations a day are given. */
const office = (perDay: number, workers = 5, change: Change = {}): ResolvedScenario =>
  smallScenario({
    calendar: { kind: 'dutch' },
    demand: { weekdays: [1, 1, 1, 1, 1, 0, 0] },
    intake: { slots: SLOTS, caseloadMax: null },
    casework: {
      kind: 'planned',
      types: [{ id: 'A', share: 1, stay: { dist: 'exponential', mean: 100 }, hoursPerWeek: 0.1 }],
    },
    teams: [smallTeam('a', workers, perDay)],
    ...change,
  });

describe('metamorphic', () => {
  it('conserves residents: whoever registers starts or waits', () => {
    const { city } = instantAnswer(office(2));
    expect(city.started).toBeGreaterThan(0.97 * city.registered);
    expect(city.started).toBeLessThanOrEqual(city.registered);
  });
  it('more staff, shorter waits; more residents, longer waits', () => {
    const waits = [4, 5, 6, 7].map((workers) => instantAnswer(office(2, workers)).city.wait.mean ?? NaN);
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
    const busy = [1, 1.5, 2, 2.5].map((perDay) => instantAnswer(office(perDay)).city.wait.mean ?? NaN);
    expect(busy).toEqual([...busy].sort((a, b) => a - b));
  });
  it('two equal teams are a city of twice one of them', () => {
    const one = instantAnswer(office(2));
    const two = instantAnswer(office(2, 5, { teams: [smallTeam('a', 5, 2), smallTeam('b', 5, 2)] }));
    near(two.city.wait.mean, one.city.wait.mean ?? NaN);
    near(two.city.caseload, 2 * (one.city.caseload ?? NaN));
    expect(two.teams[0]).toEqual({ ...one.teams[0], team: 'a' });
  });
  it('a pool of nothing changes nothing', () => {
    const { teams } = instantAnswer(office(2));
    expect(instantAnswer(office(2, 5, { pool: { fte: 0, noticeWeeks: 3 } })).teams).toEqual(teams);
  });
});

describe('what it cannot say', () => {
  it('says so of a load over one', () => {
    const answer = instantAnswer(office(6));
    expect(answer.notes).toEqual(['load.over-one']);
    expect(answer.city.slotLoad).toBeGreaterThan(1);
  });
  it('leaves out waits under a cap, and everything of casework in steps', () => {
    const capped = instantAnswer(office(2, 5, { intake: { slots: SLOTS, caseloadMax: 3 } }));
    expect(capped.notes).toEqual(['caseload.cap']);
    expect(capped.city.wait).toEqual({ mean: null, p90: null, withinTarget: null });
    expect(capped.city.caseload).toBeGreaterThan(0);
  });
});

describe('extremes', () => {
  type Waits = Record<'mean' | 'p90' | 'withinTarget', number | null>;
  const waits = ({ mean, p90, withinTarget }: Waits) => [mean, p90, withinTarget];
  const figures = (scenario: ResolvedScenario): (number | null)[] =>
    instantAnswer(scenario).teams.flatMap((team) => [
      team.fte,
      team.registered,
      team.started,
      team.caseload,
      team.queue,
      team.utilisation,
      team.slotLoad,
      ...waits(team.wait),
      ...team.months.flatMap(({ registered, started, caseload, queue, wait }) => [
        registered,
        started,
        caseload,
        queue,
        ...waits(wait),
      ]),
    ]);
  const shares = { a: 1 };
  it.each([
    ['forty times the registrations', office(80)],
    ['no registrations', office(0)],
    ['no staff', office(2, 0)],
    ['a pool larger than the city', office(2, 5, { pool: { fte: 500, noticeWeeks: 1 } })],
    [
      'a pool and no staff',
      office(2, 0, { pool: { fte: 3, policy: { name: 'fixed', settings: {}, shares } } }),
    ],
  ])('%s: figures are numbers of at least 0, or none', (_, scenario) => {
    for (const figure of figures(scenario)) {
      expect(figure === null || (Number.isFinite(figure) && figure >= 0)).toBe(true);
    }
  });
  it('without staff nobody starts and all wait', () => {
    const { city } = instantAnswer(office(2, 0));
    // The ends that a distribution forgets count as served.
    expect(city.started).toBeLessThan(1e-3 * city.registered);
    expect(city.queue).toBeGreaterThan(20);
  });
  it('with more slots than residents nobody waits longer than the lead', () => {
    const { city } = instantAnswer(office(0.2, 40));
    expect(city.wait.withinTarget).toBeGreaterThan(0.99);
  });
});
