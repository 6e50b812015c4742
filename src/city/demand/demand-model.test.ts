import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Buurt } from '../buurt.ts';
import type { City } from '../city.ts';
import { utrecht } from '../utrecht.fixture.ts';
import { deriveDemand, jackknife } from './demand-model.ts';
import type { DemandModel, DemandOptions } from './demand-model.ts';
import { householdsAt } from './households-at.ts';
import { fitLog, logExpected, solve } from './log-fit.ts';
import { ownStarts, predictDemand } from './predict-demand.ts';
import { countDispersion, spreadOf } from './spread.ts';
import { logFactor, wijkfactor } from './wijkfactor.ts';
import { real } from '../../engine/real.fixture.ts';

function model(options: DemandOptions = {}, city: City = utrecht()): DemandModel {
  const result = deriveDemand(city, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const buurt = (over: Partial<Buurt>): Buurt => ({
  ...utrecht().buurten[0]!,
  later: null,
  households: 1000,
  onePersonHouseholds: 500,
  bijstand: 50,
  ...over,
});

describe('log fit', () => {
  it('finds the coefficients of data that follow the law exactly, part by part', () => {
    const level = [Math.log(0.05), Math.log(0.04)];
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(real(0.1, 9), real(-2, 2), real(-2, 2)), { minLength: 1, maxLength: 4 }), {
          minLength: 12,
          maxLength: 20,
        }),
        (areas) => {
          const made = areas.map((parts) => {
            const list = parts.map(([exposure, a, b]) => ({
              exposure: [exposure, 2 * exposure],
              factors: [a, b],
            }));
            const starts = [0, 1].map((period) =>
              list.reduce(
                (sum, { exposure, factors }) =>
                  sum +
                  (exposure[period] ?? 0) *
                    Math.exp((level[period] ?? 0) + 0.6 * (factors[0] ?? 0) - 0.2 * (factors[1] ?? 0)),
                0,
              ),
            );
            return { parts: list, starts };
          });
          const fit = fitLog(made, 2, 2);
          for (const area of made) {
            for (const period of [0, 1]) {
              expect(logExpected(area, period, fit)).toBeCloseTo(Math.log(area.starts[period] ?? 0), 4);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('refuses fewer observations than coefficients', () => {
    const area = { parts: [{ exposure: [1], factors: [0] }], starts: [3] };
    expect(() => fitLog([area], 1, 1)).toThrow(RangeError);
  });

  it('solves, and leaves at zero what the equations do not say', () => {
    expect(
      solve(
        [
          [2, 1],
          [1, 3],
        ],
        [5, 10],
      ),
    ).toEqual([1, 3]);
    expect(
      solve(
        [
          [1, 1],
          [1, 1],
        ],
        [2, 2],
      ),
    ).toEqual([2, 0]);
    expect(
      solve(
        [
          [0, 0],
          [0, 2],
        ],
        [0, 4],
      ),
    ).toEqual([0, 2]);
    expect(solve([], [])).toEqual([]);
  });
});

describe('wijkfactors', () => {
  it('are shares of the households, with a floor of half the rounding in the logarithm', () => {
    expect(wijkfactor(buurt({}), 'bijstand')).toBe(5);
    expect(logFactor(buurt({}), 'bijstand')).toBe(0);
    expect(logFactor(buurt({ bijstand: 0 }), 'bijstand')).toBeCloseTo(Math.log(0.25 / 5), 12);
    expect(logFactor(buurt({ bijstand: null }), 'bijstand')).toBeNull();
    expect(logFactor(buurt({ households: 0 }), 'onePerson')).toBeNull();
    expect(wijkfactor(buurt({ isolation: 12 }), 'isolation')).toBe(12);
  });

  it('households move on the line between two counts', () => {
    const grown = buurt({
      year: 2015,
      households: 1000,
      later: { ...buurt({}), year: 2023, households: 1800 },
    });
    expect(householdsAt(grown, 2017)).toBe(1200);
    expect(householdsAt(grown, 2025)).toBe(2000);
    expect(householdsAt(grown, 2000)).toBe(0);
    expect(householdsAt(buurt({}), 2017)).toBe(1000);
  });
});

describe('spread', () => {
  it('splits what is left into lasting, drift and chance', () => {
    const lasting = [0.3, -0.3, 0.3, -0.3];
    const rows = lasting.map((value, i) => [value + (i < 2 ? 0.1 : -0.1), value + (i < 2 ? -0.1 : 0.1)]);
    const none = rows.map((row) => row.map(() => 0));
    // Mean square between 2 x 4 x 0.09 / 4, within 4 x 2 x 0.01 / 4.
    const spread = spreadOf(rows, none, 0, 1);
    expect(spread.drift).toBeCloseTo(0.02, 12);
    expect(spread.lasting).toBeCloseTo((0.18 - 0.02) / 2, 12);
    expect(
      spreadOf(
        rows,
        rows.map((row) => row.map(() => 0.015)),
        0,
        1,
      ).drift,
    ).toBeCloseTo(0.005, 12);
    expect(spreadOf([[0.1], [-0.1]], [[0], [0]], 0, 1).drift).toBeNull();
  });

  it('finds no more than chance in counts that are proportional', () => {
    const months = ['2017-01', '2017-02'];
    const cell = (team: string, month: string, started: number) => ({ team, month, started });
    const rows = months.flatMap((month, i) => [
      cell('a', month, 10 * (i + 1)),
      cell('b', month, 20 * (i + 1)),
    ]);
    expect(countDispersion(rows as never)).toBe(1);
    expect(countDispersion([])).toBe(1);
  });
});

describe('demand of Utrecht', () => {
  const { errors, teams, slopes, spread, bijstandCorrelation } = model();

  it('predicts a team that it has not seen within 20 % on average, without the student areas', () => {
    expect(errors.without.map(({ period, teams: count }) => [period, count])).toEqual([
      ['2015', 16],
      ['2017-H1', 16],
    ]);
    for (const { mean } of errors.without) expect(mean).toBeLessThanOrEqual(0.2);
  });

  it('prints the error with them too, which is larger', () => {
    errors.with.forEach((summary, i) => {
      expect(summary.teams).toBe(18);
      expect(summary.mean).toBeGreaterThan(errors.without[i]?.mean ?? Infinity);
    });
  });

  it('says too much for each student area, in each period', () => {
    const apart = teams.filter((row) => row.apart);
    expect([...new Set(apart.map(({ team }) => team))]).toEqual(['binnenstad', 'noordoost']);
    for (const { error } of apart) expect(error).toBeGreaterThan(0.15);
  });

  it('rises with bijstand, less than in proportion, and says what it cannot say of one-person households', () => {
    const [bijstand, onePerson] = slopes;
    expect(bijstand?.lower).toBeGreaterThan(0);
    expect(bijstand?.upper).toBeLessThan(1);
    expect(onePerson?.lower).toBeLessThan(0);
    expect(onePerson?.upper).toBeGreaterThan(0);
    expect(spread.dispersion).toBeGreaterThan(1);
    for (const r of bijstandCorrelation) expect(r).toBeGreaterThan(0.8);
  });

  it('leaves a team out truly: its own starts do not change what is predicted for it', () => {
    const city = utrecht();
    const years = city.published.teamYears2015.map((row) =>
      row.team === 'zuilen' ? { ...row, started: 9 * row.started } : row,
    );
    const changed = model({}, { ...city, published: { ...city.published, teamYears2015: years } });
    const of = (rows: DemandModel['teams']): number[] =>
      rows.filter(({ team }) => team === 'zuilen').map(({ leftOut }) => leftOut);
    expect(of(changed.teams)).toEqual(of(teams));
    const west = (rows: DemandModel['teams']): number[] =>
      rows.filter(({ team }) => team === 'west').map(({ leftOut }) => leftOut);
    expect(west(changed.teams)).not.toEqual(west(teams));
  });

  it('takes any order of the buurten', () => {
    const city = utrecht();
    const turned = model({}, { ...city, buurten: [...city.buurten].reverse() });
    turned.slopes.forEach((slope, i) => expect(slope.value).toBeCloseTo(slopes[i]?.value ?? NaN, 9));
  });

  it('refuses unknown teams, factors that no buurt has, and a city without starts', () => {
    const city = utrecht();
    const codes = (options: DemandOptions, of = city): string[] => {
      const result = deriveDemand(of, options);
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    expect(codes({ apart: ['zuillen'] })).toEqual(['reference.unknown']);
    expect(codes({ factors: ['bijstand', 'isolation'] })).toEqual(['table.column-missing']);
    const published = { ...city.published, teamYears2015: [], teamMonths2017: [] };
    expect(codes({}, { ...city, published })).toEqual(['file.missing']);
    expect(codes({}, { ...city, teams: city.teams.slice(0, 6) })).toContain('value.range');
  });
});

describe('prediction', () => {
  const city = utrecht();
  const whole = model();
  const of = (team: string): readonly Buurt[] => city.buurten.filter((one) => one.team === team);

  it('gives a new buurt the model alone, with the wide interval of one', () => {
    const { perMonth, ownWeight } = predictDemand(whole, [buurt({})]);
    expect(ownWeight).toBe(0);
    // At the reference of the factors the rate itself: 1,000 households for a month.
    const rate = whole.rates.at(-1)?.value ?? NaN;
    expect(perMonth.value).toBeCloseTo(rate / 12, 9);
    expect(perMonth.upper / perMonth.lower).toBeGreaterThan(1.5);
  });

  it('leaves a known team mostly itself, and more certain', () => {
    for (const team of city.teams) {
      const known = predictDemand(whole, of(team.id), ownStarts(whole, team.id));
      const fresh = predictDemand(whole, of(team.id));
      expect(known.ownWeight).toBeGreaterThan(0.8);
      const published = (ownStarts(whole, team.id)[1] ?? NaN) / 6;
      expect(Math.abs(known.perMonth.value - published)).toBeLessThanOrEqual(
        Math.abs(fresh.perMonth.value - published) + 1e-9,
      );
      expect(known.perMonth.upper - known.perMonth.lower).toBeLessThan(
        fresh.perMonth.upper - fresh.perMonth.lower,
      );
    }
  });

  it('grows with the households, and with nothing else, in time', () => {
    const then = predictDemand(whole, of('leidsche-rijn'), [], { moment: 2015 }).perMonth.value;
    const later = predictDemand(whole, of('leidsche-rijn'), [], { moment: 2023 }).perMonth.value;
    expect(later / then).toBeGreaterThan(1.4);
    const still = buurt({});
    const at = (moment: number): number => predictDemand(whole, [still], [], { moment }).perMonth.value;
    expect(at(2023)).toBe(at(2015));
    const twice = predictDemand(whole, [still, buurt({ code: 'BU2' })]).perMonth.value;
    expect(twice).toBeCloseTo(2 * at(2017.25), 9);
  });

  it('is nothing where nobody lives, and refuses a period that it does not know', () => {
    expect(predictDemand(whole, []).perMonth).toEqual({ value: 0, lower: 0, upper: 0 });
    expect(predictDemand(whole, [buurt({ households: 0 })]).perMonth.value).toBe(0);
    expect(() => predictDemand(whole, [buurt({})], [], { period: '2016' })).toThrow(RangeError);
  });
});

describe('jackknife', () => {
  it('of means is the interval of Student', () => {
    const values = [1, 2, 4, 7];
    const sum = 14;
    const interval = jackknife(
      sum / 4,
      values.map((value) => (sum - value) / 3),
    );
    // Standard error sqrt(7 / 4), t of 3 degrees of freedom 3.18245.
    expect(interval.upper - interval.value).toBeCloseTo(3.1824463 * Math.sqrt(7 / 4), 6);
  });
});
