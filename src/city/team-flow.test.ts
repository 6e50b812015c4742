import { describe, expect, it } from 'vitest';
import type { PublishedTeamMonth } from './published.ts';
import { deriveTeamFlows } from './team-flow.ts';
import { utrecht } from './utrecht.fixture.ts';

const city = utrecht();
const flows = deriveTeamFlows(city.published.teamMonths2017);
if (flows === null) throw new Error('no months');
const of = (team: string) => flows.teams.find((flow) => flow.team === team)!;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const cross = mean(x.map((value, i) => (value - mx) * ((y[i] ?? NaN) - my)));
  return cross / Math.sqrt(mean(x.map((v) => (v - mx) ** 2)) * mean(y.map((v) => (v - my) ** 2)));
}

const month = (
  team: string,
  name: string,
  [started, running, closed, wait]: readonly [number, number, number, number],
): PublishedTeamMonth => ({
  team,
  month: name,
  started,
  running,
  runningPrinted: running,
  closed,
  meanWaitWorkdays: wait,
  uniqueClients: running,
  status: 'published',
  source: 'test',
  flag: '',
});

describe('deriveTeamFlows on January-June 2017', () => {
  it('starts 42 cases per team-month: 4,571 started, 4,504 closed, 6,071 open at the end of June', () => {
    expect(flows.city).toMatchObject({ started: 4571, closed: 4504, firstStock: 6001, lastStock: 6071 });
    expect(flows.city.startsPerTeamMonth).toBe(4571 / 108);
    expect(flows.city.startsPerTeamMonth).toBeCloseTo(42.3, 1);
    expect(flows.city.meanWait.toFixed(1)).toBe('5.9');
    expect([flows.from, flows.to]).toEqual(['2017-01', '2017-06']);
  });

  it('has a log wait with spread 0.47, of which 47 % lies between teams, 4 % between months, 49 % in the rest', () => {
    const { spread, teamShare, monthShare, restShare } = flows.city.logWait;
    expect(spread.toFixed(2)).toBe('0.47');
    expect([teamShare, monthShare, restShare].map((share) => Math.round(100 * share))).toEqual([47, 4, 49]);
  });

  it('closes 5.9 % a month in Zuilen, 7.4 % in Overvecht Centrum, 15 to 17 % in the quickest teams, 10.8 % overall', () => {
    const percent = (fraction: number) => (100 * fraction).toFixed(1);
    expect(percent(of('zuilen').closureFraction)).toBe('5.9');
    expect(percent(of('overvecht-centrum').closureFraction)).toBe('7.4');
    expect(percent(flows.city.closureFraction)).toBe('10.8');
    for (const team of ['binnenstad', 'kanaleneiland-noord', 'leidsche-rijn']) {
      expect(of(team).closureFraction).toBeGreaterThan(0.15);
      expect(of(team).closureFraction).toBeLessThan(0.17);
    }
  });

  it('knows the stocks of Zuilen: 666 on 1 January, 742 on 30 June', () => {
    expect(of('zuilen')).toMatchObject({ firstStock: 717 - 51, lastStock: 799 - 57, months: 6 });
    expect(of('zuilen').meanStock).toBeCloseTo((668 + 698 + 701 + 725 + 735 + 742) / 6, 10);
  });

  it('lets waits go with the stock per planned fte: correlation 0.65 over the nine rows of the plan', () => {
    const rows = city.plan.map((row) => {
      const teams = city.teams.filter((team) => team.planRow === row.id).map((team) => of(team.id));
      const stock = teams.reduce((sum, team) => sum + team.meanStock, 0);
      const starts = teams.reduce((sum, team) => sum + team.startsPerMonth, 0);
      return {
        load: stock / ((row.fteLow + row.fteHigh) / 2),
        // Weighted by starts, as meanWait is; the plain mean over team-months gives 0.63.
        wait: teams.reduce((sum, team) => sum + team.startsPerMonth * team.meanWait, 0) / starts,
      };
    });
    const r = correlation(
      rows.map((row) => row.load),
      rows.map((row) => row.wait),
    );
    expect(r.toFixed(2)).toBe('0.65');
  });

  it('draws each team to the city, and those with few cases most', () => {
    for (const flow of flows.teams) {
      const fraction =
        (flow.closureShrunk - flows.city.closureFraction) /
        (flow.closureFraction - flows.city.closureFraction);
      if (Math.abs(flow.closureFraction - flows.city.closureFraction) > 0.01) {
        expect(fraction).toBeGreaterThan(0.5);
        expect(fraction).toBeLessThan(1.1);
      }
    }
    const kept = (team: string) =>
      (of(team).closureFraction - of(team).closureShrunk) / (of(team).closureFraction - 0.11);
    expect(kept('binnenstad')).toBeGreaterThan(kept('leidsche-rijn'));
    // Six months each, so every log wait keeps the same share of its distance to the mean.
    const spreadOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    const share =
      spreadOf(flows.teams.map((t) => t.logWaitShrunk)) / spreadOf(flows.teams.map((t) => t.logWait));
    const { logWaitBetween, logWait } = flows.city;
    const due = logWaitBetween ** 2 / (logWaitBetween ** 2 + logWait.withinVariance / 6);
    expect(share).toBeCloseTo(due, 10);
    expect(share).toBeGreaterThan(0.7);
  });

  it('sees closures come in batches: more than three times the variance of independent ones', () => {
    expect(flows.city.closureDispersion).toBeCloseTo(3.5, 1);
  });
});

