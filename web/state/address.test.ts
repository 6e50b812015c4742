import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHOCK_KINDS } from '../scenario/draft.ts';
import { FIRST_GOAL, GOAL_SCOPES } from '../scenario/goal.ts';
import { FIRST_NORM, type NormChoice } from '../scenario/norm-choice.ts';
import { fromAddress, seedFrom, toAddress } from './address.ts';
import { firstState, MAP_COLOURS, SORTS, VIEWS, type PageState } from './app-state.ts';

describe('the address', () => {
  it('is short and readable', () => {
    const state: PageState = {
      ...firstState,
      drafts: [
        { base: 'scenarios/utrecht-2017.json', title: '', changes: {}, shocks: [], norm: null },
        {
          base: 'scenarios/questions/ambulant-5.json',
          title: 'Zomer & vijf',
          changes: { 'pool.fte': 5, 'pool.policy.kind': 'rotation' },
          shocks: [{ kind: 'inflow', team: '', from: '2017-07-01', to: '2017-08-31', amount: 1.1 }],
          norm: { ...FIRST_NORM, high: 2500 },
        },
      ],
      active: 1,
      team: 'zuilen',
    };
    const address = toAddress(state);
    expect(address).toBe(
      "#1/compare?a=utrecht-2017&b=questions/ambulant-5~pool.fte:5~pool.policy.kind:'rotation~*2500-6000-10000~=Zomer+%26+vijf" +
        '~!inflow,,2017-07-01,2017-08-31,1.1&k=1&team=zuilen',
    );
    expect(fromAddress(address)).toEqual(state);
  });

  const text = fc.string({ maxLength: 20 });
  const norm = fc.oneof(
    fc.constant(FIRST_NORM),
    fc
      .tuple(
        ...[100, 100, 100, 0, 0].map((least) => fc.integer({ min: least, max: least === 0 ? 99 : 99_999 })),
      )
      .map(([high = 0, average = 0, low = 0, a = 0, b = 0]): NormChoice => ({
        high,
        average,
        low,
        by: 'bijstand',
        from: { high: Math.max(a, b), average: Math.min(a, b) + (a === b ? 0 : 0.5) },
      })),
  );
  const draft = fc.record({
    base: fc.string({ minLength: 1, maxLength: 20 }).map((name) => `scenarios/${name}.json`),
    title: text,
    changes: fc.dictionary(
      fc
        .stringMatching(/^[a-z]{1,8}(\.[a-zA-Z0-9-]{1,8}){1,3}$/)
        .filter((path) => !/constructor|prototype/.test(path)),
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
        text,
      ),
      { maxKeys: 4, noNullPrototype: true },
    ),
    shocks: fc.array(
      fc.record({
        kind: fc.constantFrom(...SHOCK_KINDS),
        team: text,
        from: text,
        to: text,
        amount: fc.integer({ min: -1000, max: 1000 }),
      }),
      { maxLength: 2 },
    ),
    norm: fc.option(norm),
  });
  const states = fc
    .record({
      lang: fc.constantFrom('nl' as const, 'en' as const),
      view: fc.constantFrom(...VIEWS),
      drafts: fc.array(draft, { minLength: 1, maxLength: 4 }),
      team: text,
      sort: fc.constantFrom(...SORTS),
      mapColour: fc.constantFrom(...MAP_COLOURS),
      norm,
      goal: fc.oneof(
        fc.constant(FIRST_GOAL),
        fc.record({
          kind: fc.constantFrom('share' as const, 'month' as const),
          days: fc.integer({ min: 1, max: 250 }),
          bound: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
          scope: fc.constantFrom(...GOAL_SCOPES),
          confidence: fc.integer({ min: 50, max: 99 }).map((percent) => percent / 100),
          budget: fc.option(
            fc.record({
              amount: fc.integer({ min: 1, max: 1e9 }),
              unit: fc.constantFrom('fte' as const, 'euro' as const),
            }),
          ),
        }),
      ),
      seed: fc.oneof(
        fc.integer(),
        fc.string({ minLength: 1 }).filter((seed) => typeof seedFrom(seed) === 'string'),
      ),
      replications: fc.integer({ min: 2, max: 2000 }),
    })
    .map((state) => ({ ...state, active: state.drafts.length - 1 }));

  it('brings every state back', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(fromAddress(toAddress(state))).toEqual(state);
      }),
    );
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.string(), (junk) => {
        for (const address of [junk, `#1/compare?${junk}`, `#1/map?a=x~${junk}&k=${junk}&n=${junk}`]) {
          const state = fromAddress(address);
          if (state !== null) expect(fromAddress(toAddress(state))).toEqual(state);
        }
      }),
    );
  });

  it.each(['', '#', '#2/compare?a=x', '#0/map'])('%s is no address of this version', (address) => {
    expect(fromAddress(address)).toBeNull();
  });
});
