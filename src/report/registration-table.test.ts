import { expect, it } from 'vitest';
import type { AreaResult, RegistrationFigures, Statistic } from '../experiment/index.ts';
import { registrationLines } from './registration-table.ts';

const statistic = (value: number): Statistic => ({
  value,
  lower: value - 0.5,
  upper: value + 0.5,
  spread: { low: value - 2, high: value + 2 },
});
const figures = (mean: number, tail: number): RegistrationFigures => ({
  registered: statistic(40),
  stillWaiting: statistic(3),
  mean: statistic(mean),
  p50: statistic(mean),
  p90: statistic(2 * mean),
  withinTarget: statistic(0.5),
  tail: { ...statistic(tail), lower: 0, upper: 1 },
});
const area = {
  wait: { mean: statistic(6) },
  months: [{ month: '2017-07', wait: statistic(5) }],
  waitByRegistration: {
    period: figures(9, 0),
    months: [{ month: '2017-07', ...figures(8, 0.02) }],
    curve: [],
  },
} as unknown as AreaResult;

it('puts both ways to count side by side, and marks a mean that is the least it can be', () => {
  const lines = registrationLines(area, { lang: 'nl', width: 120 });
  expect(lines.find((line) => line.startsWith('juli 2017'))).toMatch(
    /^juli 2017 +40 ±1 +≥8,0 ±0,5 +≥16,0 ±0,5 +3,0 ±0,5 +5,0 ±0,5$/,
  );
  expect(lines.find((line) => line.startsWith('Hele periode'))).toMatch(/ 9,0 ±0,5 .* 6,0 ±0,5$/);
  expect(registrationLines(area, { lang: 'en', width: 120 }).join('\n')).toContain('July 2017');
});

it('shows nothing where waits were not followed', () => {
  expect(registrationLines({ ...area, waitByRegistration: null }, { lang: 'nl', width: 80 })).toEqual([]);
});
