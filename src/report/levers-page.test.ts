/** The page of the levers: each scenario has its part, filled by the command that makes the figures. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shipped } from '../scenario/scenario.fixture.ts';
import { fillPage, markedPlaces } from './marked-page.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/levers.md', root), 'utf8');
const names = readdirSync(new URL('scenarios/levers/', root)).map((name) => name.replace(/\.json$/, ''));

describe('docs/levers.md', () => {
  it('has at least twenty levers, each with a part of its own and a row of the ranking', () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
    expect(markedPlaces(page).sort()).toEqual([...names, 'ranking'].sort());
    for (const name of names) {
      expect(page, name).toContain(`<a id="${name}"></a>`);
      expect(page, name).toContain(`](#${name})`);
      expect(page, name).toContain(`(../scenarios/levers/${name}.json)`);
    }
  });

  it.each(names)('%s: says title and question of its scenario, and has figures and sources', (name) => {
    const { title, question } = shipped(`scenarios/levers/${name}.json`);
    const part = page.slice(page.indexOf(`<a id="${name}"></a>`), page.indexOf(`<!-- /${name} -->`));
    expect(part).toContain(title.nl);
    expect(part.replaceAll(/\s+/g, ' ')).toContain(question.nl);
    expect(part).toMatch(/Bron(nen)?: /);
    expect(part).toMatch(/nr\. \d+\. Wachttijd \S+ ±\S+ werkdagen; .* cliënten binnen de norm/);
    // Half a page: the words between the heading and the figures.
    const words = part.slice(0, part.indexOf(`<!-- ${name} -->`)).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(300);
  });

  it('has a ranking in which every lever stands once', () => {
    const ranking = page.slice(page.indexOf('<!-- ranking -->'), page.indexOf('<!-- /ranking -->'));
    const rows = [...ranking.matchAll(/^\| +(\d+) \| \[[^\]]+\]\(#([a-z0-9-]+)\)/gm)];
    expect(rows.map((row) => Number(row[1]))).toEqual(names.map((_, i) => i + 1));
    expect(rows.map((row) => row[2]).sort()).toEqual([...names].sort());
    expect(fillPage(page, new Map())).toBe(page);
  });
});
