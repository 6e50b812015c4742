import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/index.ts';
import { prepare } from './index.ts';
import { smallScenario, smallTeam } from './small-scenario.fixture.ts';
import { real } from '../engine/real.fixture.ts';

const FEBRUARY_2016 = 29;
const LENGTHS = [31, FEBRUARY_2016, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

describe('the curve of registrations', () => {
  it('has in each month of a year what that month says, per month and per day', () => {
    fc.assert(
      fc.property(
        fc.array(real(0, 3), { minLength: 12, maxLength: 12 }),
        real(0.1, 50),
        (months, registrations) => {
          const { inflow: curve, calendar } = prepare(
            smallScenario({
              period: { from: '2016-01-01', to: '2016-12-31', warmUpDays: 0 },
              demand: { months },
              teams: [
                smallTeam('by-month', 1, 0, { inflow: { unit: 'month', registrations } }),
                smallTeam('by-day', 1, registrations),
              ],
            }),
          );
          const found = curve.expected.map((cells) => {
            const sums = new Float64Array(12);
            cells.forEach((rate, cell) => {
              const day = curve.dayOf(cell);
              if (day < 366) sums[civilDate(calendar.firstDay + day).month - 1]! += rate;
            });
            return sums;
          });
          months.forEach((factor, month) => {
            expect(found[0]?.[month]).toBeCloseTo(registrations * factor, 8);
            expect(found[1]?.[month]).toBeCloseTo(registrations * factor * (LENGTHS[month] ?? 0), 6);
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
