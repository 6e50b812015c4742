/**
 * The study that runs behind the page: follows the drafts, loads and simulates them, and publishes results
 * while they grow. The first replications of a change always come through, so that an answer follows a slider
 * that keeps moving; what comes after them stops as soon as something changes again.
 */
import { computed, effect, signal } from '@preact/signals';
import {
  LABELS,
  type City,
  type DeploymentWeeks,
  type PoolExecutor,
  type Problem,
  type ResolvedScenario,
  type Result,
  type Seed,
} from '../../src/index.ts';
import { draftDocument, isChanged, type Draft } from '../scenario/draft.ts';
import type { Outcome, ScenarioChoice } from '../workers/desk-calls.ts';
import { Desk } from '../workers/desk.ts';
import { simulationPool } from '../workers/pool.ts';
import { drafts, state } from './app-state.ts';
import { ownFiles } from './own-files.ts';
import { RowStore } from './row-store.ts';

/** A draft with what its files say. */
export interface StudyScenario {
  readonly draft: Draft;
  /** The file as it stands, and with the changes; null while a fault is in it. */
  readonly base: ResolvedScenario | null;
  readonly scenario: ResolvedScenario | null;
  readonly problems: readonly Problem[];
  /** Text of the scenario file. */
  readonly document: string | null;
}

export type Progress =
  /** `blocked`: a scenario has faults, which its card names. */
  | { readonly phase: 'loading' | 'blocked' }
  | { readonly phase: 'running' | 'done' | 'stopped'; readonly done: number; readonly planned: number }
  | { readonly phase: 'failed'; readonly message: string };

/** Results with the scenarios that they belong to. */
export interface Published extends Outcome {
  readonly seed: Seed;
  readonly scenarios: readonly ResolvedScenario[];
}

export const choices = signal<readonly ScenarioChoice[]>([]);
export const scenarios = signal<readonly StudyScenario[]>([]);
export const progress = signal<Progress>({ phase: 'loading' });
export const published = signal<Published | null>(null);
export const city = signal<City | null>(null);
/** Weeks of deployment by scenario hash: the mean of some replications. */
export const strips = signal<ReadonlyMap<string, DeploymentWeeks>>(new Map());

/** Whether what is shown belongs to what is chosen. */
export const upToDate = computed(() => {
  const shown = published.value?.scenarios.map(({ hash }) => hash).join();
  return shown === scenarios.value.map(({ scenario }) => scenario?.hash ?? '').join();
});

const desk = new Desk();
const pool: PoolExecutor = simulationPool();
const bases = new Map<string, Promise<Result<ResolvedScenario>>>();
const stores = new Map<string, RowStore>();
/** Most stores that are kept (a hundred replications of Utrecht are 3 MB). */
const KEPT = 12;
const FIRST = 2;
/** Replications whose deployments are shown. */
const STRIPS = 5;

let running: AbortController | null = null;
let stale = false;
let working = false;
let stoppedAt: string | null = null;

export const ask: Desk['ask'] = desk.ask.bind(desk);

/** Begins to follow the state. */
export function startStudy(): void {
  effect(() => {
    const own = ownFiles.value;
    bases.clear();
    city.value = null;
    void desk.ask('files', own).then((found) => {
      choices.value = found;
      refresh();
    });
  });
  effect(() => {
    // What results depend on; the rest of the state may change without a new run.
    const { drafts: now, seed, replications } = state.value;
    const wanted = JSON.stringify([now, seed, replications]);
    if (wanted !== asked) {
      asked = wanted;
      stoppedAt = null;
      refresh();
    }
  });
}
let asked = '';

/** Stops the run; what there is stays. */
export function stopRun(): void {
  stoppedAt = asked;
  running?.abort(new Error('stopped'));
}

/** Goes on after a stop. */
export function resumeRun(): void {
  stoppedAt = null;
  refresh();
}

function refresh(): void {
  stale = true;
  running?.abort(new Error('changed'));
  if (!working) void work();
}

async function work(): Promise<void> {
  working = true;
  while (stale) {
    stale = false;
    try {
      await once();
    } catch (error) {
      if (running?.signal.aborted !== true) {
        progress.value = { phase: 'failed', message: error instanceof Error ? error.message : String(error) };
      }
    }
  }
  working = false;
}

