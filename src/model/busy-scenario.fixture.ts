/** For property tests: drawn scenarios with every part of the model at work. */
import fc from 'fast-check';
import type { ResolvedScenario } from '../scenario/index.ts';
import { NOTHING_KNOWN, ordinaryScenario, smallTeam } from './small-scenario.fixture.ts';

/** Two teams, `noord` and `zuid`, over five months. */
export const busyScenario: fc.Arbitrary<ResolvedScenario> = fc
  .record({
    perDay: fc.double({ min: 0.2, max: 3, noNaN: true }),
    workers: fc.integer({ min: 1, max: 9 }),
    caseload: fc.integer({ min: 0, max: 150 }),
    queue: fc.integer({ min: 0, max: 20 }),
    warmUpDays: fc.constantFrom(0, 45),
    noShow: fc.constantFrom(0, 0.06, 0.5),
    patience: fc.constantFrom(null, { dist: 'exponential', mean: 10 } as const),
    caseloadMax: fc.constantFrom(null, 20),
    pool: fc.constantFrom(0, 2),
    form: fc.constantFrom('intake' as const, 'full' as const),
    slots: fc.constantFrom(
      { kind: 'unlimited' } as const,
      { kind: 'daily', perDay: [2, 0, 1], atMinute: 720 } as const,
      null,
    ),
    onAbsence: fc.constantFrom('keep' as const, 'pause' as const),
    redirectedShare: fc.constantFrom(0, 0.1),
    shocks: fc.subarray<ResolvedScenario['shocks'][number]>([
      { kind: 'inflow', teams: [], from: '2017-03-01', to: '2017-03-31', factor: 1.5 },
      { kind: 'transfer', teams: [], date: '2017-02-15', cases: 25, into: 'open' },
      { kind: 'transfer', teams: ['zuid'], date: '2017-02-20', cases: 9, into: 'queue' },
      { kind: 'intakeStop', teams: ['noord'], from: '2017-03-06', to: '2017-03-17' },
      { kind: 'absence', teams: [], from: '2017-02-06', to: '2017-03-03', workers: 2 },
      {
        kind: 'staff',
        teams: ['noord'],
        from: '2017-03-01',
        to: '2017-04-15',
        fte: -1.5,
        staffKind: 'employed',
      },
    ]),
  })
  .map((draw) => {
    const base = ordinaryScenario();
    const { staff, intake } = base;
    return {
      ...base,
      period: { from: '2017-01-02', to: '2017-05-31', warmUpDays: draw.warmUpDays },
      demand: { ...base.demand, redirectedShare: draw.redirectedShare, urgentShare: 0.1 },
      intake: {
        ...intake,
        slots: draw.slots ?? intake.slots,
        noShow: draw.noShow,
        patience: draw.patience,
        caseloadMax: draw.caseloadMax,
      },
      staff: { ...staff, onAbsence: draw.onAbsence },
      pool: { ...base.pool, fte: draw.pool, form: draw.form },
      shocks: draw.shocks,
      teams: ['noord', 'zuid'].map((id) =>
        smallTeam(id, draw.workers, draw.perDay, {
          initial: {
            ...NOTHING_KNOWN,
            caseload: draw.caseload,
            queue: draw.queue,
            queueMeanWait: 4,
            ages: 'stationary',
            maxAge: 24,
          },
        }),
      ),
    };
  });
