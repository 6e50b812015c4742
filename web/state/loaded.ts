/** The scenarios of the page as their files say them, read again only where something changed. */
import { signal } from '@preact/signals';
import { LABELS, type City, type Problem, type ResolvedScenario, type Result } from '../../src/index.ts';
import { draftDocument, isChanged, type Draft, type NormStaff } from '../scenario/draft.ts';
import type { OwnFile, PolicyChoice, ScenarioChoice } from '../workers/desk-calls.ts';
import { ask } from './desks.ts';
import { forgetCities, normStaff } from './norm-staff.ts';

/** A draft with what its files say. */
export interface StudyScenario {
  readonly draft: Draft;
  /** The file as it stands, and with the changes; null while a fault is in it. */
  readonly base: ResolvedScenario | null;
  readonly scenario: ResolvedScenario | null;
  readonly problems: readonly Problem[];
  /** Text of the scenario file. */
  readonly document: string | null;
  /** What the norm of the draft gives; null without one. */
  readonly staff: NormStaff | null;
}

/** One that can be computed. */
export type ReadScenario = StudyScenario & { readonly scenario: ResolvedScenario };
export const isRead = (study: StudyScenario): study is ReadScenario => study.scenario !== null;

export const choices = signal<readonly ScenarioChoice[]>([]);
export const policies = signal<readonly PolicyChoice[]>([]);
export const scenarios = signal<readonly StudyScenario[]>([]);
export const city = signal<City | null>(null);

type Loaded = Result<ResolvedScenario>;
/** What was asked; the answer itself once it is there, so that it can be used without a wait. */
const loads = new Map<string, Promise<Loaded> | Loaded>();
/** Most scenarios that are kept; a slider on its way leaves one at each step. */
const KEPT = 32;

/** Takes the files of the user in; all scenarios are read anew. */
export async function readFiles(own: readonly OwnFile[]): Promise<void> {
  loads.clear();
  forgetCities();
  city.value = null;
  const found = await ask('files', own);
  policies.value = found.policies;
  choices.value = found.choices;
}

/** Takes in what comes after the first look; true where a scenario waited for it. */
export async function readLater(): Promise<boolean> {
  const { laterFiles } = await import('../workers/later-files.ts');
  const found = await ask('more', laterFiles);
  choices.value = found.choices;
  const waiting = scenarios.peek().some(({ scenario }) => scenario === null);
  if (waiting) loads.clear();
  return waiting;
}

export const loadDrafts = (drafts: readonly Draft[]): Promise<readonly StudyScenario[]> =>
  Promise.all(drafts.map(loadDraft));

/** Asks at once for what is known to be needed: the desk reads while the page draws the change. */
async function loadDraft(draft: Draft, index: number): Promise<StudyScenario> {
  const found = load(draft.base, null);
  const base = found instanceof Promise ? await found : found;
  if (!base.ok)
    return { draft, base: null, scenario: null, problems: base.problems, document: null, staff: null };
  const scenario = base.value;
  if (!isChanged(draft))
    return { draft, base: scenario, scenario, problems: [], document: null, staff: null };
  const staff = draft.norm === null ? null : await normStaff(scenario, draft.norm);
  const document = draftDocument(draft, scenario, LABELS[index] ?? 'A', staff);
  const changed = await load(draft.base, document);
  if (!changed.ok)
    return { draft, base: scenario, scenario: null, problems: changed.problems, document, staff };
  return { draft, base: scenario, scenario: changed.value, problems: [], document, staff };
}

function load(path: string, document: string | null): Promise<Loaded> | Loaded {
  const key = JSON.stringify([path, document]);
  const found = loads.get(key) ?? asked(key, path, document);
  loads.delete(key);
  loads.set(key, found);
  if (loads.size > KEPT) loads.delete(loads.keys().next().value ?? '');
  return found;
}

function asked(key: string, path: string, document: string | null): Promise<Loaded> {
  const loading = ask('load', path, document);
  // Files may be read anew meanwhile: then this answer is an old one.
  const isLatest = (): boolean => loads.get(key) === loading;
  loading.then(
    (loaded) => isLatest() && loads.set(key, loaded),
    () => isLatest() && loads.delete(key),
  );
  return loading;
}

/** Makes `city` that of a scenario. */
export async function showCity(id: string | null): Promise<void> {
  if (id === (city.peek()?.id ?? null)) return;
  const found = id === null ? null : await ask('city', id);
  city.value = found?.ok === true ? found.value : null;
}