async function once(): Promise<void> {
  if (choices.value.length === 0) return;
  const { seed, replications } = state.value;
  const loaded = await Promise.all(drafts.value.map(load));
  scenarios.value = loaded;
  const ready = loaded.flatMap(({ scenario }) => (scenario === null ? [] : [scenario]));
  if (ready.length < loaded.length) {
    progress.value = { phase: 'blocked' };
    return;
  }
  await loadCity(ready[0]?.city ?? null);
  const study = ready.map((scenario) => ({ scenario, store: storeOf(scenario, seed) }));
  running = new AbortController();
  const { signal } = running;
  const run = async (count: number, stop: AbortSignal | undefined): Promise<void> => {
    const report = (): void => {
      const done = Math.min(...study.map(({ store }) => store.done));
      progress.value = { phase: 'running', done: Math.min(done, replications), planned: replications };
    };
    report();
    await Promise.all(
      study.map(({ scenario, store }) =>
        store.fill(count, { executor: pool, scenario, seed, signal: stop, onProgress: report }),
      ),
    );
  };
  const publish = (): Promise<void> => publishResults(seed, study);
  if (stoppedAt === null) await run(Math.min(FIRST, replications), undefined);
  await publish();
  let shown = Promise.resolve();
  for (const count of stages(replications)) {
    if (stale || stoppedAt !== null) break;
    try {
      await run(count, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      break;
    }
    // The next stage does not wait for the drawing of this one.
    await shown;
    shown = publish();
  }
  await shown;
  if (stale) return;
  await publish();
  const done = Math.min(...study.map(({ store }) => store.done));
  const phase = done >= replications ? 'done' : 'stopped';
  progress.value = { phase, done: Math.min(done, replications), planned: replications };
  if (phase === 'done') await loadStrips(ready, seed);
}

/** Numbers of replications after which results are shown, the last is `most`. */
const stages = (most: number): number[] =>
  [5, 10, 20, 30, 40, 50, 60, 70, 80, 90].filter((count) => count > FIRST && count < most).concat(most);

async function load(draft: Draft, index: number): Promise<StudyScenario> {
  const own = bases.get(draft.base) ?? desk.ask('load', draft.base, null);
  bases.set(draft.base, own);
  const base = await own;
  if (!base.ok) return { draft, base: null, scenario: null, problems: base.problems, document: null };
  const scenario = base.value;
  if (!isChanged(draft)) return { draft, base: scenario, scenario, problems: [], document: null };
  const document = draftDocument(draft, scenario, LABELS[index] ?? 'A');
  const changed = await desk.ask('load', draft.base, document);
  if (!changed.ok) return { draft, base: scenario, scenario: null, problems: changed.problems, document };
  return { draft, base: scenario, scenario: changed.value, problems: [], document };
}

/** The store of a scenario and seed, with the replications that it has from before. */
function storeOf(scenario: ResolvedScenario, seed: Seed): RowStore {
  const key = JSON.stringify([scenario.hash, seed]);
  const found = stores.get(key) ?? new RowStore();
  stores.delete(key);
  stores.set(key, found);
  if (stores.size > KEPT) stores.delete(stores.keys().next().value ?? '');
  return found;
}

let current: readonly ResolvedScenario[] = [];

async function publishResults(
  seed: Seed,
  study: readonly { readonly scenario: ResolvedScenario; readonly store: RowStore }[],
): Promise<void> {
  // More than asked can be there from before: the result is that of the number asked.
  const most = state.peek().replications;
  const outcome = await desk.ask(
    'outcome',
    seed,
    study.map(({ scenario, store }) => store.rows(scenario, most)),
  );
  const used = study.map(({ scenario }) => scenario);
  for (const old of current) if (!used.includes(old)) pool.forget(old);
  current = used;
  published.value = { ...outcome, seed, scenarios: used };
}

async function loadCity(id: string | null): Promise<void> {
  if (id === (city.value?.id ?? null)) return;
  const found = id === null ? null : await desk.ask('city', id);
  city.value = found?.ok === true ? found.value : null;
}

async function loadStrips(ready: readonly ResolvedScenario[], seed: Seed): Promise<void> {
  for (const scenario of ready) {
    const key = `${scenario.hash} ${seed}`;
    if (scenario.pool.fte === 0 || strips.value.has(key)) continue;
    const weeks: DeploymentWeeks[] = [];
    for (let replication = 0; replication < STRIPS; replication++) {
      weeks.push(await desk.ask('deployments', scenario, seed, replication));
      if (stale) return;
    }
    strips.value = new Map([...strips.value, [key, meanOf(weeks)]]);
  }
}

/** Cell by cell. */
function meanOf(all: readonly DeploymentWeeks[]): DeploymentWeeks {
  const [first] = all;
  if (first === undefined) throw new RangeError('meanOf: nothing to average');
  const mean = (team: number, week: number): number =>
    all.reduce((sum, { fte }) => sum + (fte[team]?.[week] ?? 0), 0) / all.length;
  return { ...first, fte: first.teams.map((_, t) => first.weeks.map((_week, w) => mean(t, w))) };
}
