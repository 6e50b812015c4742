import { describe, expect, it } from 'vitest';
import type { ResolvedScenario, ResolvedShock } from '../scenario/index.ts';
import { CaseState, NEVER } from './case-table.ts';
import { prepare } from './prepared.ts';
import type { Records } from './records.ts';
import { replicate } from './replication.ts';
import { SlotOutcome } from './slot-table.ts';
import { ordinaryScenario, smallScenario, smallTeam } from './small-scenario.fixture.ts';
import { summarise } from './summary.ts';
import type { AreaMeasure } from './summary-layout.ts';

const run = (scenario: ResolvedScenario, replication = 0): Records =>
  replicate(prepare(scenario), 1, replication);

function figure(scenario: ResolvedScenario, measure: AreaMeasure, area = 0, replication = 0): number {
  const prepared = prepare(scenario);
  const summary = summarise(prepared, replicate(prepared, 1, replication));
  return summary[prepared.layout.area(area, measure)] ?? NaN;
}

/** Registration, first conversation and leaving of every case of a team, in order of registration. */
function histories(records: Records, team: number): number[][] {
  const { cases } = records;
  const rows: number[][] = [];
  for (let id = 0; id < cases.count; id++) {
    if (cases.team[id] !== team) continue;
    rows.push([cases.registered[id] ?? 0, cases.started[id] ?? 0, cases.left[id] ?? 0, cases.type[id] ?? 0]);
  }
  return rows;
}

describe('one replication', () => {
  it('is a pure function of scenario, seed and number', () => {
    const prepared = prepare(ordinaryScenario());
    const first = summarise(prepared, replicate(prepared, 7, 3));
    expect(summarise(prepared, replicate(prepared, 7, 3))).toEqual(first);
    expect(summarise(prepared, replicate(prepared, 7, 4))).not.toEqual(first);
    expect(summarise(prepared, replicate(prepared, 8, 3))).not.toEqual(first);
  });

  it('loses nobody: both balances are zero for the city and each team', () => {
    for (let replication = 0; replication < 10; replication++) {
      for (let area = 0; area <= 3; area++) {
        expect(figure(ordinaryScenario(), 'flowResidual', area, replication)).toBe(0);
        expect(figure(ordinaryScenario(), 'queueResidual', area, replication)).toBe(0);
        expect(Math.abs(figure(ordinaryScenario(), 'littleResidual', area, replication))).toBeLessThan(1e-9);
      }
    }
  });

  it('runs nothing backwards and leaves no case between states', () => {
    const { cases } = run(ordinaryScenario());
    for (let id = 0; id < cases.count; id++) {
      const started = cases.started[id] ?? NEVER;
      const left = cases.left[id] ?? NEVER;
      if (started !== NEVER) expect(started).toBeGreaterThanOrEqual(cases.registered[id] ?? 0);
      if (left !== NEVER && started !== NEVER) expect(left).toBeGreaterThanOrEqual(started);
      const gone = [CaseState.Closed, CaseState.Withdrawn, CaseState.Redirected] as number[];
      expect(gone.includes(cases.state[id] ?? -1)).toBe(left !== NEVER);
    }
  });

  it('holds first conversations in office hours on working days, never before the lead is over', () => {
    const prepared = prepare(ordinaryScenario());
    const { cases } = replicate(prepared, 1, 0);
    for (let id = 0; id < cases.count; id++) {
      const started = cases.started[id] ?? NEVER;
      if (started <= 0) continue;
      expect(prepared.calendar.isOfficeTime(started)).toBe(true);
      expect(started).toBeGreaterThanOrEqual(cases.ready[id] ?? 0);
    }
  });
});

describe('common random numbers', () => {
  const base = ordinaryScenario();

  it('a new team leaves every other team bit-identical', () => {
    const more = ordinaryScenario({ teams: [...base.teams, smallTeam('nieuw', 5, 1)] });
    for (let team = 0; team < base.teams.length; team++) {
      expect(histories(run(more), team)).toEqual(histories(run(base), team));
    }
  });

  it('another order of teams permutes the results', () => {
    const turned = ordinaryScenario({ teams: [...base.teams].reverse() });
    for (let team = 0; team < base.teams.length; team++) {
      expect(histories(run(turned), base.teams.length - 1 - team)).toEqual(histories(run(base), team));
    }
  });

  it('a pool of size 0, and a pool that never arrives, are no pool', () => {
    const never = ordinaryScenario({ pool: { ...base.pool, fte: 10, noticeWeeks: 1000 } });
    for (let team = 0; team < base.teams.length; team++) {
      expect(histories(run(never), team)).toEqual(histories(run(base), team));
    }
  });

  it('more staff in one team changes nobody who registers, anywhere', () => {
    const teams = base.teams.map((t, i) =>
      i === 0 ? { ...t, staff: { ...t.staff, employed: 10 }, workers: { ...t.workers, employed: 10 } } : t,
    );
    const fresh = (scenario: ResolvedScenario): number[][] =>
      histories(run(scenario), 0)
        .filter(([registered = 0]) => registered > 0)
        .map(([registered = 0, , , type = 0]) => [registered, type]);
    const noReturns = { ...base, casework: { ...base.casework, returnShare: 0 } } as ResolvedScenario;
    expect(fresh({ ...noReturns, teams })).toEqual(fresh(noReturns));
  });
});

