import { describe, expect, it } from 'vitest';
import { utrecht } from '../city/utrecht.fixture.ts';
import { COMBINATION, combinedRuns, PlainForecasts } from './combination.ts';
import type { ForecastMeasure, ForecastRuns } from './forecast.ts';
import { History, monthsAfter } from './history.ts';

const found = History.upTo(utrecht(), '2017-03-31');
if (!found.ok) throw new Error(JSON.stringify(found.problems));
const history = found.value;
const teams = history.teams.map(({ team }) => team);
const DRAWS = 40;
const MONTHS = 3;

/** Team t begins with its own stock; draw i differs in starts, closures and wait, not in the same order. */
function simulated(waitOf: (i: number) => number = (i) => 2 + (i % 9)): ForecastRuns {
  const cells = new Map<string, number>();
  for (let i = 0; i < DRAWS; i++) {
    for (const [t, { rows }] of history.teams.entries()) {
      let open = rows.at(-1)!.running - rows.at(-1)!.closed;
      for (let m = 0; m < MONTHS; m++) {
        const started = 20 + ((7 * i + t) % 11);
        const running = open + started;
        const closed = 15 + ((3 * i + m) % 13);
        open = running - closed;
        const figures = { started, closed, running, stock: open, wait: waitOf(i) };
        for (const [measure, value] of Object.entries(figures)) {
          cells.set(`${t + 1}/${m}/${measure}/${i}`, value);
          const city = `0/${m}/${measure}/${i}`;
          cells.set(city, measure === 'wait' ? waitOf(i) : (cells.get(city) ?? 0) + value);
        }
      }
    }
  }
  return {
    origin: history.origin,
    months: monthsAfter(history.origin, MONTHS),
    areas: ['city', ...teams],
    members: DRAWS / 2,
    values: (area, month, measure) =>
      Float64Array.from({ length: DRAWS }, (_, i) => cells.get(`${area}/${month}/${measure}/${i}`)!),
  };
}

const runs = simulated();
const combined = combinedRuns(runs, history);
const each = (check: (area: number, month: number) => void): void => {
  for (let area = 0; area <= teams.length; area++)
    for (let month = 0; month < MONTHS; month++) check(area, month);
};

describe('combined runs', () => {
  it('shares add up to one', () => {
    expect(Object.values(COMBINATION).reduce((sum, part) => sum + part, 0)).toBe(1);
  });

  it('every quantile is the average of the quantiles of the parts', () => {
    const plain = new PlainForecasts(history);
    for (const measure of ['stock', 'wait'] as const) {
      const own = runs.values(3, 1, measure).sort();
      const got = combined.values(3, 1, measure).slice().sort();
      for (const rank of [0, 7, 20, 39]) {
        const p = (rank + 0.5) / DRAWS;
        const expected =
          own[rank]! / 2 +
          plain.last(measure, 2, 2).quantile(p) / 4 +
          plain.level(measure, 2, 2).quantile(p) / 4;
        expect(got[rank]).toBeCloseTo(expected, 9);
      }
    }
  });

  it('every draw keeps its rank, so that what hangs together stays so', () => {
    const order = (values: Float64Array): number[] =>
      [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
    each((area, month) => {
      if (area === 0) return;
      for (const measure of ['stock', 'wait'] as const)
        expect(order(combined.values(area, month, measure))).toEqual(
          order(runs.values(area, month, measure)),
        );
    });
  });

  it('counts add up in every draw: over the months, over the teams, and none below 0', () => {
    each((area, month) => {
      const of = (measure: ForecastMeasure, m = month): Float64Array => combined.values(area, m, measure);
      for (let i = 0; i < DRAWS; i++) {
        const before =
          month === 0
            ? runs.values(area, 0, 'running')[i]! - runs.values(area, 0, 'started')[i]!
            : of('stock', month - 1)[i]!;
        expect(of('running')[i]).toBeCloseTo(before + of('started')[i]!, 6);
        expect(of('stock')[i]).toBeCloseTo(of('running')[i]! - of('closed')[i]!, 6);
        expect(of('closed')[i]).toBeGreaterThanOrEqual(0);
        if (area > 0) continue;
        const sum = teams.reduce((all, _, t) => all + combined.values(t + 1, month, 'stock')[i]!, 0);
        expect(of('stock')[i]).toBeCloseTo(sum, 6);
      }
    });
  });

  it('starts are those of the simulation', () => {
    each((area, month) => {
      expect(combined.values(area, month, 'started')).toEqual(runs.values(area, month, 'started'));
    });
  });

  it('a draw without a wait stays without; the others share the law', () => {
    const some = combinedRuns(
      simulated((i) => (i === 5 ? NaN : 4)),
      history,
    ).values(1, 0, 'wait');
    expect(some[5]).toBeNaN();
    expect(some.filter((value) => Number.isNaN(value))).toHaveLength(1);
  });

  it('the city wait moves as the teams do', () => {
    const ofTeams = teams.map(
      (_, t) => combined.values(t + 1, 0, 'wait')[0]! / runs.values(t + 1, 0, 'wait')[0]!,
    );
    const ofCity = combined.values(0, 0, 'wait')[0]! / runs.values(0, 0, 'wait')[0]!;
    expect(ofCity).toBeGreaterThan(Math.min(...ofTeams));
    expect(ofCity).toBeLessThan(Math.max(...ofTeams));
  });
});

describe('plain forecasts', () => {
  const plain = new PlainForecasts(history);
  const width = (measure: 'stock' | 'wait', horizon: number): number => {
    const law = plain.last(measure, 0, horizon);
    return Math.log(law.quantile(0.9) / law.quantile(0.1));
  };

  it('the last stock is less sure with every month, the last wait only until months no longer know each other', () => {
    expect(width('stock', 4)).toBeCloseTo(2 * width('stock', 1), 9);
    expect(width('wait', 2)).toBeGreaterThan(width('wait', 1));
    expect(width('wait', 12)).toBe(width('wait', 6));
  });

  it('far ahead the level of the wait forgets the last month', () => {
    const middle = (horizon: number): number => plain.level('wait', 0, horizon).quantile(0.5);
    expect(Math.abs(middle(12) - middle(11))).toBeLessThan(Math.abs(middle(2) - middle(1)));
  });
});
