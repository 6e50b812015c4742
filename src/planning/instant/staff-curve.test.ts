import { describe, expect, it } from 'vitest';
import { distribution } from '../../engine/index.ts';
import { staffCurve, type StaffCurveOptions } from './staff-curve.ts';

const usual: StaffCurveOptions = {
  turnoverPerYear: 0.2,
  vacancy: distribution({ dist: 'exponential', mean: 10 }),
  rampStart: 0.4,
  rampMonths: 6,
  horizonWeeks: 1,
  weeks: 1000,
  fresh: false,
};
const ratePerWeek = (0.2 * 7) / 365.25;

describe('staff week by week', () => {
  it('nobody leaves: everybody is there and knows the work', () => {
    const { active, learning, output, departures } = staffCurve({ ...usual, turnoverPerYear: 0, weeks: 60 });
    expect([...active]).toEqual(Array.from({ length: 60 }, () => 1));
    expect([...output]).toEqual(Array.from({ length: 60 }, () => 1));
    expect(Math.max(...learning, ...departures)).toBe(0);
  });
  it('in the long run a position is filled as renewal theory says', () => {
    const { active, departures } = staffCurve(usual);
    // Time in position over time in position and vacancy; by whole weeks.
    const expected = 1 / ratePerWeek / (1 / ratePerWeek + 10);
    expect(active.at(-1)).toBeCloseTo(expected, 3);
    expect(departures.at(-1)! / active.at(-1)!).toBeCloseTo(ratePerWeek, 4);
  });
  it('the share that learns is the ramp over the stay, in the long run', () => {
    const { active, learning, output } = staffCurve(usual);
    const ramp = (6 * 30.4375) / 7;
    const expected = 1 - Math.exp(-ratePerWeek * ramp);
    expect(learning.at(-1)! / active.at(-1)!).toBeCloseTo(expected, 1);
    expect(output.at(-1)).toBeLessThan(active.at(-1)!);
    expect(output.at(-1)).toBeGreaterThan(active.at(-1)! - 0.6 * learning.at(-1)! - 1e-9);
  });
  it('new positions start at the ramp and climb over it', () => {
    const { output } = staffCurve({ ...usual, turnoverPerYear: 0, fresh: true, weeks: 40 });
    expect(output[0]).toBeCloseTo(0.4, 9);
    expect(output[13]).toBeCloseTo(0.7, 1);
    expect(output[39]).toBeCloseTo(1, 9);
  });
  it('slower replacement, fewer staff', () => {
    const at = (mean: number): number =>
      staffCurve({ ...usual, vacancy: distribution({ dist: 'exponential', mean }), weeks: 200 }).active.at(
        -1,
      )!;
    expect(at(5)).toBeGreaterThan(at(10));
    expect(at(10)).toBeGreaterThan(at(30));
  });
  it('agendas opened ahead keep a new worker out of them', () => {
    const now = staffCurve({ ...usual, weeks: 100 }).output.at(-1)!;
    const ahead = staffCurve({ ...usual, horizonWeeks: 6, weeks: 100 }).output.at(-1)!;
    expect(ahead).toBeLessThan(now);
  });
});
