/** Benchmarks of the simulation itself, each run in a process of its own. */
import { entryOf } from '../src/cli/file-source.ts';
import { waitReplicator } from '../src/experiment/index.ts';
import { prepare, replicate, summariseRun } from '../src/model/index.ts';
import { instantAnswer } from '../src/planning/instant/index.ts';
import { loadScenario, type ResolvedScenario } from '../src/scenario/index.ts';
import { enlarged } from './country.ts';
import { timed } from './measurement.ts';

const SEED = 'bench';

function utrecht(root: string): ResolvedScenario {
  const { path, files } = entryOf('utrecht-2017', root, root);
  const loaded = loadScenario(path, files);
  if (!loaded.ok) throw new Error('utrecht-2017 does not load');
  return loaded.value;
}

/** ms of one year of Utrecht, when the program is warm. */
export interface Year {
  readonly replication: readonly number[];
  /** With all its figures. */
  readonly figures: readonly number[];
}

export function utrechtYear(root: string): Year {
  const scenario = utrecht(root);
  const prepared = prepare(scenario);
  const replication = timed((i) => replicate(prepared, SEED, i), 60, 20);
  const whole = waitReplicator(scenario);
  const figures = timed((i) => whole.replicate(SEED, i), 60, 20);
  return { replication, figures };
}

/** ms of the instant answer to a year of Utrecht, when the program is warm. */
export function instantYear(root: string): readonly number[] {
  const scenario = utrecht(root);
  // An answer is kept by its object.
  return timed(() => instantAnswer({ ...scenario }), 60, 20);
}

export interface Size {
  readonly teams: number;
  readonly buurten: number;
  readonly households: number;
  readonly events: number;
  readonly cases: number;
  readonly openCases: number;
  readonly seconds: number;
}

/** One year of a city `copies` times the size of Utrecht, from the resolved scenario to its figures. */
export function yearOfSize(root: string, copies: number, parts: number): Size {
  const scenario = enlarged(utrecht(root), copies, parts);
  const start = performance.now();
  const prepared = prepare(scenario);
  const { summary, size } = summariseRun(prepared, SEED, 0);
  const seconds = (performance.now() - start) / 1000;
  const buurten = scenario.teams.flatMap((team) => team.buurten);
  return {
    teams: scenario.teams.length,
    buurten: buurten.length,
    households: Math.round(buurten.reduce((sum, buurt) => sum + buurt.households, 0)),
    events: size.events,
    cases: size.cases,
    openCases: Math.round(summary[prepared.layout.area(0, 'caseload')] ?? NaN),
    seconds,
  };
}
