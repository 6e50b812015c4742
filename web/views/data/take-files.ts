/** Files of the user taken in: scenarios, tables of teams, and files of CBS. */
import { signal } from '@preact/signals';
import { formatNumber, type Problem } from '../../../src/index.ts';
import { lang } from '../../state/app-state.ts';
import { ask } from '../../state/desks.ts';
import { askFiles } from '../../state/file-desk.ts';
import { keepFiles, ownFiles } from '../../state/own-files.ts';
import { dataTexts } from './data-texts.ts';

export interface Outcome {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** Path of the scenario that came of it. */
  readonly path: string | null;
  readonly kind: 'scenario' | 'teams' | 'city' | 'unknown';
  /** What else there is to say of it, in place of the usual sentence. */
  readonly says?: readonly string[];
}

export const outcomes = signal<readonly Outcome[]>([]);
export const period = signal({ from: '2017-01-01', to: '2017-12-31' });
/** A larger file is no table of teams; one of CBS for the whole country is larger. */
const LARGEST = 5_000_000;
const LARGEST_CBS = 100_000_000;
export const gemeente = signal('');
export const cbsYear = signal('');
export const reading = signal('');

/** Takes files in: a scenario, a table of teams, or the tables of a city that a scenario names. */
export async function take(files: readonly File[]): Promise<void> {
  const found: Outcome[] = [];
  for (const file of files) {
    reading.value = file.name;
    found.push(await takeOne(file));
  }
  reading.value = '';
  outcomes.value = found;
}

async function takeOne(file: File): Promise<Outcome> {
  const refuse = (problems: readonly Problem[], kind: Outcome['kind']): Outcome => ({
    file: file.name,
    problems,
    path: null,
    kind,
  });
  const cbs = await isCbs(file);
  if (cbs && file.size <= LARGEST_CBS) return takeCbs(file);
  if (file.size > LARGEST) {
    const problem = {
      code: 'file.too-large',
      file: file.name,
      expected: `<= ${LARGEST} bytes`,
      actual: `${file.size} bytes`,
    };
    return refuse([problem as Problem], 'unknown');
  }
  const text = await readText(file);
  if (text === null) {
    return refuse(
      [{ code: 'file.encoding', file: file.name, expected: 'UTF-8', actual: 'bytes that are not UTF-8' }],
      'unknown',
    );
  }
  const slug = slugOf(file.name);
  const path = `scenarios/own/${slug}.json`;
  if (/\.json$/i.test(file.name)) return keepScenario(file.name, path, text, 'scenario');
  const { from, to } = period.peek();
  const made = await askFiles('teamTable', text, file.name, slug, from, to);
  if (!made.ok) return refuse(made.problems, 'teams');
  return keepScenario(file.name, path, made.value, 'teams');
}

/** Whether a file looks like one of CBS: a workbook, or the name of a region code near its beginning. */
async function isCbs(file: File): Promise<boolean> {
  if (/\.xlsx?$/i.test(file.name)) return true;
  const start = await file.slice(0, 20_000).text();
  return /gwb_code|wijkenenbuurten|\bbu_code|"buurtcode"|"codering_\d/i.test(start);
}

async function takeCbs(file: File): Promise<Outcome> {
  const t = dataTexts();
  const say = (says: readonly string[], path: string | null, problems: readonly Problem[] = []): Outcome => ({
    file: file.name,
    problems,
    path,
    kind: 'city',
    says,
  });
  if (gemeente.value.trim() === '') return say([t.needGemeente(file.name)], null);
  const year = /^20\d\d$/.test(cbsYear.value.trim()) ? Number(cbsYear.value) : null;
  if (year === null && !/20\d\d/.test(file.name)) return say([t.needYear(file.name)], null);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await askFiles('importCity', file.name, bytes, gemeente.value.trim(), year, lang.peek());
  if (!made.ok) return say([], null, made.problems);
  const { value } = made;
  const number = (count: number, decimals = 0): string => formatNumber(count, decimals, lang.peek());
  keepFiles(value.files);
  return say(
    [
      t.imported(value.name, value.code, String(value.year), number(value.buurten), number(value.households)),
      t.proposal(
        number(value.teams),
        number(value.fte, 1),
        number(value.registrationsPerMonth),
        value.demandFrom[lang.peek()],
      ),
      ...value.notes,
    ],
    value.scenario,
  );
}

/** Keeps a scenario if it can be loaded. */
async function keepScenario(
  name: string,
  path: string,
  text: string,
  kind: Outcome['kind'],
): Promise<Outcome> {
  const before = ownFiles.peek().filter((file) => file.path !== path);
  await ask('files', [...before, { path, text }]);
  const loaded = await ask('load', path, null);
  if (!loaded.ok) {
    await ask('files', ownFiles.peek());
    const problems = loaded.problems.map((problem) =>
      problem.file === path ? { ...problem, file: name } : problem,
    );
    return { file: name, problems, path: null, kind };
  }
  keepFiles([{ path, text }]);
  return { file: name, problems: [], path, kind };
}

/** Text of a file: UTF-8, or what Dutch Excel writes by itself (Windows-1252). */
async function readText(file: File): Promise<string | null> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return /\.csv$/i.test(file.name) ? new TextDecoder('windows-1252').decode(bytes) : null;
  }
}

function slugOf(name: string): string {
  const plain = name
    .replace(/\.[a-z]+$/i, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug === '' ? 'bestand' : slug;
}
