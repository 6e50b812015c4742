/**
 * Every reader, given files that were spoilt: never an exception, a number that is none, or a problem that nobody can
 * read; always a value or problems with code, place and expectation. `npm test` gives 2,000 inputs, `npm run fuzz`
 * 100,000 (docs/robustness.md). The inputs follow from the seed, so a fault can be had again.
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mutated, mutations } from './mutation.fixture.ts';
import {
  actualsSubject,
  ensembleSubject,
  forecastSubject,
  forgedForecastSubject,
  priorsSubject,
  stateSubject,
  stateTableSubject,
} from './planning-subjects.fixture.ts';
import {
  addressSubject,
  defaultsSubject,
  scenarioSubject,
  teamTableSubject,
} from './scenario-subjects.fixture.ts';
import { recordTable } from './recorded-table.fixture.ts';
import { forgedPartSubject, normSubject, partSubject, rowsSubject } from './study-subjects.fixture.ts';
import { verify, type Subject } from './subject.fixture.ts';
import {
  cbsOpenDataSubject,
  cbsTextSubject,
  cbsWorkbookSubject,
  citySubject,
  holidaysSubject,
  manifestSubject,
} from './table-subjects.fixture.ts';

const subjects: readonly Subject[] = [
  scenarioSubject,
  defaultsSubject,
  addressSubject,
  teamTableSubject,
  citySubject,
  manifestSubject,
  holidaysSubject,
  cbsTextSubject,
  cbsOpenDataSubject,
  cbsWorkbookSubject,
  partSubject,
  forgedPartSubject,
  rowsSubject,
  normSubject,
  stateSubject,
  stateTableSubject,
  forecastSubject,
  forgedForecastSubject,
  actualsSubject,
  ensembleSubject,
  priorsSubject,
];
const shares = subjects.reduce((sum, { share }) => sum + share, 0);

const inputs = Number(process.env['FUZZ_INPUTS'] ?? 2000);
const seed = Number(process.env['FUZZ_SEED'] ?? 2017);
const wanted = process.env['FUZZ_READER'] ?? '';
/** The input that is being read is kept in this file, to be looked at when a reader does not come back. */
const trace = process.env['FUZZ_TRACE'] ?? '';
const nightly = process.env['FUZZ_NIGHTLY'] === '1';

const found = new Map<string, readonly string[]>();
afterAll(() =>
  recordTable('readers', ['reader', 'inputs', 'taken', 'refused', 'slowest', 'minutes', 'faults'], found),
);

// The reader of workbooks remarks on records that it does not know.
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

describe('a spoilt file', () => {
  for (const subject of subjects.filter(({ name }) => name.includes(wanted))) {
    const numRuns = Math.ceil((inputs * subject.share) / shares);
    it(`${subject.name}: ${numRuns} inputs`, { timeout: 60_000 + 200 * numRuns }, async () => {
      const seen = { accepted: 0, refused: 0, slowest: 0 };
      const begun = process.hrtime.bigint();
      await fc.assert(
        fc.asyncProperty(fc.nat(1000), mutations(subject.json), async (any, changes) => {
          const which = any % subject.seeds.length;
          const input = mutated(subject.seeds[which] ?? new Uint8Array(), changes);
          if (trace !== '') writeFileSync(trace, input);
          const start = process.hrtime.bigint();
          const result = await subject.read(input, which);
          seen.slowest = Math.max(seen.slowest, Number(process.hrtime.bigint() - start) / 1e6);
          seen[result.ok ? 'accepted' : 'refused'] += 1;
          verify(result);
        }),
        { numRuns, seed, maxSkipsPerRun: 0 },
      );
      if (nightly) {
        process.stdout.write(
          `${subject.name}: ${seen.accepted} accepted, ${seen.refused} refused, slowest ${seen.slowest.toFixed(0)} ms\n`,
        );
        const minutes = Number(process.hrtime.bigint() - begun) / 6e10;
        found.set(subject.name, [
          ...[numRuns, seen.accepted, seen.refused].map((count) => count.toLocaleString('en')),
          `${seen.slowest.toFixed(0)} ms`,
          minutes.toFixed(1),
          'none',
        ]);
      }
      // Inputs that are all refused, or all taken, would test little.
      expect(seen.accepted).toBeGreaterThan(0);
      if (subject.passesOver !== true) expect(seen.refused).toBeGreaterThan(0);
    });
    it(`${subject.name}: takes the files that the inputs are made of`, async () => {
      for (const [which, file] of subject.seeds.entries()) {
        const result = await subject.read(file, which);
        expect(result.ok ? [] : result.problems).toEqual([]);
      }
    });
  }
});
