import { describe, expect, it } from 'vitest';
import { judge, judgeComputed, standardErrorsAway } from './acceptance.ts';
import { FigureTable, type Figure, type FigureKind } from './figure-table.ts';
import { runAnswer } from './suite.ts';
import { library } from './verification.fixture.ts';
import { ln, Streams } from '../engine/index.ts';
import type { ComputedAnswer, SampledAnswer, Seed } from './check.ts';

const figure = (kind: FigureKind, value: number, error = 0): Figure => ({
  case: 'X',
  measure: 'm',
  meaning: '',
  unit: '',
  kind,
  value,
  error,
  digits: '',
  obtained: '',
  source: '',
});

describe('a sampled figure', () => {
  it('passes within 3.3 standard errors, and not beyond', () => {
    expect(judge(figure('mean', 100), { value: 103.2, standardError: 1 })).toBe('pass');
    expect(judge(figure('mean', 100), { value: 96.6, standardError: 1 })).toBe('fail');
  });
  it('is too coarse where its standard error passes 1 % of a mean or 0.002 of a probability', () => {
    expect(judge(figure('mean', 100), { value: 100, standardError: 1.01 })).toBe('imprecise');
    expect(judge(figure('probability', 0.5), { value: 0.5, standardError: 0.0021 })).toBe('imprecise');
    expect(judge(figure('mean', 100), { value: 100, standardError: 1.01 }, 2)).toBe('pass');
    expect(judge(figure('mean', 100), { value: 100, standardError: NaN })).toBe('imprecise');
  });
  it('counts the error of a figure that others simulated', () => {
    expect(standardErrorsAway({ value: 15, standardError: 3 }, figure('mean', 10, 4))).toBe(1);
    expect(standardErrorsAway({ value: 10, standardError: 0 }, figure('mean', 10))).toBe(0);
    expect(standardErrorsAway({ value: 9, standardError: 0 }, figure('mean', 10))).toBe(-Infinity);
  });
});

describe('a computed figure', () => {
  it.each([
    ['exact', 5, 5, 'pass'],
    ['exact', 5, 5 + 1e-12, 'fail'],
    ['mean', 5, 5 + 4e-9, 'pass'],
    ['mean', 5, 5 + 6e-9, 'fail'],
    ['atLeast', 0.93, 0.93, 'pass'],
    ['atLeast', 0.93, 0.929, 'fail'],
    ['atMost', 0.97, 0.971, 'fail'],
  ] as const)('%s %d: %d is a %s', (kind, exact, value, verdict) => {
    expect(judgeComputed(figure(kind, exact), value)).toBe(verdict);
  });
});

describe('the suite', () => {
  const table = (value: number): FigureTable =>
    new FigureTable(
      `case,measure,meaning,unit,kind,value,error,digits,obtained,source\nX,m,,,mean,${value},0,,,\n`,
    );
  /** Exponential numbers of mean 1, ten a row. */
  const answer: SampledAnswer = {
    kind: 'sampled',
    subject: 'engine',
    system: 'exponentials',
    measures: [{ name: 'm', of: (sums) => sums[1]! / sums[0]! }],
    row: (seed: Seed, index) => {
      const stream = new Streams(seed).stream('row', index);
      const row = new Float64Array(2);
      for (let i = 0; i < 10; i++) {
        row[0] = row[0]! + 1;
        row[1] = row[1]! - ln(stream.uniform());
      }
      return row;
    },
  };
  const outcome = (value: number, confirm: boolean, seed: Seed = 1) =>
    runAnswer('X', answer, { seed, figures: table(value), library, confirm })[0]!;

  it('adds rows until the estimate is precise', () => {
    const found = outcome(1, false);
    expect(found.verdict).toBe('pass');
    expect(found.standardError).toBeLessThanOrEqual(0.01);
    // A standard deviation of 1 asks for some 10,000 numbers.
    expect(found.rows).toBeGreaterThan(800);
    expect(found.rows).toBeLessThan(1_300);
  });
  it('rejects a figure that is 6 % off, also after a second run', () => {
    expect(outcome(1.06, false).verdict).toBe('fail');
    expect(outcome(1.06, true).verdict).toBe('fail');
    expect(outcome(1.06, true).firstZ).toBeLessThan(-3.3);
  });
  it('tries a limit again with four times the experiments, and keeps what comes of it', () => {
    const seen: [Seed, number][] = [];
    const limited = (alarms: boolean): ComputedAnswer => ({
      kind: 'computed',
      subject: 'interval',
      system: 'limit',
      values: {
        m: (seed, effort) => {
          seen.push([seed, effort]);
          return effort === 1 ? 0.9 : 0.94;
        },
      },
      ...(alarms ? { falseAlarms: { m: (limit, effort) => limit / effort } } : {}),
    });
    const limits = new FigureTable(
      'case,measure,meaning,unit,kind,value,error,digits,obtained,source\nX,m,,,atLeast,0.93,0,,,\n',
    );
    const run = (confirm: boolean, alarms = true) =>
      runAnswer('X', limited(alarms), { seed: 1, figures: limits, library, confirm })[0]!;
    expect(run(false)).toMatchObject({ estimate: 0.9, verdict: 'fail', again: false });
    expect(seen).toEqual([[1, 1]]);
    expect(run(true)).toMatchObject({ estimate: 0.94, verdict: 'pass', again: true });
    expect(run(true).falseAlarm).toEqual({ fixed: 0.93, fresh: 0.93 * (0.93 / 4) });
    expect(seen[2]).toEqual(['1 again', 4]);
    // What takes no chances would be the same again.
    expect(run(true, false)).toMatchObject({ estimate: 0.9, verdict: 'fail', again: false });
    expect(run(true, false).falseAlarm).toEqual({ fixed: 0, fresh: 0 });
  });
  it('repeats with other numbers for another seed, and with the same for the same', () => {
    expect(outcome(1, false, 2).estimate).not.toBe(outcome(1, false, 1).estimate);
    expect(outcome(1, false, 2).estimate).toBe(outcome(1, false, 2).estimate);
  });
});

it('a table of figures refuses what it cannot read', () => {
  const head = 'case,measure,meaning,unit,kind,value,error,digits,obtained,source\n';
  expect(() => new FigureTable(`${head}X,m,,,mean,,0,,,\n`)).toThrow('X m');
  expect(() => new FigureTable(`${head}X,m,,,guess,1,0,,,\n`)).toThrow('X m');
  expect(() => new FigureTable(`${head}X,m,,,mean,1,0,,,\nX,m,,,mean,1,0,,,\n`)).toThrow('X m');
  expect(() => new FigureTable(head).of('X', 'm')).toThrow('X m');
});
