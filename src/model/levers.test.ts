/** Levers as a whole: off means off, nobody is lost, and nobody's luck changes. */
import { describe, expect, it } from 'vitest';
import { NO_LEVERS, type ResolvedLevers, type ResolvedScenario } from '../scenario/index.ts';
import { prepare, replicate, summarise, type AreaMeasure, type Records } from './index.ts';
import { ACTING_LEVERS, NO_MIX } from './levers.fixture.ts';
import { ordinaryScenario } from './small-scenario.fixture.ts';

const SEED = 'levers';
const base = ordinaryScenario({ demand: { ...ordinaryScenario().demand, urgentShare: 0.1 } });
const withLevers = (levers: Partial<ResolvedLevers>, scenario = base): ResolvedScenario => ({
  ...scenario,
  levers: { ...NO_LEVERS, ...levers },
});
const run = (scenario: ResolvedScenario, replication = 0): Records =>
  replicate(prepare(scenario), SEED, replication);

function summaryOf(scenario: ResolvedScenario, replication = 0): Float64Array {
  const prepared = prepare(scenario);
  return summarise(prepared, replicate(prepared, SEED, replication));
}
function figure(scenario: ResolvedScenario, measure: AreaMeasure, replication = 0): number {
  return summaryOf(scenario, replication)[prepare(scenario).layout.area(0, measure)] ?? NaN;
}

const acting = <K extends keyof ResolvedLevers>(name: K): NonNullable<ResolvedLevers[K]> => {
  const lever = ACTING_LEVERS[name];
  if (lever === null) throw new RangeError(name);
  return lever;
};

/** Each lever at its neutral value, there for the model to act on. */
const NEUTRAL: readonly (readonly [name: string, levers: Partial<ResolvedLevers>])[] = [
  ['channels: the mix of the demand', { channels: [{ ...NO_MIX, id: 'self', urgentShare: 0.1 }] }],
  [
    'channels: triage and single questions as of all',
    {
      channels: [
        {
          ...NO_MIX,
          id: 'self',
          redirectedShare: base.demand.redirectedShare,
          adviceShare: base.intake.advice,
        },
      ],
    },
  ],
  [
    'channels: the types of the casework',
    {
      channels: [
        {
          ...NO_MIX,
          id: 'self',
          types: [
            { id: 'S', share: 0.6 },
            { id: 'L', share: 0.4 },
          ],
        },
      ],
    },
  ],
  ['social base: nobody', { socialBase: { ...acting('socialBase'), share: 0 } }],
  ['same day: nobody', { sameDay: { share: 0 } }],
  ['desk: no question', { desk: { ...acting('desk'), share: 0 } }],
  ['desk: nobody there', { desk: { ...acting('desk'), fte: 0 } }],
  ['places: the lead of before', { places: [{ id: 'office', share: 1, leadFactor: 1 }] }],
  ['volunteers: no case', { volunteers: { ...acting('volunteers'), share: 0 } }],
  ['groups: no case', { groups: { ...acting('groups'), share: 0 } }],
  ['groups: never full', { groups: { ...acting('groups'), size: 1000 } }],
  ['pulse: no case', { pulse: { ...acting('pulse'), share: 0 } }],
  ['lasting support: no case', { lasting: { ...acting('lasting'), share: 0 } }],
  ['referral: no case', { referral: { ...acting('referral'), share: 0 } }],
  ['assessments: none', { assessments: acting('assessments').map((load) => ({ ...load, number: 0 })) }],
  ['growth: factor 1', { growth: [{ id: 'flat', teams: [], points: [{ date: '2017-03-01', factor: 1 }] }] }],
];

describe('a lever at its neutral value', () => {
  const without = summaryOf(base);

  it('is looked at for every lever that there is', () => {
    const looked = new Set(NEUTRAL.flatMap(([, levers]) => Object.keys(levers)));
    expect([...looked].sort()).toEqual(Object.keys(NO_LEVERS).sort());
  });

  it.each(NEUTRAL)('%s: every figure is the same to the bit', (_, levers) => {
    expect(Buffer.from(summaryOf(withLevers(levers)).buffer)).toEqual(Buffer.from(without.buffer));
  });

  it.each(Object.keys(ACTING_LEVERS) as (keyof ResolvedLevers)[])('%s does act otherwise', (name) => {
    expect(summaryOf(withLevers({ [name]: ACTING_LEVERS[name] }))).not.toEqual(without);
  });
});

describe('all levers together', () => {
  const all = withLevers(ACTING_LEVERS);

  it('lose nobody, with workers whose cases wait or go on while they are absent', () => {
    for (const onAbsence of ['keep', 'pause'] as const) {
      const scenario: ResolvedScenario = { ...all, staff: { ...all.staff, onAbsence } };
      for (let replication = 0; replication < 5; replication++) {
        expect(figure(scenario, 'flowResidual', replication)).toBe(0);
        expect(figure(scenario, 'queueResidual', replication)).toBe(0);
        expect(Math.abs(figure(scenario, 'littleResidual', replication))).toBeLessThan(1e-9);
      }
    }
  });

  it('are a pure function of scenario, seed and number', () => {
    expect(summaryOf(all, 3)).toEqual(summaryOf(all, 3));
  });
});

describe('common random numbers', () => {
  // Returns and growth are registrations that levers may change.
  const { growth: _growth, ...levers } = ACTING_LEVERS;
  const calm = { ...base, casework: { ...base.casework, returnShare: 0 } } as ResolvedScenario;
  const people = (scenario: ResolvedScenario): (number | undefined)[][] => {
    const { cases } = run(scenario);
    return Array.from({ length: cases.count }, (_, id) => [
      cases.team[id],
      cases.registered[id],
      cases.type[id],
      cases.channel[id],
    ]);
  };

  it('a lever changes nobody who registers', () => {
    expect(people(withLevers(levers, calm))).toEqual(people(calm));
  });

  it('a larger share takes the same residents and more', () => {
    const led = (share: number): Set<number> => {
      const { cases } = run(withLevers({ socialBase: { share, types: [] } }, calm));
      const ids = Array.from({ length: cases.count }, (_, id) => id);
      return new Set(ids.filter((id) => cases.started[id]! < 0 && cases.left[id] === cases.registered[id]));
    };
    const [few, many] = [led(0.1), led(0.3)];
    expect(few.size).toBeGreaterThan(10);
    expect(many.size).toBeGreaterThan(few.size);
    expect([...few].filter((id) => !many.has(id))).toEqual([]);
  });
});
