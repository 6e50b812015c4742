/**
 * The desk: reads and resolves scenarios, adds up replications, and looks up deployments, away from the thread
 * that draws the page.
 */
import {
  comparisonOf,
  deploymentWeeks,
  highlightsOf,
  loadCity,
  loadScenario,
  memorySource,
  POLICIES,
  waitReplicator,
  resultOf,
  SummaryMatrix,
  type FileSource,
  type ResolvedScenario,
  type Seed,
  type Simulation,
} from '../../src/index.ts';
import type {
  Choices,
  DeskAnswer,
  DeskCalls,
  DeskQuestion,
  Outcome,
  Rows,
  ScenarioChoice,
} from './desk-calls.ts';
import { instantSimulation } from './instant-simulation.ts';
import { shippedFiles } from './shipped-files.ts';

const DRAFT = 'scenarios/page/draft.json';

const shipped = new Map(shippedFiles);
let ownTexts: readonly (readonly [string, string])[] = [];
let texts: ReadonlyMap<string, string> = shipped;
/** Tables of the texts as they are now. */
let tables = new Map<string, unknown>();

const sourceWith = (path: string, text: string | null): FileSource =>
  memorySource(text === null ? texts : new Map([...texts, [path, text]]), tables);

/** Scenarios of the page and of the user, the base first; files that cannot be read are left out. */
function choices(): ScenarioChoice[] {
  return [...texts.keys()].flatMap((path): ScenarioChoice[] => {
    if (!/^scenarios\/.*\.json$/.test(path) || path.endsWith('/defaults.json')) return [];
    try {
      const { name, title, question } = JSON.parse(texts.get(path) ?? '') as Partial<ScenarioChoice>;
      if (name === undefined || title === undefined) return [];
      return [{ path, name, title, question: question ?? title }];
    } catch {
      return [];
    }
  });
}

/** Takes the files together anew, and says what can be chosen. */
function allChoices(): Choices {
  texts = new Map([...shipped, ...ownTexts]);
  tables = new Map();
  return {
    choices: choices(),
    policies: [...POLICIES.values()].map(({ name, settings }) => ({ name, settings })),
  };
}

function simulationOf({ scenario, numbers, values }: Rows, seed: Simulation['seed']): Simulation {
  const { layout } = waitReplicator(known(scenario));
  const matrix = new SummaryMatrix(layout, numbers.length);
  numbers.forEach((number, i) =>
    matrix.place(number, values.subarray(i * layout.size, (i + 1) * layout.size)),
  );
  return { scenario, seed, matrix, result: resultOf(scenario, seed, matrix) };
}

function outcomeOf(simulations: readonly Simulation[], replications: number): Outcome {
  const [base, ...others] = simulations;
  const period = JSON.stringify(base?.scenario.period);
  const comparable = others.every(({ scenario }) => JSON.stringify(scenario.period) === period);
  return {
    replications,
    runs: simulations.map(({ scenario, matrix, result }) => ({
      result,
      highlights: highlightsOf(scenario, matrix),
    })),
    comparison: others.length > 0 && comparable ? comparisonOf(simulations) : null,
  };
}

/** A scenario that crosses from the page is a new object each time: the one met first stands for all. */
const byHash = new Map<string, ResolvedScenario>();
/** A slider on its way leaves one at each step. */
const KEPT = 32;
function known(scenario: ResolvedScenario): ResolvedScenario {
  const found = byHash.get(scenario.hash);
  if (found !== undefined) return found;
  if (byHash.size >= KEPT) byHash.delete(byHash.keys().next().value ?? '');
  byHash.set(scenario.hash, scenario);
  return scenario;
}

/** Seed of the last instant answer; null before the first. */
let lastSeed: Seed | null = null;
/** The file that was read last, as it stands. */
let lastPath: string | null = null;
/** The changed scenario that was read last: its instant answer will be asked next. */
let awaited: ResolvedScenario | null = null;

const calls: DeskCalls = {
  files(own) {
    ownTexts = own.map(({ path, text }) => [path, text] as const);
    return allChoices();
  },
  more(files) {
    for (const { path, text } of files) shipped.set(path, text);
    return allChoices();
  },
  load(path, draft) {
    const entry = draft === null ? path : DRAFT;
    lastPath = path;
    const loaded = loadScenario(entry, sourceWith(entry, draft));
    if (loaded.ok) {
      const scenario = known(loaded.value);
      if (draft !== null) awaited = scenario;
    }
    return loaded;
  },
  city: (id) => loadCity(id, memorySource(texts, tables)),
  instant(seed, scenarios) {
    lastSeed = seed;
    awaited = null;
    const asked = scenarios.map((one) => (typeof one === 'string' ? byHash.get(one) : known(one)));
    const found = asked.filter((one) => one !== undefined);
    if (found.length < asked.length) return null;
    return outcomeOf(
      found.map((scenario) => instantSimulation(scenario, seed)),
      0,
    );
  },
  outcome(seed, studies) {
    const simulations = studies.map((rows) => simulationOf(rows, seed));
    return outcomeOf(simulations, Math.min(...simulations.map(({ matrix }) => matrix.replications)));
  },
  deployments: (scenario, seed, replication) => deploymentWeeks(known(scenario), seed, replication),
};

/** Times that a file is read and the first instant answer computed again, so that the browser has made its code fast. */
const REHEARSALS = 8;
let rehearsed = 0;

/**
 * What the desk does unasked after an answer. While a changed scenario travels to the page its instant answer is
 * made ready; and after the first one the desk rehearses, with room for questions in between.
 */
export function workAhead(): void {
  if (lastSeed === null) return;
  if (awaited !== null) {
    const scenario = awaited;
    awaited = null;
    attempt(() => instantSimulation(scenario, lastSeed ?? 0));
  } else if (rehearsed === 0) rehearse();
}

function rehearse(): void {
  const scenario = byHash.values().next().value;
  if (scenario === undefined || rehearsed >= REHEARSALS) return;
  rehearsed++;
  setTimeout(() => {
    // Another hash, so that nothing that is kept answers.
    const path = lastPath;
    if (path !== null) attempt(() => loadScenario(path, sourceWith(path, null)));
    const other = { ...scenario, hash: `rehearsal ${rehearsed}` };
    attempt(() =>
      outcomeOf(
        [scenario, other].map((one) => instantSimulation(one, lastSeed ?? 0)),
        0,
      ),
    );
    rehearse();
  });
}

/** What fails unasked fails again when it is asked, and is told then. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    return;
  }
}

/** Answers one question; what a call throws becomes part of the answer. */
export function deskAnswer({ id, call, given }: DeskQuestion): DeskAnswer {
  try {
    const answer = calls as unknown as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
    return { id, ok: true, value: answer[call]?.(...given) };
  } catch (error) {
    return { id, ok: false, message: String(error) };
  }
}
