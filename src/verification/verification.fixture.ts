/** For tests: figures and scenarios from disk, and one test a case. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diskSource } from '../scenario/disk.fixture.ts';
import { loadScenario } from '../scenario/index.ts';
import type { Case, Library } from './check.ts';
import { FigureTable } from './figure-table.ts';
import { runAnswer, type SuiteOptions } from './suite.ts';

export const figures = new FigureTable(
  readFileSync(new URL('../../data/verification/figures.csv', import.meta.url), 'utf8'),
);

export const library: Library = {
  // A quarter of what `buurtsim verify` does: the limits then leave room for 3.1 standard errors below 95 %.
  coverageExperiments: 250,
  scenario: (name) => {
    const scenario = loadScenario(`scenarios/verification/${name}.json`, diskSource());
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems));
    return scenario.value;
  },
};

/**
 * The tests take the fixed seed and twice the standard error of the full suite, a quarter of its runs; with a fixed
 * seed nothing can go wrong by chance, and a fault of six standard errors of the full suite shows.
 */
const QUICK: SuiteOptions = { seed: 2017, figures, library, confirm: false, coarseness: 2 };

export function testCases(cases: readonly Case[]): void {
  describe.each(cases)('$id $title', (one) => {
    it.each(one.answers(library).map((answer) => [`${answer.subject}: ${answer.system}`, answer] as const))(
      '%s',
      (_name, answer) => {
        const wrong = runAnswer(one.id, answer, QUICK)
          .filter(({ verdict }) => verdict !== 'pass')
          .map(({ measure, figure, estimate, z, verdict }) => ({
            measure,
            exact: figure.value,
            estimate,
            z,
            verdict,
          }));
        expect(wrong).toEqual([]);
      },
      120_000,
    );
  });
}
