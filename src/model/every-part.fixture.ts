/** For property tests: busy scenarios with levers, steps, returns, turnover and a pool per case drawn on top. */
import fc from 'fast-check';
import { NO_LEVERS, type ResolvedScenario } from '../scenario/index.ts';
import { busyScenario } from './busy-scenario.fixture.ts';
import { ACTING_LEVERS } from './levers.fixture.ts';

type Casework = ResolvedScenario['casework'];
const LEVERS = Object.keys(ACTING_LEVERS) as (keyof typeof ACTING_LEVERS)[];

/** Work in short steps, with a delay or without. */
const STEPS: readonly Casework[] = [null, { dist: 'exponential', mean: 2 } as const].map((delay) => ({
  kind: 'steps',
  step: { dist: 'exponential', mean: 0.15 },
  closeProbability: 0.25,
  delay,
}));

export const everyPart: fc.Arbitrary<ResolvedScenario> = fc
  .record({
    busy: busyScenario,
    calendar: fc.constantFrom('dutch' as const, 'continuous' as const),
    levers: fc.subarray(LEVERS),
    casework: fc.constantFrom<Casework | null>(null, null, null, ...STEPS),
    returns: fc.constantFrom(0, 0.15, 1),
    dispatch: fc.constantFrom('deployment' as const, 'case' as const),
    continuous: fc.boolean(),
    turnover: fc.constantFrom(0, 0.3, 3),
    absence: fc.constantFrom(0, 0.08, 0.4),
  })
  .map(({ busy, ...draw }) => {
    const { casework, staff, intake } = busy;
    const { employed } = staff.kinds;
    const own = { ...employed, turnoverPerYear: draw.turnover, absenceShare: draw.absence };
    const allocation = draw.continuous ? ({ kind: 'continuous' } as const) : intake.allocation;
    return {
      ...busy,
      calendar: { ...busy.calendar, kind: draw.calendar },
      casework:
        draw.casework ??
        (casework.kind === 'planned'
          ? { ...casework, returnShare: draw.returns, returnAfter: { dist: 'exponential', mean: 1 } }
          : casework),
      intake: { ...intake, allocation },
      staff: { ...staff, kinds: { ...staff.kinds, employed: own } },
      pool: { ...busy.pool, dispatch: draw.dispatch, contractShare: 0.7 },
      levers: {
        ...NO_LEVERS,
        ...Object.fromEntries(draw.levers.map((name) => [name, ACTING_LEVERS[name]])),
      },
    };
  });