describe('exact small systems', () => {
  it('one resident a day, one worker, stays of half a day: nobody waits, everything is counted', () => {
    const scenario = smallScenario({
      period: { from: '2017-01-01', to: '2017-01-10', warmUpDays: 0 },
      teams: [smallTeam('a', 1, 0)],
      shocks: Array.from({ length: 9 }, (_, i): ResolvedShock => ({
        kind: 'transfer',
        teams: ['a'],
        date: `2017-01-0${i + 1}`,
        cases: 1,
        into: 'queue',
      })),
      casework: {
        types: [{ id: 'A', share: 1, stay: { dist: 'deterministic', value: 0.5 }, hoursPerWeek: 1 }],
      },
    });
    expect(figure(scenario, 'started')).toBe(9);
    expect(figure(scenario, 'closed')).toBe(9);
    expect(figure(scenario, 'waitMean')).toBe(0);
    expect(figure(scenario, 'caseload')).toBeCloseTo((9 * 0.5) / 10, 12);
    expect(figure(scenario, 'queue')).toBe(0);
  });

  it('three at once at one worker with stays of one day: waits of 0, 1 and 2 days', () => {
    const scenario = smallScenario({
      period: { from: '2017-01-01', to: '2017-01-10', warmUpDays: 0 },
      teams: [smallTeam('a', 1, 0)],
      shocks: [{ kind: 'transfer', teams: [], date: '2017-01-02', cases: 3, into: 'queue' }],
      casework: {
        types: [{ id: 'A', share: 1, stay: { dist: 'deterministic', value: 1 }, hoursPerWeek: 1 }],
      },
    });
    expect(figure(scenario, 'waitMean')).toBe(1);
    expect(figure(scenario, 'waitP50')).toBe(1);
    expect(figure(scenario, 'queue')).toBeCloseTo(3 / 10, 12);
    expect(figure(scenario, 'caseload')).toBeCloseTo(3 / 10, 12);
  });

  it('an absent worker pauses the case, a colleague with room takes it up for the rest of its stay', () => {
    const scenario = smallScenario({
      period: { from: '2017-01-01', to: '2017-01-20', warmUpDays: 0 },
      teams: [smallTeam('a', 2, 0)],
      staff: { onAbsence: 'pause' },
      shocks: [
        { kind: 'transfer', teams: [], date: '2017-01-02', cases: 2, into: 'queue' },
        { kind: 'absence', teams: [], from: '2017-01-04', to: '2017-01-15', workers: 1 },
      ],
      casework: {
        types: [{ id: 'A', share: 1, stay: { dist: 'deterministic', value: 5 }, hoursPerWeek: 1 }],
      },
    });
    const { cases, pauses } = run(scenario);
    // Both start on day 1; one stops on day 3 with 3 days to go and goes on when the other ends on day 6.
    const ends = [0, 1].map((id) => (cases.left[id] ?? 0) / 1440).sort((a, b) => a - b);
    expect(ends).toEqual([6, 9]);
    expect(pauses).toHaveLength(1);
    expect(figure(scenario, 'queue')).toBeCloseTo(3 / 20, 12);
  });

  it('an intake stop lets residents wait and nobody start', () => {
    const scenario = smallScenario({
      period: { from: '2017-01-01', to: '2017-01-20', warmUpDays: 0 },
      teams: [smallTeam('a', 5, 0)],
      shocks: [
        { kind: 'intakeStop', teams: [], from: '2017-01-01', to: '2017-01-05' },
        { kind: 'transfer', teams: [], date: '2017-01-03', cases: 2, into: 'queue' },
      ],
    });
    expect(figure(scenario, 'waitMean')).toBe(3);
  });

  it('a batch at noon serves as many as it has slots, the rest on the next days', () => {
    const scenario = smallScenario({
      period: { from: '2017-01-01', to: '2017-01-20', warmUpDays: 0 },
      intake: { slots: { kind: 'daily', perDay: [2], atMinute: 720 }, caseloadMax: null },
      teams: [smallTeam('a', 1, 0)],
      shocks: [{ kind: 'transfer', teams: [], date: '2017-01-02', cases: 5, into: 'queue' }],
    });
    // Waits 0.5, 0.5, 1.5, 1.5, 2.5 days; 20 batches of 2.
    expect(figure(scenario, 'waitMean')).toBeCloseTo(1.3, 12);
    expect(figure(scenario, 'slotsUsed')).toBe(5);
    expect(figure(scenario, 'slotsOffered')).toBe(40);
  });
});

