import { describe, expect, it } from 'vitest';
import { utrecht } from '../city/utrecht.fixture.ts';
import { Baselines } from './baselines.ts';
import { History } from './history.ts';

const found = History.upTo(utrecht(), '2017-03-31');
if (!found.ok) throw new Error(JSON.stringify(found.problems));
const history = found.value;
const binnenstad = history.teams.findIndex(({ team }) => team === 'binnenstad');

describe('baselines of Binnenstad at the end of March 2017', () => {
  const stock = new Baselines(history, 'stock');
  const wait = new Baselines(history, 'wait');

  it('last value: 191 less 35', () => {
    expect(stock.of('last', binnenstad, 1)!.quantile(0.5)).toBeCloseTo(156, 9);
    // Spread grows with the root of the horizon.
    const width = (horizon: number): number => {
      const law = stock.of('last', binnenstad, horizon)!;
      return Math.log(law.quantile(0.9) / law.quantile(0.1));
    };
    expect(width(4)).toBeCloseTo(2 * width(1), 9);
  });

  it('mean of the team: of the logs of 144, 152 and 156', () => {
    expect(stock.of('mean', binnenstad, 2)!.quantile(0.5)).toBeCloseTo(Math.cbrt(144 * 152 * 156), 9);
  });

  it('climatology: every wait of every team', () => {
    const all = history.teams.flatMap(({ rows }) => rows.map((row) => row.meanWaitWorkdays));
    const law = wait.of('climatology', binnenstad, 1)!;
    expect(all.length).toBe(54);
    const sorted = all.toSorted((a, b) => a - b);
    expect(law.quantile(0.5)).toBe((sorted[26]! + sorted[27]!) / 2);
    expect(law.over(5)).toBeCloseTo(all.filter((value) => value > 5).length / 54, 12);
  });

  it('lognormal drawn to the city: between the team and the city', () => {
    const own = Math.exp((Math.log(11.1) + Math.log(4.3) + Math.log(1.8)) / 3);
    const city = Math.exp(
      history.teams.reduce(
        (sum, { rows }) => sum + rows.reduce((total, row) => total + Math.log(row.meanWaitWorkdays), 0),
        0,
      ) / 54,
    );
    const middle = wait.of('shrunken', binnenstad, 1)!.quantile(0.5);
    expect(middle).toBeGreaterThan(Math.min(own, city));
    expect(middle).toBeLessThan(Math.max(own, city));
  });

  it('flow model: (156 + 30) (1 - 78 / 530), and on', () => {
    const exit = 78 / 530;
    const first = (156 + 30) * (1 - exit);
    expect(stock.of('flow', binnenstad, 1)!.quantile(0.5)).toBeCloseTo(first, 9);
    expect(stock.of('flow', binnenstad, 2)!.quantile(0.5)).toBeCloseTo((first + 30) * (1 - exit), 9);
    expect(new Baselines(history, 'closed').of('flow', binnenstad, 1)!.quantile(0.5)).toBeCloseTo(
      186 * exit,
      9,
    );
    expect(new Baselines(history, 'started').of('flow', binnenstad, 1)!.quantile(0.5)).toBeCloseTo(30, 9);
    expect(wait.of('flow', binnenstad, 1)).toBeNull();
  });
});
