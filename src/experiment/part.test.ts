import { beforeAll, describe, expect, it } from 'vitest';
import { diskSource } from '../scenario/disk.fixture.ts';
import { loadScenario } from '../scenario/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { inlineExecutor } from './inline-executor.ts';
import { knownSystem } from './known-system.fixture.ts';
import { mergeParts, partOf, readPart, shardNumbers, type Part, type PartFile } from './part.ts';
import { resultOf } from './result.ts';
import { runNumbers } from './run.ts';
import { simulate } from './simulate.ts';
import { SummaryMatrix } from './summary-matrix.ts';

/** A real scenario, for its hash; the figures are those of a known system. */
let scenario: ResolvedScenario;
beforeAll(() => {
  const loaded = loadScenario('scenarios/utrecht-2017.json', diskSource());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  scenario = loaded.value;
});

async function partsOf(of: number, replications: number, seed: string | number = 7): Promise<PartFile[]> {
  const parts: PartFile[] = [];
  for (let index = 1; index <= of; index++) {
    const matrix = new SummaryMatrix(knownSystem(scenario).layout);
    const shard = { index, of };
    const executor = inlineExecutor(knownSystem);
    await runNumbers(scenario, matrix, shardNumbers(shard, replications), { executor, seed });
    const written = JSON.stringify(partOf(scenario, seed, replications, shard, matrix));
    const read = readPart(JSON.parse(written), `${index}.json`);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    parts.push({ file: `${index}.json`, part: read.value });
  }
  return parts;
}

/** Codes and expectations of what stands in the way of merging. */
function problemsOf(parts: readonly PartFile[]): string[] {
  const merged = mergeParts(parts, knownSystem);
  return merged.ok ? [] : merged.problems.map(({ code, expected }) => `${code} ${expected}`);
}

const changed = (item: PartFile, change: Partial<Part>): PartFile => ({
  ...item,
  part: { ...item.part, ...change },
});

describe('shards', () => {
  it('divide all replications among them', () => {
    expect(shardNumbers({ index: 2, of: 3 }, 8)).toEqual([1, 4, 7]);
    for (const [of, replications] of [
      [1, 5],
      [4, 10],
      [7, 3],
    ] as const) {
      const all = Array.from({ length: of }, (_, i) => shardNumbers({ index: i + 1, of }, replications));
      const sizes = all.map((numbers) => numbers.length);
      expect(all.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: replications }, (_, r) => r));
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it('merge in any order to the result of one run', async () => {
    const whole = await simulate(scenario, { prepare: knownSystem, replications: 10, seed: 7 });
    const parts = await partsOf(4, 10);
    for (const order of [parts, parts.toReversed()]) {
      const merged = mergeParts(order, knownSystem);
      if (!merged.ok) throw new Error(JSON.stringify(merged.problems));
      const [study] = merged.value;
      expect(merged.value).toHaveLength(1);
      const { scenario: found, seed, matrix } = study!;
      expect(JSON.stringify(resultOf(found, seed, matrix))).toBe(JSON.stringify(whole.result));
    }
  });

  it('of two scenarios become two studies', async () => {
    const first = await partsOf(2, 4);
    const other = first.map((item) =>
      changed(item, { scenario: { ...scenario, hash: '0'.repeat(64), name: 'ander' } }),
    );
    const merged = mergeParts([...first, ...other], knownSystem);
    expect(merged.ok && merged.value.map((study) => study.scenario.name)).toEqual(['utrecht-2017', 'ander']);
  });

  it('are refused where one is missing, there twice, or of another study', async () => {
    const [a, b, c] = await partsOf(3, 9);
    expect(problemsOf([a!, c!])).toEqual(['key.missing 2/3']);
    expect(problemsOf([a!, b!, c!, b!])).toEqual(Array(3).fill('value.duplicate each replication once'));
    expect(problemsOf([a!, b!, changed(c!, { seed: 8 })])).toEqual(['value.conflict 7']);
    expect(problemsOf([a!, b!, changed(c!, { replications: 12 })])).toEqual(['value.conflict 9']);
    expect(problemsOf([a!, b!, changed(c!, { size: 3 })])).toHaveLength(1);
    const cut = { ...c!.part.rows[0]!, figures: 'AAAA' };
    expect(problemsOf([a!, b!, changed(c!, { rows: [cut, ...c!.part.rows.slice(1)] })])).toHaveLength(1);
    const beyond = { ...c!.part.rows[0]!, replication: 9 };
    expect(problemsOf([a!, b!, changed(c!, { rows: [beyond, ...c!.part.rows.slice(1)] })])).toEqual([
      'value.range integer < 9',
    ]);
    expect(problemsOf([a!, b!, changed(c!, { rows: c!.part.rows.slice(1) })])).toEqual([
      'key.missing 1 more replications',
    ]);
  });
});

describe('a part that is read', () => {
  const refused = (json: unknown): string => {
    const read = readPart(json, 'deel.json');
    return read.ok ? '' : read.problems.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`).join();
  };

  it('must be a part, of this version, with its scenario unchanged', async () => {
    const [{ part }] = (await partsOf(1, 2)) as [PartFile];
    expect(refused(part)).toBe('');
    expect(refused([])).toBe('type.wrong ');
    expect(refused({ ...part, extra: 1 })).toBe('type.wrong ');
    expect(refused({ ...part, rows: [{ replication: -1, figures: '' }] })).toBe(
      'type.wrong rows.0.replication',
    );
    expect(refused({ ...part, engine: '0.0.0' })).toBe('value.conflict engine');
    const target = { wait: 6 };
    expect(refused({ ...part, scenario: { ...scenario, target } })).toBe('value.conflict scenario');
    expect(refused({ ...part, scenario: { name: 'x', hash: '0'.repeat(64) } })).toBe(
      'value.conflict scenario',
    );
  });
});
