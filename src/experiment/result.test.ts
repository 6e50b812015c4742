import { beforeAll, describe, expect, it } from 'vitest';
import { SummaryLayout } from '../model/summary-layout.ts';
import { checksOf } from './checks.ts';
import { highlightsOf } from './highlights.ts';
import { knownScenario, knownSystem } from './known-system.fixture.ts';
import { resultSchema } from './result-schema.ts';
import { resultOf } from './result.ts';
import { simulate, type Simulation } from './simulate.ts';
import { SummaryMatrix } from './summary-matrix.ts';

const scenario = knownScenario({ name: 'a', teams: ['noord', 'zuid'], shift: 0, own: 0 });
let simulation: Simulation;
beforeAll(async () => {
  simulation = await simulate(scenario, { prepare: knownSystem, replications: 30 });
});

/** A matrix whose figures are `value` but for those that `change` sets. */
function matrixOf(
  replications: number,
  change: (summary: Float64Array, layout: SummaryLayout, replication: number) => void,
): SummaryMatrix {
  const layout = new SummaryLayout(['noord', 'zuid'], ['2017-01', '2017-02']);
  const matrix = new SummaryMatrix(layout, replications);
  for (let r = 0; r < replications; r++) {
    const summary = new Float64Array(layout.size).fill(0.5);
    for (let area = 0; area < 3; area++) {
      for (const name of ['flowResidual', 'queueResidual', 'littleResidual'] as const) {
        summary[layout.area(area, name)] = 0;
      }
      summary[layout.area(area, 'stillWaiting')] = 0;
    }
    change(summary, layout, r);
    matrix.place(r, summary);
  }
  return matrix;
}

describe('result', () => {
  it('has no word of assessments where there are none', () => {
    const none = matrixOf(3, (summary, layout) => {
      for (let area = 0; area < 3; area++) summary[layout.area(area, 'assessed')] = NaN;
    });
    const { city, teams } = resultOf(scenario, 1, none);
    expect([city, ...teams].some((area) => 'assessments' in area)).toBe(false);
  });

  it('has the keys of the contract, in their order', () => {
    const { result } = simulation;
    expect(Object.keys(result)).toEqual([
      'schema',
      'engine',
      'scenario',
      'seed',
      'replications',
      'period',
      'city',
      'teams',
      'checks',
    ]);
    const area = [
      'fte',
      'started',
      'closed',
      'wait',
      'caseload',
      'queue',
      'utilisation',
      'months',
      'waitByRegistration',
      // Known systems have all measures; a scenario without assessments has none of this.
      'assessments',
    ];
    expect(Object.keys(result.city)).toEqual(area);
    expect(Object.keys(result.teams[0]!)).toEqual(['team', ...area]);
    expect(Object.keys(result.city.wait)).toEqual([
      'mean',
      'p50',
      'p80',
      'p90',
      'withinTarget',
      'monthMeanOverTarget',
      'stillWaiting',
    ]);
    expect(Object.keys(result.city.months[0]!).slice(0, 9)).toEqual([
      'month',
      'started',
      'closed',
      'running',
      'caseload',
      'wait',
      'queue',
      'slotsUsed',
      'poolFte',
    ]);
    expect(Object.keys(result.city.fte)).toEqual(['value', 'lower', 'upper', 'spread']);
    expect(Object.keys(result.city.months[0]!.wait)).toEqual(['value', 'lower', 'upper']);
    expect(Object.keys(result.checks)).toEqual(['littleResidual', 'flowResidual', 'precision', 'warnings']);
    expect(result).toMatchObject({
      schema: 'buurtsim.result/1',
      seed: 2017,
      replications: 30,
      period: { from: '2017-01-01', to: '2017-02-28' },
    });
  });

  it('is the same for the same seed, and another for another', async () => {
    const text = JSON.stringify(simulation.result);
    const again = await simulate(scenario, { prepare: knownSystem, replications: 30 });
    expect(JSON.stringify(again.result)).toBe(text);
    const other = await simulate(scenario, { prepare: knownSystem, replications: 30, seed: 'x' });
    expect(JSON.stringify(other.result.city)).not.toBe(JSON.stringify(simulation.result.city));
  });

  it('contains the known mean', () => {
    // Mean 10, standard deviation 2, 30 replications: 3.9 standard errors are 1.42 (one false alarm in 10,000).
    expect(Math.abs(simulation.result.teams[1]!.wait.mean.value! - 10)).toBeLessThan(1.42);
    const { low, high } = simulation.result.city.wait.mean.spread;
    expect(high! - low!).toBeGreaterThan(4);
    expect(high! - low!).toBeLessThan(12);
  });

  it('turns what is not defined into null, never into NaN', () => {
    const matrix = matrixOf(2, (summary) => summary.fill(NaN));
    const text = JSON.stringify(resultOf(scenario, 1, matrix));
    const result = resultSchema.parse(JSON.parse(text));
    expect(result.city.wait.mean).toEqual({
      value: null,
      lower: null,
      upper: null,
      spread: { low: null, high: null },
    });
    expect(result.checks.precision).toBeNull();
  });

  it('continues a run without repeating what was done', async () => {
    const asked: number[] = [];
    const counting: typeof knownSystem = (given) => {
      const sound = knownSystem(given);
      return {
        layout: sound.layout,
        replicate(seed, replication) {
          asked.push(replication);
          return sound.replicate(seed, replication);
        },
      };
    };
    const first = await simulate(scenario, { prepare: counting, replications: 10 });
    const longer = await simulate(scenario, { prepare: counting, replications: 30, extend: first.matrix });
    expect(asked).toEqual(Array.from({ length: 30 }, (_, i) => i));
    expect(JSON.stringify(longer.result)).toBe(JSON.stringify(simulation.result));
  });

  it('refuses options out of range', async () => {
    for (const options of [{ replications: 0 }, { replications: 1.5 }, { precision: 0 }, { precision: 1 }]) {
      await expect(simulate(scenario, { prepare: knownSystem, ...options })).rejects.toThrow(RangeError);
    }
  });
});

