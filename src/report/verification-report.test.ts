import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASES, type Outcome } from '../verification/index.ts';
import { falseAlarmOf } from '../verification/suite.ts';
import { figures, library } from '../verification/verification.fixture.ts';
import { verificationMarkdown } from './verification-report.ts';

const committed = readFileSync(new URL('../../docs/verification.md', import.meta.url), 'utf8');

/** What `buurtsim verify` would say if it found every exact value; nothing is simulated. */
const perfect = CASES.flatMap(({ id, answers }) =>
  answers({ ...library, coverageExperiments: 1_000 }).flatMap((answer) => {
    const names =
      answer.kind === 'computed' ? Object.keys(answer.values) : answer.measures.map(({ name }) => name);
    return names.map((measure): Outcome => {
      const figure = figures.of(id, measure);
      return {
        ...{ case: id, subject: answer.subject, system: answer.system, measure, figure },
        ...{ estimate: figure.value, standardError: 0, z: answer.kind === 'computed' ? null : 0, rows: 60 },
        ...{ verdict: 'pass', firstZ: null, again: false, falseAlarm: falseAlarmOf(answer, figure) },
      };
    });
  }),
);
const expected = verificationMarkdown(
  { outcomes: perfect, seed: '2017', confirm: false, titles: CASES },
  'en',
);

const FOUND_COLUMNS = [3, 4, 5];
/** The page without what chance decides: what was found, its standard error, z, and the largest z of all. */
function fixedPart(page: string): string[] {
  return page.split('\n').map((line) => {
    if (!line.startsWith('| `')) return line.replace(/largest \|z\| [\d.]+/, 'largest |z|');
    const cells = line.split(/(?<!\\) \| /);
    return cells.map((cell, i) => (FOUND_COLUMNS.includes(i) ? '' : cell)).join(' | ');
  });
}

describe('docs/verification.md', () => {
  it('names the cases, measures and exact values of the suite, all passed: else make it anew', () => {
    // buurtsim verify --lang en --markdown docs/verification.md
    expect(fixedPart(committed)).toEqual(fixedPart(expected));
  });

  it('shows what was found: an estimate for every row, a standard error and z for all that is sampled', () => {
    const rows = committed.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toHaveLength(perfect.length);
    rows.forEach((row, i) => {
      const cells = row.split(/(?<!\\) \| /);
      const sampled = perfect[i]!.z !== null;
      expect(cells[3]).toMatch(/\d/);
      if (sampled) expect(Math.abs(Number(cells[5]))).toBeLessThanOrEqual(3.3);
      expect(cells[4] !== '' && cells[5] !== '').toBe(sampled);
    });
  });

  it('tells a table that was changed from the one that belongs here', () => {
    expect(fixedPart(expected.replace('0.633773', '0.633774'))).not.toEqual(fixedPart(expected));
    expect(fixedPart(expected.replace('| pass |', '| FAIL |'))).not.toEqual(fixedPart(expected));
  });
});
