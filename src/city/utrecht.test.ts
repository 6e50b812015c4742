import { describe, expect, it } from 'vitest';
import { utrecht, utrechtFiles } from './utrecht.fixture.ts';

const city = utrecht();
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('data/utrecht', () => {
  it('has 111 buurten, 10 wijken, 34 subwijken, 18 teams', () => {
    expect(city.id).toBe('utrecht');
    expect(city.gemeente).toBe('GM0344');
    expect([city.buurten, city.wijken, city.subwijken, city.teams].map((list) => list.length)).toEqual([
      111, 10, 34, 18,
    ]);
  });

  it('serves every team at least one buurt, and puts each buurt in the wijk of its subwijk', () => {
    for (const team of city.teams) expect(city.buurten.some((buurt) => buurt.team === team.id)).toBe(true);
    for (const buurt of city.buurten) {
      expect(city.subwijkByCode.get(buurt.subwijk ?? '')?.wijk).toBe(buurt.wijk);
      expect(city.teamById.get(buurt.team)?.wijk).toBe(buurt.wijk);
    }
  });

  it('has a point inside the bounds of the city for every buurt, in both grids', () => {
    for (const { lon, lat, rdX, rdY } of city.buurten) {
      expect(lon).toBeGreaterThan(4.95);
      expect(lon).toBeLessThan(5.25);
      expect(lat).toBeGreaterThan(52.0);
      expect(lat).toBeLessThan(52.2);
      // The Rijksdriehoek origin lies at 5.38720621 E, 52.15517440 N = (155000, 463000); near it a degree
      // of latitude is some 111.3 km and one of longitude some 68.4 km.
      expect(Math.abs((rdX ?? 0) - (155_000 + ((lon ?? 0) - 5.38720621) * 68_400))).toBeLessThan(600);
      expect(Math.abs((rdY ?? 0) - (463_000 + ((lat ?? 0) - 52.1551744) * 111_300))).toBeLessThan(600);
    }
  });

  it('carries exact printed values', () => {
    expect(city.buurtByCode.get('BU03440811')).toMatchObject({
      name: 'Dichterswijk',
      wijk: 'WK034408',
      subwijk: '081',
      team: 'dichters-en-rivierenwijk',
      year: 2015,
      inhabitants: 5415,
      households: 2890,
      onePersonHouseholds: 1503,
      bijstand: 90,
      ages: { from0To14: 17, from15To24: 16, from25To44: 44, from45To64: 17, from65: 7 },
      later: { year: 2023, households: 2750, dwellings: 2335 },
      isolation: null,
    });
    expect(
      city.published.teamMonths2017.find((r) => r.team === 'west' && r.month === '2017-01'),
    ).toMatchObject({
      started: 64,
      runningPrinted: 259,
      running: 538,
      closed: 34,
      meanWaitWorkdays: 10.1,
      status: 'corrected',
    });
    expect(city.plan.map((row) => row.fteLow)).toEqual([12, 32, 50, 32, 9, 15, 33, 11, 16]);
  });

  it('stops in June 2017: the second half of the year is kept for judging forecasts', () => {
    const months = new Set(city.published.teamMonths2017.map((row) => row.month));
    expect([...months]).toEqual(['2017-01', '2017-02', '2017-03', '2017-04', '2017-05', '2017-06']);
    expect(city.published.teamMonths2017).toHaveLength(108);
    expect(city.published.cityMonths2017).toHaveLength(6);
    expect(city.published.cityQuarters2017.map((row) => row.period)).toEqual(['2017-Q1', '2017-Q2']);
  });

  it('knows bands of duration that add up, with the mean of 9.3 months that fits the stock', () => {
    const bands = city.published.durations2017;
    expect(sum(bands.map((band) => band.share))).toBe(100);
    const mean = sum(bands.map((b) => (b.share / 100) * ((b.fromMonths + b.toMonths) / 2)));
    expect(mean).toBeCloseTo(9.3, 1);
    bands.slice(1).forEach((band, index) => expect(band.fromMonths).toBe(bands[index]?.toMonths));
  });

  it('derives staff figures from the printed ones', () => {
    const value = (figure: string, period: string) =>
      city.staff.find((row) => row.figure === figure && row.period === period)?.value ?? NaN;
    expect(value('fte', '2015-12-31') / value('professionals', '2015-12-31')).toBe(
      value('fte-per-head', '2015-12-31'),
    );
    expect(value('staff-with-interns', '2017-12-31') - value('interns', '2017-12-31')).toBe(
      value('professionals', '2017-12-31'),
    );
    expect(value('professionals', '2017-12-31') * value('fte-per-head', '2015-12-31')).toBeCloseTo(
      value('fte', '2017-12-31'),
      1,
    );
    expect(
      sum(['contract-ended', 'other-job', 'to-youth-team', 'private'].map((r) => value(`left-${r}`, '2017'))),
    ).toBe(value('left', '2017'));
    expect(value('absence', '2017') - 1.28).toBeCloseTo(value('absence', '2016'), 10);
  });

  it('tells of every table in city.json and in the README', () => {
    const readme = utrechtFiles.get('README.md') ?? '';
    const tables = [...utrechtFiles.keys()].filter((file) => file.endsWith('.csv'));
    expect(city.tables.map((note) => note.file).sort()).toEqual(tables.sort());
    for (const file of [...tables, 'city.json']) expect(readme).toContain(`\`${file}\``);
    for (const source of city.sources) expect(readme).toContain(`\`${source.id}\``);
    expect(readme).toContain('CC BY 4.0');
    for (const note of city.tables) {
      const header = (utrechtFiles.get(note.file) ?? '').split('\n', 1)[0]?.split(',') ?? [];
      for (const column of Object.keys(note.columns)) expect(header).toContain(column);
    }
  });
});
