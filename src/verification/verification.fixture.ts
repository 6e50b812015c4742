/** For tests: figures and scenarios from disk, and what the answers of a case get wrong. */
import { readFileSync } from 'node:fs';
import { diskSource } from '../scenario/disk.fixture.ts';
import { loadScenario } from '../scenario/index.ts';
import type { Answer, Case, Library } from './check.ts';
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

/** Milliseconds that a case may take on a busy machine. */
export const CASE_TIMEOUT = 120_000;

/** The answers of a case by name. */
export const answersOf = (one: Case): (readonly [string, Answer])[] =>
  one.answers(library).map((answer) => [`${answer.subject}: ${answer.system}`, answer] as const);

/** The measures of an answer that do not pass, with what was found: none where all is right. */
export const wrongMeasures = (one: Case, answer: Answer): object[] =>
  runAnswer(one.id, answer, QUICK)
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ measure, figure, estimate, z, verdict }) => {
      return { measure, exact: figure.value, estimate, z, verdict };
    });