describe('schema', () => {
  it('describes a real result to the last key', () => {
    expect(resultSchema.parse(JSON.parse(JSON.stringify(simulation.result)))).toEqual(simulation.result);
    expect(resultSchema.safeParse({ ...simulation.result, extra: 1 }).success).toBe(false);
    expect(resultSchema.safeParse({ ...simulation.result, seed: null }).success).toBe(false);
  });
});

describe('checks', () => {
  it('has nothing to warn of in a sound run', () => {
    expect(
      checksOf(
        matrixOf(20, () => undefined),
        null,
      ),
    ).toEqual({
      littleResidual: 0,
      flowResidual: 0,
      precision: 0,
      warnings: [],
    });
  });

  it('reports the largest residual of any replication and area', () => {
    const matrix = matrixOf(20, (summary, layout, r) => {
      if (r === 3) summary[layout.area(2, 'flowResidual')] = -2;
      if (r === 4) summary[layout.area(1, 'queueResidual')] = 1;
      summary[layout.area(0, 'littleResidual')] = r % 2 === 0 ? 0.5 : -0.5;
    });
    const { littleResidual, flowResidual, warnings } = checksOf(matrix, null);
    expect([littleResidual, flowResidual]).toEqual([0.5, 2]);
    expect(warnings).toEqual([
      { code: 'little.residual', area: 'city', value: 0.5 },
      { code: 'flow.residual', area: 'noord', value: 1 },
      { code: 'flow.residual', area: 'zuid', value: 2 },
    ]);
  });

  it('takes rounding for rounding, and warns when Little fails by more', () => {
    const off = (residual: number): SummaryMatrix =>
      matrixOf(20, (summary, layout) => {
        summary[layout.area(1, 'littleResidual')] = residual;
      });
    expect(checksOf(off(1e-9), null).warnings).toEqual([]);
    const matrix = off(0.001);
    expect(checksOf(matrix, null).warnings).toMatchObject([{ code: 'little.residual', area: 'noord' }]);
  });

  it('names overloaded teams, long queues, missing waits and too few replications', () => {
    const matrix = matrixOf(5, (summary, layout, r) => {
      summary[layout.area(0, 'utilisation')] = 1.2;
      summary[layout.area(1, 'utilisation')] = 1.1;
      summary[layout.area(2, 'started')] = 100;
      summary[layout.area(2, 'stillWaiting')] = 11;
      if (r === 0) summary[layout.area(2, 'waitMean')] = NaN;
    });
    const { warnings } = checksOf(matrix, { met: false, needed: 12, goals: [] });
    expect(warnings.map((warning) => warning.code)).toEqual([
      'replications.few',
      'precision.not-reached',
      'load.over-one',
      'waiting.many',
      'figure.undefined',
    ]);
    expect(warnings[2]).toMatchObject({ area: 'noord' });
    expect(warnings[4]).toMatchObject({ area: 'zuid', replications: 4 });
  });
});

describe('highlights', () => {
  it('ranks teams by wait, by chance over the norm, and by load', () => {
    const matrix = matrixOf(4, (summary, layout, r) => {
      summary[layout.area(1, 'waitMean')] = 3;
      summary[layout.area(2, 'waitMean')] = r === 0 ? 4 : 8;
      summary[layout.area(2, 'utilisation')] = 1.05;
    });
    expect(highlightsOf(scenario, matrix)).toEqual({
      target: 5,
      cityWait: { value: 0.5, lower: 0.5, upper: 0.5 },
      waits: [
        { team: 'zuid', value: 7 },
        { team: 'noord', value: 3 },
      ],
      overTarget: [
        { team: 'zuid', value: 0.75 },
        { team: 'noord', value: 0 },
      ],
      overloaded: [{ team: 'zuid', value: 1.05 }],
    });
  });
});
