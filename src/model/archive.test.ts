/** What a run without records takes in rows: those of what is under way, whatever it has seen. */
import { describe, expect, it } from 'vitest';
import { NO_LEVERS, type ResolvedScenario } from '../scenario/index.ts';
import type { AssessmentTable } from './assessment-table.ts';
import type { CaseTable } from './case-table.ts';
import { ACTING_LEVERS } from './levers.fixture.ts';
import { prepare } from './prepared.ts';
import type { RecordReader } from './record-reader.ts';
import type { Deployment, Pause, Step } from './records.ts';
import { replicate, replicateInto, type RunSize } from './replication.ts';
import type { SlotTable } from './slot-table.ts';
import { ordinaryScenario, smallScenario, smallTeam } from './small-scenario.fixture.ts';

/** Counts what it reads, and remembers which cases. */
class Counter implements RecordReader {
  readonly cases: string[] = [];
  readonly slots: string[] = [];
  readonly counts = { pauses: 0, steps: 0, assessments: 0, stays: 0, contracts: 0 };
  readonly days: number[] = [];

  readCase(cases: CaseTable, id: number): void {
    this.cases.push(caseText(cases, id));
  }
  readSlot(slots: SlotTable, slot: number): void {
    this.slots.push(slotText(slots, slot));
  }
  readPause(_pause: Pause): void {
    this.counts.pauses++;
  }
  readStep(_step: Step): void {
    this.counts.steps++;
  }
  readAssessment(_assessments: AssessmentTable, _row: number): void {
    this.counts.assessments++;
  }
  readDeployment(_stay: Deployment): void {
    this.counts.stays++;
  }
  readContract(): void {
    this.counts.contracts++;
  }
  readDay(_days: unknown, _first: number, day: number): void {
    this.days.push(day);
  }
}

const caseText = (cases: CaseTable, id: number): string =>
  [
    cases.team[id],
    cases.buurt[id],
    cases.state[id],
    cases.flags[id],
    cases.channel[id],
    cases.type[id],
    cases.reason[id],
    cases.registered[id],
    cases.ready[id],
    cases.started[id],
    cases.left[id],
    cases.intakeWorker[id],
  ].join();
const slotText = (slots: SlotTable, slot: number): string =>
  [slots.team[slot], slots.worker[slot], slots.minute[slot], slots.outcome[slot]].join();

function counted(scenario: ResolvedScenario): { readonly counter: Counter; readonly size: RunSize } {
  const counter = new Counter();
  const size = replicateInto(prepare(scenario), 1, 0, { figures: counter, cases: null });
  return { counter, size };
}

const ordinary = ordinaryScenario();
const everything: ResolvedScenario = {
  ...ordinary,
  staff: { ...ordinary.staff, onAbsence: 'pause' },
  intake: { ...ordinary.intake, patience: { dist: 'exponential', mean: 15 } },
  pool: { ...ordinary.pool, fte: 2, form: 'full' },
  levers: { ...NO_LEVERS, ...ACTING_LEVERS },
};
const steps = smallScenario({
  casework: {
    kind: 'steps',
    step: { dist: 'exponential', mean: 0.1 },
    closeProbability: 0.5,
    delay: { dist: 'exponential', mean: 1 },
  },
  intake: { caseloadMax: 10 },
  staff: {
    kinds: { ...ordinary.staff.kinds },
    absenceSpells: ordinary.staff.absenceSpells,
    onAbsence: 'pause',
  },
  teams: [smallTeam('a', 4, 5)],
});

describe('a run without records', () => {
  it.each([
    ['everything at work', everything],
    ['casework in steps', steps],
    [
      'a batch a day',
      ordinaryScenario({
        intake: { ...ordinary.intake, slots: { kind: 'daily', perDay: [2, 0, 1], atMinute: 720 } },
      }),
    ],
  ])('has each record read once, as it ended: %s', (_, scenario) => {
    const records = replicate(prepare(scenario), 1, 0);
    const { cases, slots } = records;
    const { counter, size } = counted(scenario);
    const all = Array.from({ length: cases.count }, (_row, id) => caseText(cases, id));
    expect(counter.cases.toSorted()).toEqual(all.toSorted());
    expect(counter.slots.toSorted()).toEqual(
      Array.from({ length: slots.count }, (_row, slot) => slotText(slots, slot)).toSorted(),
    );
    expect(counter.counts).toEqual({
      pauses: records.pauses.length,
      steps: records.steps.length,
      assessments: records.assessments.count,
      stays: records.deployments.length,
      contracts: records.contracts.length,
    });
    expect(counter.days).toEqual([...new Set(counter.days)].sort((a, b) => a - b));
    expect(size).toMatchObject({ events: records.events, cases: cases.count });
    expect(size.rows.cases).toBeLessThan(cases.count);
  });
});

describe('rows', () => {
  const over = (scenario: ResolvedScenario, to: string): ResolvedScenario => ({
    ...scenario,
    period: { ...scenario.period, to },
  });

  // Lasting support is open for good, and growth goes on.
  const passing = { ...everything.levers, lasting: null, growth: null };

  it.each([
    ['everything at work that ends', { ...everything, levers: passing }],
    ['casework in steps', steps],
    [
      'more who register than can be helped, and withdraw',
      ordinaryScenario({
        intake: { ...ordinary.intake, patience: { dist: 'exponential', mean: 10 } },
        teams: [smallTeam('a', 1, 8)],
      }),
    ],
  ])('follow what is under way, not the years: %s', (_, scenario) => {
    const one = counted(over(scenario, '2018-12-31'));
    const ten = counted(over(scenario, '2026-12-31'));
    expect(ten.size.cases).toBeGreaterThan(3 * one.size.cases);
    for (const kind of ['cases', 'slots', 'assessments', 'other'] as const)
      expect(ten.size.rows[kind], kind).toBeLessThanOrEqual(1.4 * one.size.rows[kind] + 10);
  });

  it('are little more than the cases that are ever open or waiting at one time', () => {
    const scenario = over(ordinary, '2026-12-31');
    const { cases } = replicate(prepare(scenario), 1, 0);
    const changes: (readonly [number, number])[] = [];
    for (let id = 0; id < cases.count; id++) {
      changes.push([Math.max(0, cases.registered[id]!), 1]);
      if (cases.left[id]! >= 0) changes.push([cases.left[id]!, -1]);
    }
    let there = 0;
    let most = 0;
    for (const [, by] of changes.sort(([a], [b]) => a - b)) most = Math.max(most, (there += by));
    const { size } = counted(scenario);
    expect(size.cases).toBeGreaterThan(10 * most);
    // A week of cases that have ended comes on top.
    expect(size.rows.cases).toBeLessThan(1.2 * most);
  });
});
