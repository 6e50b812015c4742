/** What a study leaves on disk: parts of `run --shard`, rows of `--resume`, settings of the norm. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StudyFolder } from '../cli/study-folder.ts';
import { utrecht } from '../city/utrecht.fixture.ts';
import {
  mergeParts,
  partOf,
  readPart,
  resultOf,
  shardNumbers,
  SummaryMatrix,
  waitReplicator,
  type Part,
} from '../experiment/index.ts';
import { resultSchema } from '../experiment/result-schema.ts';
import { defaultNorm, readNormFile } from '../planning/index.ts';
import { failed, ok, ProblemError, type Result } from '../problem/problem.ts';
import { loaded } from '../scenario/scenario.fixture.ts';
import { scenarioHash } from '../scenario/scenario-hash.ts';
import { bytesOf, textOf, type Subject } from './subject.fixture.ts';

const scenario = loaded({
  extends: 'defaults.json',
  period: { from: '2017-01-01', to: '2017-01-31', warmUpDays: 0 },
  teams: { noord: { staff: { employed: 3 }, inflow: { registrationsPerMonth: 10 } } },
});
const REPLICATIONS = 4;

const parts = [1, 2].map((index): Part => {
  const replicator = waitReplicator(scenario);
  const shard = { index, of: 2 };
  const matrix = new SummaryMatrix(replicator.layout, REPLICATIONS);
  for (const number of shardNumbers(shard, REPLICATIONS))
    matrix.place(number, replicator.replicate(1, number));
  return partOf(scenario, 1, REPLICATIONS, shard, matrix);
});
const partTexts = parts.map((part) => JSON.stringify(part));

/** A part as `merge` meets it, beside one that is sound. What is merged must make a result. */
function merged(text: string, file: string): Result<unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed([{ code: 'file.syntax', file, expected: 'JSON' }]);
  }
  const read = [readPart(json, file), readPart(JSON.parse(partTexts[1] ?? ''), 'deel-2.json')];
  const problems = read.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return failed(problems);
  const files = read.flatMap((result, i) =>
    result.ok ? [{ file: `deel-${i + 1}.json`, part: result.value }] : [],
  );
  const studies = mergeParts(files, waitReplicator);
  if (!studies.ok) return studies;
  return ok(
    studies.value.map((study) => resultSchema.parse(resultOf(study.scenario, study.seed, study.matrix))),
  );
}

export const partSubject: Subject = {
  name: 'part of a study',
  json: true,
  share: 6,
  seeds: [bytesOf(partTexts[0] ?? '')],
  read: (bytes) => merged(textOf(bytes), 'deel-1.json'),
};

/** The scenario inside a part, changed by somebody who also set its hash right. */
export const forgedPartSubject: Subject = {
  name: 'part with a forged scenario',
  json: true,
  share: 4,
  seeds: [bytesOf(JSON.stringify(scenario))],
  read(bytes) {
    let forged: unknown;
    try {
      forged = JSON.parse(textOf(bytes));
      if (typeof forged === 'object' && forged !== null) {
        forged = { ...forged, hash: scenarioHash(forged as Parameters<typeof scenarioHash>[0]) };
      }
    } catch {
      forged = null;
    }
    const part = { ...parts[0], scenario: forged, rows: parts.flatMap(({ rows }) => rows) };
    const read = readPart(JSON.parse(JSON.stringify(part)), 'deel-1.json');
    if (!read.ok) return read;
    const studies = mergeParts([{ file: 'deel-1.json', part: read.value }], waitReplicator);
    return studies.ok ? ok(null) : studies;
  },
};

const rowSet = new Map([0, 1, 2].map((number) => [number, waitReplicator(scenario).replicate(1, number)]));
const rowsName = { text: '' };

/** The bytes of a file of rows. */
function rowsSeed(): Uint8Array {
  return inFolder((folder) => {
    const study = new StudyFolder(folder);
    for (const [number, row] of rowSet) study.keep(scenario, 1, number, row);
    study.close();
    rowsName.text = readdirSync(folder)[0] ?? '';
    return Uint8Array.from(readFileSync(join(folder, rowsName.text)));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'buurtsim-fuzz-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A changed file of rows gives rows that were kept, bit for bit, or none. */
export const rowsSubject: Subject = {
  name: 'rows of a study that goes on',
  json: false,
  share: 4,
  passesOver: true,
  seeds: [rowsSeed()],
  read: (bytes) =>
    inFolder((folder) => {
      writeFileSync(join(folder, rowsName.text), bytes);
      try {
        const study = new StudyFolder(folder);
        for (const [number, row] of study.rows(scenario, 1)) {
          const kept = rowSet.get(number);
          if (kept === undefined || Buffer.compare(Buffer.from(kept.buffer), Buffer.from(row.buffer)) !== 0)
            throw new Error(`row ${number} is not the one that was kept`);
        }
        return ok(null);
      } catch (error) {
        if (error instanceof ProblemError) return failed(error.problems);
        throw error;
      }
    }),
};

const norm = {
  schema: 'buurtsim.norm-settings/1',
  base: 'households',
  householdsPerTeam: { high: 3000, average: 6000, low: 10000 },
  workersPerTeam: { high: 10, average: 10, low: 10 },
  classes: { kind: 'thresholds', thresholds: [{ factor: 'bijstand', high: 10, average: 6 }], unknown: 'low' },
  losses: { travelPerKm: 0.1, knowledgePer1000: 0.1, coordinationPerHead: 0.01, minimumPresent: 3 },
};
const base = defaultNorm(utrecht());

export const normSubject: Subject = {
  name: 'settings of the norm',
  json: true,
  share: 6,
  seeds: [bytesOf(JSON.stringify(norm))],
  read: (bytes) => readNormFile(textOf(bytes), 'norm.json', base),
};
