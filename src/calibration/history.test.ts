import { describe, expect, it } from 'vitest';
import { utrecht } from '../city/utrecht.fixture.ts';
import { History, lastDay, lastOrigin, monthsAfter } from './history.ts';

const city = utrecht();

describe('History', () => {
  it('holds no later row', () => {
    const history = History.upTo(city, '2017-03-31');
    if (!history.ok) throw new Error(JSON.stringify(history.problems));
    const { published } = history.value.city;
    expect(history.value.months).toEqual(['2017-01', '2017-02', '2017-03']);
    expect(published.teamMonths2017.every(({ month }) => month <= '2017-03')).toBe(true);
    expect(published.cityMonths2017.map(({ month }) => month)).toEqual(['2017-01', '2017-02', '2017-03']);
    expect(published.cityQuarters2017).toEqual([]);
    expect(published.stated).toEqual([]);
    expect(history.value.teams.map(({ rows }) => rows.length)).toEqual(Array.from({ length: 18 }, () => 3));
  });

  it.each(['2017-03-30', '2017-07-31', '2016-12-31', 'March'])('refuses %s as origin', (origin) => {
    expect(History.upTo(city, origin)).toEqual({
      ok: false,
      problems: [
        {
          code: 'value.range',
          path: ['origin'],
          expected: 'last day of a month, 2017-01-31 to 2017-06-30',
          actual: origin,
        },
      ],
    });
  });

  it('counts months', () => {
    expect(lastOrigin(city)).toBe('2017-06-30');
    expect(lastDay('2016-02')).toBe('2016-02-29');
    expect(monthsAfter('2017-11-30', 3)).toEqual(['2017-12', '2018-01', '2018-02']);
  });
});
