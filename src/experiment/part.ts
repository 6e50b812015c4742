/**
 * A part of a study: some of its replications, with all that is needed to put the parts together elsewhere:
 * `buurtsim.part/1`. A part holds the scenario itself, so merging needs no other file, and its figures to the
 * last bit, so that merged parts give the bytes of one run.
 */
import { z } from 'zod';
import { describeValue, failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { scenarioHash } from '../scenario/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Prepare, Seed } from './replicator.ts';
import { rowFromText, rowText } from './row-text.ts';
import { SummaryMatrix } from './summary-matrix.ts';
import { ENGINE_VERSION } from './version.ts';

export const PART_SCHEMA = 'buurtsim.part/1';

/** Most replications of a study, and parts that it may be cut into. */
const MOST_PARTS = 1_000_000;
/** Missing shards that are named. */
const NAMED = 20;

/** Which part of a study: `index` from 1 up to and including `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export interface Part {
  readonly schema: typeof PART_SCHEMA;
  readonly engine: string;
  readonly scenario: ResolvedScenario;
  readonly seed: Seed;
  /** Replications of the whole study. */
  readonly replications: number;
  readonly shard: Shard;
  /** Figures in a row. */
  readonly size: number;
  readonly rows: readonly { readonly replication: number; readonly figures: string }[];
}

/** The replications of a shard: every so many, so that shards differ by at most one. */
export function shardNumbers({ index, of }: Shard, replications: number): number[] {
  const numbers: number[] = [];
  for (let number = index - 1; number < replications; number += of) numbers.push(number);
  return numbers;
}

/** @param matrix with the replications of the shard */
export function partOf(
  scenario: ResolvedScenario,
  seed: Seed,
  replications: number,
  shard: Shard,
  matrix: SummaryMatrix,
): Part {
  return {
    schema: PART_SCHEMA,
    engine: ENGINE_VERSION,
    scenario,
    seed,
    replications,
    shard,
    size: matrix.layout.size,
    rows: matrix.numbers.map((replication) => ({
      replication,
      figures: rowText(matrix.row(replication)),
    })),
  };
}

export const partSchema = z
  .strictObject({
    schema: z.literal(PART_SCHEMA),
    engine: z.string().describe('Version of buurtsim; parts of one study have the same.'),
    scenario: z
      .looseObject({ name: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) })
      .describe('The scenario in its canonical form.'),
    seed: z.union([z.string(), z.number()]),
    replications: z.int().min(1).max(MOST_PARTS).describe('Replications of the whole study.'),
    shard: z.strictObject({ index: z.int().min(1).max(MOST_PARTS), of: z.int().min(1).max(MOST_PARTS) }),
    size: z.int().min(1).describe('Figures in a row.'),
    rows: z.array(
      z.strictObject({
        replication: z.int().min(0).describe('Number of the replication, from 0.'),
        figures: z.string().describe('Base64 of the figures as little-endian IEEE 754 doubles.'),
      }),
    ),
  })
  .describe('A part of a study, written by `run --shard` and put together by `merge`.');

/**
 * A part from parsed JSON. Refused: another form, another version of the program (its figures could differ),
 * a scenario that was changed by hand.
 * @param file for messages
 */
export function readPart(json: unknown, file: string): Result<Part> {
  const parsed = partSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step));
    return failed([{ code: 'type.wrong', file, path, expected: `a part of a study, ${PART_SCHEMA}` }]);
  }
  const part = parsed.data as unknown as Part;
  if (part.engine !== ENGINE_VERSION) {
    const actual = describeValue(part.engine);
    return failed([{ code: 'value.conflict', file, path: ['engine'], expected: ENGINE_VERSION, actual }]);
  }
  if (hashOf(part.scenario) !== part.scenario.hash) {
    const expected = 'the scenario as it was simulated';
    return failed([{ code: 'value.conflict', file, path: ['scenario'], expected }]);
  }
  return ok(part);
}

function hashOf(scenario: ResolvedScenario): string | null {
  try {
    return scenarioHash(scenario);
  } catch {
    return null;
  }
}

