import { describe, expect, it } from 'vitest';
import type { Problem, ProblemCode } from '../problem/problem.ts';
import { pathText, problemText } from './problem-text.ts';
import { textsOf } from './texts/index.ts';

const problem: Problem = {
  code: 'type.wrong',
  file: 'scenarios/x.json',
  path: ['teams', 'zuilen', 'fte'],
  expected: 'number >= 0',
  actual: '"veel"',
};

describe('problemText', () => {
  it('says where, what was expected and what stood there', () => {
    expect(problemText(problem, 'nl')).toBe(
      'scenarios/x.json, teams.zuilen.fte: verwacht een getal van 0 of meer, gevonden: "veel".',
    );
    expect(problemText(problem, 'en')).toBe(
      'scenarios/x.json, teams.zuilen.fte: expected a number of 0 or more, found: "veel".',
    );
  });

  it('asks whether a near name was meant', () => {
    const { actual: _, ...rest } = problem;
    const typing: Problem = {
      ...rest,
      code: 'key.unknown',
      expected: 'one of: fte, name',
      suggestion: 'fte',
    };
    expect(problemText(typing, 'nl')).toBe(
      'scenarios/x.json, teams.zuilen.fte: deze naam bestaat hier niet; verwacht een van: fte, name. Bedoelde u fte?',
    );
  });

  it('names row and column of a table', () => {
    const row: Problem = {
      code: 'value.format',
      file: 'buurten.csv',
      row: 14,
      column: 'huishoudens',
      expected: 'integer >= 0',
      actual: '"1.2e"',
    };
    expect(problemText(row, 'nl')).toBe(
      'buurten.csv, rij 14, kolom huishoudens: deze waarde is niet goed geschreven; ' +
        'verwacht een heel getal van 0 of meer, gevonden: "1.2e".',
    );
  });

  it('does not repeat itself for a missing file', () => {
    const missing: Problem = {
      code: 'file.missing',
      file: 'a.json',
      expected: 'a file',
      suggestion: 'b.json',
    };
    expect(problemText(missing, 'nl')).toBe('a.json: dit bestand is niet gevonden. Bedoelde u b.json?');
  });

  it('makes a whole sentence for every kind of problem, in both languages', () => {
    for (const lang of ['nl', 'en'] as const) {
      for (const code of Object.keys(textsOf(lang).problems.codes) as ProblemCode[]) {
        const text = problemText({ ...problem, code }, lang);
        expect(text).toMatch(/^scenarios\/x\.json, teams\.zuilen\.fte: [a-z].*\.$/);
        expect(text).not.toMatch(/undefined|\s\s|;\./);
        const bare = problemText({ code, expected: 'date' }, lang);
        expect(bare).toMatch(/^[a-z].*\.$/);
      }
    }
  });
});

it('pathText writes numbers as places in a list', () => {
  expect(pathText(['shocks', 2, 'teams', 0])).toBe('shocks[2].teams[0]');
  expect(pathText(['--seed'])).toBe('--seed');
});