describe('staff', () => {
  it('is absent for the share that the scenario says (mean of 40 replications, 4 standard errors)', () => {
    const scenario = smallScenario({
      calendar: { kind: 'dutch' },
      teams: [smallTeam('a', 20, 0)],
      staff: {
        kinds: {
          employed: { contractShare: 1, productivity: 1, turnoverPerYear: 0, absenceShare: 0.0571 },
          seconded: { contractShare: 1, productivity: 1, turnoverPerYear: 0, absenceShare: 0 },
          intern: { contractShare: 1, productivity: 1, turnoverPerYear: 0, absenceShare: 0 },
        },
        absenceSpells: [
          { id: 'short', weight: 0.75, length: { dist: 'exponential', mean: 4 } },
          { id: 'long', weight: 0.25, length: { dist: 'exponential', mean: 60 } },
        ],
      },
    });
    const prepared = prepare(scenario);
    const shares = Array.from({ length: 40 }, (_, replication) => {
      const { days } = replicate(prepared, 5, replication);
      const present = days.presentFte.filter((_, day) => prepared.calendar.isWorkingDay(day));
      return 1 - present.reduce((a, b) => a + b, 0) / (20 * present.length);
    });
    const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
    const variance = shares.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (shares.length - 1);
    expect(Math.abs(mean - 0.0571)).toBeLessThan(4 * Math.sqrt(variance / shares.length));
    expect(Math.sqrt(variance / shares.length)).toBeLessThan(0.005);
  });

  it('leaves and is replaced after the vacancy; the cases go to colleagues', () => {
    const scenario = ordinaryScenario();
    const { contracts } = run(scenario);
    const left = contracts.filter((change) => change.minute > 0 && change.fte < 0);
    const hired = contracts.filter((change) => change.minute > 0 && change.fte > 0);
    expect(left.length).toBeGreaterThan(0);
    expect(hired.length).toBeGreaterThan(0);
    expect(hired.length).toBeLessThanOrEqual(left.length);
    expect(figure(scenario, 'fte')).toBeLessThan(24);
  });

  it('uses no slot of a worker who is absent or has left', () => {
    const { slots, absences } = run(ordinaryScenario());
    let held = 0;
    for (let slot = 0; slot < slots.count; slot++) {
      if (slots.outcome[slot] !== SlotOutcome.Held) continue;
      held++;
      const minute = slots.minute[slot] ?? 0;
      const ill = absences.some((a) => a.worker === slots.worker[slot] && a.from <= minute && minute < a.to);
      expect(ill).toBe(false);
    }
    expect(held).toBeGreaterThan(100);
  });

  it('offers slots every week: colleagues with one contract do not fill them in step', () => {
    const scenario = smallScenario({
      calendar: { kind: 'dutch' },
      intake: {
        slots: {
          kind: 'weekly',
          perFteWeek: 0.5,
          horizonWeeks: 1,
          surge: 0,
          surgeThreshold: 5,
          monthSpread: 0,
          monthMemory: 0,
          leaveCover: 0,
        },
      },
      teams: [smallTeam('a', 40, 0)],
    });
    const { slots } = run(scenario);
    const perWeek = new Map<number, number>();
    for (const minute of slots.minute.subarray(0, slots.count)) {
      const week = Math.floor(minute / (7 * 1440));
      perWeek.set(week, (perWeek.get(week) ?? 0) + 1);
    }
    // Credits start evenly spread, so a full week has 20 slots with a standard deviation below 3.2; 5 of those.
    const full = [...perWeek].filter(([week]) => week < 51).map(([, count]) => count);
    expect(full).toHaveLength(51);
    for (const count of full) expect(Math.abs(count - 20)).toBeLessThanOrEqual(16);
  });

  it('a staff shock adds and removes fte for its dates', () => {
    const shock = {
      kind: 'staff',
      teams: ['a'],
      from: '2017-01-11',
      to: '2017-01-15',
      fte: -1.5,
      staffKind: 'employed',
    } as const;
    const scenario = smallScenario({
      period: { from: '2017-01-01', to: '2017-01-20', warmUpDays: 0 },
      teams: [smallTeam('a', 4, 0)],
      shocks: [shock],
    });
    expect(figure(scenario, 'fte')).toBeCloseTo((4 * 15 + 2.5 * 5) / 20, 12);
  });
});