/** A study put together: what a run of it would have. */
export interface MergedStudy {
  readonly scenario: ResolvedScenario;
  readonly seed: Seed;
  readonly matrix: SummaryMatrix;
}

export interface PartFile {
  readonly file: string;
  readonly part: Part;
}

/**
 * Puts parts together, one study for each scenario in the order in which they come. Problems: parts of
 * different seeds or sizes, a replication that is there twice, replications that are missing.
 * @param parts at least one
 */
export function mergeParts(parts: readonly PartFile[], prepare: Prepare): Result<readonly MergedStudy[]> {
  const studies = new Map<string, PartFile[]>();
  for (const item of parts) {
    const { hash } = item.part.scenario;
    studies.set(hash, [...(studies.get(hash) ?? []), item]);
  }
  const problems: Problem[] = [];
  const merged = [...studies.values()].flatMap((files) => mergeStudy(files, prepare, problems) ?? []);
  return problems.length > 0 ? failed(problems) : ok(merged);
}

/** Shape of the rows; null for a scenario that the program cannot have written, whatever its hash says. */
function layoutOf(scenario: ResolvedScenario, prepare: Prepare): SummaryMatrix['layout'] | null {
  try {
    return prepare(scenario).layout;
  } catch {
    return null;
  }
}

function mergeStudy(files: readonly PartFile[], prepare: Prepare, problems: Problem[]): MergedStudy | null {
  const [first] = files as readonly [PartFile, ...PartFile[]];
  const { scenario, seed, replications } = first.part;
  const layout = layoutOf(scenario, prepare);
  if (layout === null) {
    const expected = 'the scenario as it was simulated';
    problems.push({ code: 'value.conflict', file: first.file, path: ['scenario'], expected });
    return null;
  }
  const there = files.reduce((sum, { part }) => sum + part.rows.length, 0);
  const matrix = new SummaryMatrix(layout, Math.min(there, replications));
  const conflict = (file: string, path: string, expected: unknown, actual: unknown): void => {
    const found = { expected: describeValue(expected), actual: describeValue(actual) };
    problems.push({ code: 'value.conflict', file, path: [path], ...found });
  };
  for (const { file, part } of files) {
    const before = problems.length;
    if (part.seed !== seed) conflict(file, 'seed', seed, part.seed);
    if (part.replications !== replications) {
      conflict(file, 'replications', replications, part.replications);
    }
    if (part.size !== layout.size) conflict(file, 'size', layout.size, part.size);
    if (problems.length > before) continue;
    for (const [i, row] of part.rows.entries()) {
      const path = ['rows', i, 'replication'];
      const actual = String(row.replication);
      if (row.replication >= replications) {
        problems.push({ code: 'value.range', file, path, expected: `integer < ${replications}`, actual });
      } else if (matrix.has(row.replication)) {
        problems.push({ code: 'value.duplicate', file, path, expected: 'each replication once', actual });
      } else {
        const figures = rowFromText(row.figures, layout.size);
        if (figures !== null) matrix.place(row.replication, figures);
        else problems.push({ code: 'value.format', file, path, expected: `${layout.size} figures`, actual });
      }
    }
  }
  if (problems.length === 0 && matrix.replications < replications) {
    const missing = shardsMissing(files, replications);
    problems.push({
      code: 'key.missing',
      file: scenario.name,
      path: ['shard'],
      expected: missing === '' ? `${replications - matrix.replications} more replications` : missing,
    });
  }
  return { scenario, seed, matrix };
}

/** Names of the shards that are not there, where all are of one division: `2/4, 3/4`. */
function shardsMissing(files: readonly PartFile[], replications: number): string {
  const of = files[0]?.part.shard.of ?? 1;
  if (files.some(({ part }) => part.shard.of !== of)) return '';
  const there = new Set(files.map(({ part }) => part.shard.index));
  const missing: string[] = [];
  for (let index = 1; index <= Math.min(of, replications); index++) {
    if (there.has(index)) continue;
    if (missing.length === NAMED) return `${missing.join(', ')} ...`;
    missing.push(`${index}/${of}`);
  }
  return missing.join(', ');
}
