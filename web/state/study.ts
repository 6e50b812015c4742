/**
 * The study that runs behind the page: follows the drafts, answers at once by formula, and simulates as soon as
 * the user pauses. Results are published while they grow; a change stops the run that it makes old.
 */
import { batch, computed, effect, signal } from '@preact/signals';
import type { ResolvedScenario, Seed } from '../../src/index.ts';
import type { Outcome, Rows } from '../workers/desk-calls.ts';
import { chosen, drafts, state } from './app-state.ts';
import { ask, askOffice } from './desks.ts';
import {
  choices,
  isRead,
  loadDrafts,
  readFiles,
  readLater,
  scenarios,
  showCity,
  type ReadScenario,
} from './loaded.ts';
import { ownFiles } from './own-files.ts';
import { RowStore } from './row-store.ts';
import { pool } from './simulation-pool.ts';
import { loadStrips } from './strips.ts';

export type Progress =
  /** `blocked`: a scenario has faults, which its card names. */
  | { readonly phase: 'loading' | 'blocked' }
  | { readonly phase: 'running' | 'done' | 'stopped'; readonly done: number; readonly planned: number }
  | { readonly phase: 'failed'; readonly message: string };

/** Results with the scenarios that they belong to; `replications` is 0 for the instant answer. */
export interface Published extends Outcome {
  readonly seed: Seed;
  /** What was chosen when they were asked for. */
  readonly studies: readonly ReadScenario[];
  readonly scenarios: readonly ResolvedScenario[];
}

export const progress = signal<Progress>({ phase: 'loading' });
export const published = signal<Published | null>(null);

/** Whether what is shown belongs to what is chosen. */
export const upToDate = computed(() => {
  const shown = published.value?.scenarios.map(({ hash }) => hash).join();
  return shown === scenarios.value.map(({ scenario }) => scenario?.hash ?? '').join();
});

const stores = new Map<string, RowStore>();
/** Most stores that are kept (a hundred replications of Utrecht are 3 MB). */
const KEPT = 12;
/** Replications from which a simulation takes the place of the instant answer. */
const ENOUGH = 5;
/** Milliseconds for which what has been read waits for its instant answer. */
const SOON = 100;
/** Milliseconds without a change after which the simulation begins. */
const REST = 150;

let running: AbortController | null = null;
/** Aborted by the next change: nothing that still comes of the turn before it is shown or waited for. */
let turn = new AbortController();
let stale = false;
let working = false;
let stoppedAt: string | null = null;

