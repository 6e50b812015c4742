import { describe, expect, it } from 'vitest';
import { CaseTable } from '../model/case-table.ts';
import { CaseFlag, CaseState, NEVER, prepare } from '../model/index.ts';
import { smallScenario, smallTeam } from '../model/small-scenario.fixture.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { waitReplicator } from './model-replicator.ts';
import { differentStories, registrationWaits } from './registration-waits.ts';
import { simulate } from './simulate.ts';
import { SummaryMatrix } from './summary-matrix.ts';
import { WaitFold } from './wait-fold.ts';
import { CURVE_DAYS, REGISTRATION_MEASURES, WaitLayout } from './wait-layout.ts';

const DAY = 1440;
const scenario = smallScenario({
  period: { from: '2017-01-01', to: '2017-02-28', warmUpDays: 0 },
  target: { wait: 2 },
  teams: [smallTeam('noord', 1, 1), smallTeam('zuid', 1, 1)],
});
const prepared = prepare(scenario);
const layout = new WaitLayout(['noord', 'zuid'], ['2017-01', '2017-02']);

interface Registered {
  readonly team?: number;
  /** Days from the start. */
  readonly at: number;
  /** Days of waiting until the first conversation; absent: none held. */
  readonly wait?: number;
  readonly withdrew?: number;
  readonly state?: number;
  readonly flags?: number;
}

function fold(residents: readonly Registered[]): Float64Array {
  const cases = new CaseTable();
  for (const { team = 0, at, wait, withdrew, state, flags = 0 } of residents) {
    const id = cases.add(team, at * DAY);
    cases.flags[id] = flags;
    cases.started[id] = wait === undefined ? NEVER : (at + wait) * DAY;
    if (withdrew !== undefined) cases.left[id] = (at + withdrew) * DAY;
    cases.state[id] = state ?? (withdrew === undefined ? CaseState.Waiting : CaseState.Withdrawn);
  }
  const row = new Float64Array(layout.size).fill(NaN);
  const waits = new WaitFold(prepared, layout);
  for (let id = 0; id < cases.count; id++) waits.readCase(cases, id);
  waits.write(row);
  return row;
}

describe('the layout', () => {
  it('gives every figure a place of its own, behind the summary', () => {
    const places = layout.areas.flatMap((_, area) => [
      ...[null, 0, 1].flatMap((month) =>
        REGISTRATION_MEASURES.map((measure) => layout.registration(area, month, measure)),
      ),
      ...Array.from({ length: CURVE_DAYS + 1 }, (_, day) => layout.curve(area, day)),
      layout.overTarget(area),
    ]);
    const summary = prepared.layout.size;
    expect(places.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: layout.size - summary }, (_, i) => summary + i),
    );
    expect(layout.area(2, 'queue')).toBe(prepared.layout.area(2, 'queue'));
    expect(layout.month(1, 1, 'wait')).toBe(prepared.layout.month(1, 1, 'wait'));
  });
});