describe('deriveTeamFlows', () => {
  const rows = [
    month('a', '2020-02', [10, 110, 20, 4]),
    month('a', '2020-01', [20, 120, 20, 1]),
    month('b', '2020-01', [0, 50, 0, 0]),
    month('b', '2020-02', [0, 50, 0, 2]),
  ];

  it('does the sums of a small case, whatever the order of the months', () => {
    const small = deriveTeamFlows(rows)!;
    expect(small.teams[0]).toMatchObject({
      team: 'a',
      startsPerMonth: 15,
      firstStock: 100,
      lastStock: 90,
      meanStock: 95,
      closureFraction: 40 / 230,
      meanWait: (20 * 1 + 10 * 4) / 30,
    });
    expect(small.teams[0]?.logWait).toBeCloseTo(Math.log(4) / 2, 12);
    expect(small.teams[0]?.logWaitSpread).toBeCloseTo(Math.log(4) / Math.SQRT2, 12);
    expect(small.teams[1]).toMatchObject({ closureFraction: 0, firstStock: 50, meanWait: 1 });
    expect(small.city.closureDispersion).toBeGreaterThanOrEqual(1);
    const reversed = deriveTeamFlows(rows.toReversed())!;
    const numbers = (list: typeof small.teams) =>
      list
        .toSorted((x, y) => (x.team < y.team ? -1 : 1))
        .flatMap((flow) => Object.values(flow).filter((value): value is number => typeof value === 'number'));
    numbers(reversed.teams).forEach((value, i) =>
      expect(value).toBeCloseTo(numbers(small.teams)[i] ?? NaN, 12),
    );
  });

  it('does not touch the rows that it is given', () => {
    const copy = structuredClone(rows);
    deriveTeamFlows(rows);
    expect(rows).toEqual(copy);
  });

  it('knows a single month and none at all', () => {
    expect(deriveTeamFlows([])).toBeNull();
    const one = deriveTeamFlows([
      month('a', '2020-01', [1, 10, 2, 3]),
      month('b', '2020-01', [2, 10, 1, 6]),
    ])!;
    expect(one.teams.map((flow) => flow.logWaitSpread)).toEqual([0, 0]);
    expect(one.teams[0]?.logWaitShrunk).toBe(one.teams[0]?.logWait);
    expect(one.city.closureDispersion).toBe(1);
  });

  it('refuses teams with different months', () => {
    expect(() => deriveTeamFlows(rows.slice(1))).toThrow(RangeError);
    expect(() => deriveTeamFlows([...rows.slice(0, 3), month('b', '2020-03', [0, 50, 0, 2])])).toThrow(/b/);
  });
});