/** Begins to follow the state. */
export function startStudy(): void {
  effect(() => {
    void readFiles(ownFiles.value).then(refresh);
  });
  void readLater().then((waiting) => {
    if (waiting) refresh();
  });
  effect(() => {
    // What results depend on; the rest of the state may change without a new run.
    const now = chosen.drafts.value;
    const seed = chosen.seed.value;
    const replications = chosen.replications.value;
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
  turn.abort();
  turn = new AbortController();
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
  const changed = turn.signal;
  const isOver = (): boolean => changed.aborted;
  const seed = chosen.seed.value;
  const replications = chosen.replications.value;
  const loaded = await loadDrafts(drafts.value);
  const studies = loaded.filter(isRead);
  const ready = studies.map(({ scenario }) => scenario);
  const whole = ready.length === loaded.length;
  const study = studies.map((read) => ({ read, store: storeOf(read.scenario, seed) }));
  const isNew = whole && study.some(({ store }) => store.done < Math.min(ENOUGH, replications));
  // Asked before the page shows what has been read: the desk need not wait for the drawing.
  const instant = isNew ? instantly(seed, ready) : null;
  // A quick answer is drawn together with what has been read: twice the drawing would only make it late.
  if (instant === null || published.peek() === null || !(await isSoon(instant))) scenarios.value = loaded;
  if (!whole) {
    progress.value = { phase: 'blocked' };
    return;
  }
  await showCity(ready[0]?.city ?? null);
  running = new AbortController();
  const { signal } = running;
  if (instant !== null) {
    const outcome = await instant;
    batch(() => {
      scenarios.value = loaded;
      show({ ...outcome, seed, studies, scenarios: ready });
      progress.value = { phase: 'running', done: 0, planned: replications };
    });
    // A slider that still moves gets its next answer before anything is simulated.
    await rest(signal);
    if (signal.aborted) return;
  }
  const run = async (count: number, stop: AbortSignal | undefined): Promise<void> => {
    const report = (): void => {
      const done = Math.min(...study.map(({ store }) => store.done));
      progress.value = { phase: 'running', done: Math.min(done, replications), planned: replications };
    };
    report();
    await Promise.all(
      study.map(({ read: { scenario }, store }) =>
        store.fill(count, { executor: pool, scenario, seed, signal: stop, onProgress: report }),
      ),
    );
  };
  const publish = (): Promise<void> => publishResults(seed, study, changed);
  let shown = Promise.resolve();
  for (const count of stages(replications)) {
    if (isOver() || stoppedAt !== null) break;
    try {
      await run(count, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      break;
    }
    // The next stage does not wait for the drawing of this one.
    await unlessChanged(shown, changed);
    if (isOver()) return;
    shown = publish();
  }
  await unlessChanged(shown, changed);
  if (isOver()) return;
  if (study.every(({ store }) => store.done > 0)) await unlessChanged(publish(), changed);
  if (isOver()) return;
  const done = Math.min(...study.map(({ store }) => store.done));
  const phase = done >= replications ? 'done' : 'stopped';
  progress.value = { phase, done: Math.min(done, replications), planned: replications };
  if (phase === 'done') await unlessChanged(loadStrips(ready, seed, changed), changed);
}

/** The instant answer: the desk has read the scenarios itself, and is sent them only if it has forgotten one. */
async function instantly(seed: Seed, scenarios: readonly ResolvedScenario[]): Promise<Outcome> {
  const hashes = scenarios.map(({ hash }) => hash);
  const found = (await ask('instant', seed, hashes)) ?? (await ask('instant', seed, scenarios));
  if (found === null) throw new Error('No instant answer to scenarios that were sent.');
  return found;
}

/** Whether an answer comes before anyone would miss it. */
const isSoon = (answer: Promise<Outcome>): Promise<boolean> =>
  Promise.race([
    answer.then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), SOON)),
  ]);

/** Numbers of replications after which results are shown, the last is `most`. */
const stages = (most: number): number[] =>
  [ENOUGH, 10, 20, 30, 40, 50, 60, 70, 80, 90].filter((count) => count < most).concat(most);

/** The store of a scenario and seed, with the replications that it has from before. */
function storeOf(scenario: ResolvedScenario, seed: Seed): RowStore {
  const key = JSON.stringify([scenario.hash, seed]);
  const found = stores.get(key) ?? new RowStore();
  stores.delete(key);
  stores.set(key, found);
  if (stores.size > KEPT) stores.delete(stores.keys().next().value ?? '');
  return found;
}

/** Waits for what a worker has in hand, but not when the user has gone on: that answer is for nobody. */
const unlessChanged = (work: Promise<void>, changed: AbortSignal): Promise<void> =>
  Promise.race([
    work,
    new Promise<void>((resolve) => {
      if (changed.aborted) resolve();
      else changed.addEventListener('abort', () => resolve(), { once: true });
    }),
  ]);

/** Waits for a pause, or for the change that makes the wait useless. */
const rest = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, REST);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** The replications behind what is shown, for files made of them. */
export const shownRows = (): readonly Rows[] => {
  const shown = published.peek();
  if (shown === null) return [];
  return shown.scenarios.map((scenario) =>
    storeOf(scenario, shown.seed).rows(scenario, state.peek().replications),
  );
};

let current: readonly ResolvedScenario[] = [];

async function publishResults(
  seed: Seed,
  study: readonly { readonly read: ReadScenario; readonly store: RowStore }[],
  changed: AbortSignal,
): Promise<void> {
  // More than asked can be there from before: the result is that of the number asked.
  const most = state.peek().replications;
  const outcome = await askOffice(
    'outcome',
    seed,
    study.map(({ read, store }) => store.rows(read.scenario, most)),
  );
  // Another change may have shown its instant answer meanwhile.
  if (changed.aborted) return;
  const studies = study.map(({ read }) => read);
  show({ ...outcome, seed, studies, scenarios: studies.map(({ scenario }) => scenario) });
}

function show(now: Published): void {
  for (const old of current) if (!now.scenarios.includes(old)) pool.forget(old);
  current = now.scenarios;
  published.value = now;
}