describe('waits by month of registration', () => {
  it('are plain means where every wait has ended', () => {
    const row = fold([
      { at: 1, wait: 1 },
      { at: 2, wait: 3 },
      { at: 35, wait: 8 },
      { at: 3, wait: 5, team: 1 },
    ]);
    const at = (area: number, month: number | null): number[] =>
      REGISTRATION_MEASURES.map((measure) => row[layout.registration(area, month, measure)]!);
    expect(at(1, 0)).toEqual([2, 0, 2, 1, 3, 0.5, 0]);
    expect(at(1, 1)).toEqual([1, 0, 8, 8, 8, 0, 0]);
    expect(at(2, 1)).toEqual([0, 0, NaN, NaN, NaN, NaN, NaN]);
    expect(at(0, null)).toEqual([4, 0, 4.25, 3, 8, 0.25, 0]);
    const curve = [0, 1, 3, 5, 8].map((day) => row[layout.curve(0, day)]);
    expect(curve).toEqual([1, 0.75, 0.5, 0.25, 0]);
  });

  it('count those still waiting for as long as they were seen to wait', () => {
    // Three held after 1, 2 and 4 days; one still waits after 3 days at the end (day 59): survival 3/4, 1/2, and
    // then of the two left at 3 days one goes on: 1/2 to 4 days. Mean 1 + 3/4 + 2 * 1/2 = 2.75.
    const row = fold([{ at: 40, wait: 1 }, { at: 40, wait: 2 }, { at: 40, wait: 4 }, { at: 56 }]);
    expect(row[layout.registration(1, 1, 'mean')]).toBeCloseTo(2.75, 2);
    expect(row[layout.registration(1, 1, 'stillWaiting')]).toBe(1);
    expect(row[layout.registration(1, 1, 'tail')]).toBe(0);
  });

  it('are the least they can be where the longest wait still runs, and say so', () => {
    const row = fold([{ at: 40, wait: 1 }, { at: 31 }]);
    const at = (measure: (typeof REGISTRATION_MEASURES)[number]): number =>
      row[layout.registration(1, 1, measure)]!;
    expect(at('tail')).toBe(0.5);
    expect(at('mean')).toBeCloseTo(1 + 0.5 * 27, 2);
    expect(at('p90')).toBeCloseTo(28, 2);
    expect(at('withinTarget')).toBe(0.5);
  });

  it('tell how many waited beyond the norm, held, withdrawn or still waiting', () => {
    const { wait: target } = prepared.scenario.target;
    const row = fold([
      { at: 1, wait: target },
      { at: 1, wait: target + 1 },
      { at: 1, withdrew: target + 2 },
      { at: 1, withdrew: target },
      { at: 40, team: 1 },
      { at: 58 },
    ]);
    expect([0, 1, 2].map((area) => row[layout.overTarget(area)])).toEqual([3, 2, 1]);
  });

  it('stop counting at a withdrawal', () => {
    const row = fold([
      { at: 1, withdrew: 1 },
      { at: 1, wait: 3 },
    ]);
    expect(row[layout.registration(1, 0, 'registered')]).toBe(2);
    expect(row[layout.registration(1, 0, 'stillWaiting')]).toBe(0);
    expect(row[layout.registration(1, 0, 'mean')]).toBe(3);
  });

  it('leave out who came before the run, in an open case, or was redirected', () => {
    const row = fold([
      { at: 1, wait: 1 },
      { at: -3, wait: 9 },
      { at: 0, wait: 9, flags: CaseFlag.Queued },
      { at: 0, wait: 0, flags: CaseFlag.CarriedIn },
      { at: 0, state: CaseState.Redirected },
    ]);
    expect(row[layout.registration(0, null, 'registered')]).toBe(1);
  });

  it('stand behind the same summary as without them', () => {
    const replicator = waitReplicator(scenario);
    const { layout: shape } = replicator;
    expect(shape).toBeInstanceOf(WaitLayout);
    const row = replicator.replicate(1, 0);
    expect(row).toHaveLength(shape.size);
    expect(row[layout.registration(0, null, 'registered')]).toBe(row[layout.area(0, 'registered')]);
  });
});

describe('two ways to count', () => {
  const slow = (stop: boolean): ResolvedScenario =>
    smallScenario({
      period: { from: '2017-01-01', to: '2017-06-30', warmUpDays: 0 },
      teams: [smallTeam('noord', 4, 2)],
      shocks: stop ? [{ kind: 'intakeStop', teams: [], from: '2017-04-01', to: '2017-05-31' }] : [],
    });

  it('agree in a calm period', async () => {
    const { result } = await simulate(slow(false), { replications: 12 });
    expect(result.checks.warnings.map(({ code }) => code)).not.toContain('waits.differ');
  });

  it('tell different stories where a queue grows behind a stop', async () => {
    const { result } = await simulate(slow(true), { replications: 12 });
    const found = result.checks.warnings.find(({ code }) => code === 'waits.differ');
    expect(found).toMatchObject({ area: 'city' });
    const { months } = result.city.waitByRegistration!;
    // Who registered halfway a stop of 61 days waits until it is over.
    expect(months[3]!.mean.value).toBeGreaterThan(40);
    expect(months[4]!.mean.value).toBeGreaterThan(10);
  });

  it('need the waits to be followed', () => {
    const matrix = new SummaryMatrix(prepared.layout);
    expect(registrationWaits(matrix, 0)).toBeNull();
    expect(differentStories(matrix, 0)).toBeNull();
  });
});
