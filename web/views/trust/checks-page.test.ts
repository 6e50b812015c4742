import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseInDutch, noteInDutch } from './checks-in-dutch.ts';
import { measureInDutch, subjectInDutch } from './measures-in-dutch.ts';
import { inDutch, readBacktestPage, readVerificationPage } from './checks-page.ts';

const page = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8');

describe('the pages of the docs, read for the view of trust', () => {
  it('have every goal and every score of the judged origin', () => {
    const { origin, months, goals, scores, notes } = readBacktestPage(page('backtest'));
    expect([origin, months]).toEqual(['31 March 2017', 'April 2017 to June 2017']);
    expect(goals.map(({ id }) => id)).toEqual([
      'stockBaseline',
      'stockFloor',
      'waitBaseline',
      'coverageStock',
      'coverageWait',
    ]);
    // What stands in the page as a sentence is found again.
    const text = page('backtest');
    for (const { value, bound, reached } of goals) {
      expect(text).toMatch(new RegExp(`: ${value} \\(${bound}.*\\): ${reached ? '' : 'not '}reached`));
    }
    const [, judged = ''] = text.split(/^## /m);
    expect(scores).toHaveLength(judged.match(/^\| [a-z]+ \| all \|/gm)?.length ?? 0);
    expect(new Set(scores.map(({ measure }) => measure)).size).toBe(5);
    expect(scores.every(({ cells }) => cells.length === 10)).toBe(true);
    expect(notes.length).toBeGreaterThan(3);
  });

  it('have as many verified outcomes as the summary counts', () => {
    const text = page('verification');
    const cases = readVerificationPage(text);
    const all = cases.flatMap(({ measures }) => measures);
    const [, passed, measures, z] =
      /^- (\d+) of (\d+) measures pass; largest \|z\| ([\d.]+)\./m.exec(text) ?? [];
    expect(all.length).toBe(Number(measures));
    expect(all.filter((one) => one.passed).length).toBe(Number(passed));
    expect(Math.max(...all.map((one) => Math.abs(Number(one.z))))).toBe(Number(z));
  });

  it('are read in Dutch', () => {
    expect(inDutch('31 March 2017')).toBe('31 maart 2017');
    expect(inDutch('April 2017 to June 2017')).toBe('april 2017 tot en met juni 2017');
    expect(['5.3%', '1,234.5', '72%–88%', '-0.45'].map(inDutch)).toEqual([
      '5,3 %',
      '1.234,5',
      '72 tot 88 %',
      '-0,45',
    ]);
  });

  it('have Dutch words for every case and every note', () => {
    const { notes } = readBacktestPage(page('backtest'));
    expect(notes.filter((text) => noteInDutch(text) === null)).toEqual([]);
    const cases = readVerificationPage(page('verification'));
    expect(cases.map(({ title }) => title).filter((title) => caseInDutch(title) === null)).toEqual([]);
    expect([noteInDutch('Another note'), caseInDutch('Z9 Another case')]).toEqual([null, null]);
  });

  it('have Dutch words for every measure and what answered it', () => {
    const all = readVerificationPage(page('verification')).flatMap(({ measures }) => measures);
    expect(all.length).toBeGreaterThan(200);
    expect(all.flatMap(({ measure }) => (measureInDutch(measure) === null ? measure : []))).toEqual([]);
    expect(all.flatMap(({ subject }) => (subjectInDutch(subject) === null ? subject : []))).toEqual([]);
    const english = /\b(mean|share|wait|number|time|day|days|the|from|with|that|places)\b/;
    const dutch = all.flatMap(({ measure, subject }) => [measureInDutch(measure), subjectInDutch(subject)]);
    expect(dutch.filter((text) => english.test(text?.replace(/^.*?: /, '') ?? ''))).toEqual([]);
    expect(measureInDutch('P(Wq>0.2): (a) share that waits longer than 0.2')).toBe(
      'P(Wq>0.2): (a) deel dat langer dan 0,2 wacht',
    );
    expect(
      measureInDutch('x: mean number open on day 30: 0.25 arrivals a day, 14 places, from 14 open'),
    ).toBe(
      'x: gemiddeld aantal lopende casussen op dag 30: 0,25 aanmeldingen per dag, 14 plaatsen, begint met 14 lopend',
    );
    expect(subjectInDutch('engine: priority M/M/3')).toBe('simulator: voorrang M/M/3');
    expect([measureInDutch('x: something else'), subjectInDutch('oracle: M/M/1')]).toEqual([null, null]);
  });
});
