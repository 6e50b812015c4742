/** The worker of the studies: it plans and adds up; the replications are done by the pool of the page. */
import {
  advise,
  adviceWords,
  applyNorm,
  parseState,
  type Result,
  BIJSTAND_THRESHOLD,
  buurtNorms,
  DEFAULT_LOSSES,
  defaultNorm,
  divideTotal,
  exploreNorm,
  marginalValue,
  normSheet,
  readTargets,
  requiredFte,
  runReplications,
  tournament,
  USUAL_EFFORT,
  waitReplicator,
  type SizeEffort,
} from '../../src/index.ts';
import { targetText } from '../scenario/goal.ts';
import { settingsOf } from '../scenario/norm-choice.ts';
import type { DeskAnswer, DeskQuestion } from './desk-calls.ts';
import { instantPool } from './instant-pool.ts';
import { instantSizing } from './instant-sizing.ts';
import { RelayExecutor } from './relay-executor.ts';
import type { Advice, FromStudy, StudyCalls, ToStudy } from './study-calls.ts';
import type { AnswerOf, ParametersOf } from './desk.ts';

const port = globalThis as unknown as DedicatedWorkerGlobalScope;
const post = (message: FromStudy | DeskAnswer): void => port.postMessage(message);
/** The page knows how many cores there are; portions are small either way. */
const executor = new RelayExecutor(2, post);
const stops = new Map<number, AbortController>();

interface Context {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, planned: number) => void;
}

/** Every question with the context that it is asked in. */
type Service = {
  readonly [C in keyof StudyCalls]: (
    context: Context,
    ...given: ParametersOf<StudyCalls[C]>
  ) => AnswerOf<StudyCalls[C]> | Promise<AnswerOf<StudyCalls[C]>>;
};

const service: Service = {
  norm: (_context, city, choice) =>
    normSheet(city, settingsOf(choice, defaultNorm(city)), BIJSTAND_THRESHOLD),
  weights(_context, city, choice) {
    const norm = applyNorm(city, settingsOf(choice, defaultNorm(city)));
    if (!norm.ok) return norm;
    return {
      ok: true,
      value: new Map(buurtNorms(city, norm.value).map((buurt) => [buurt.code, buurt] as const)),
    };
  },
  async exploreNorm({ signal, onProgress }, scenario, city, choice, { seed, replications }) {
    const norm = applyNorm(city, settingsOf(choice, defaultNorm(city)));
    if (!norm.ok) throw new Error(JSON.stringify(norm.problems));
    return exploreNorm(
      scenario,
      city,
      norm.value,
      (one) => runReplications(one, { executor, prepare: waitReplicator, seed, replications, signal }),
      { seed, losses: DEFAULT_LOSSES, onProgress },
    );
  },
  advise: adviseOn,
  instantSize: (_context, scenario, goal) => instantSizing(scenario, goal),
  async size(context, scenario, goal, { seed, replications }) {
    const targets = readTargets([targetText(goal)]);
    if (!targets.ok) return targets;
    const { confidence } = goal;
    const how = { ...studyOf(context), seed, confidence, effort: effortOf(replications) };
    return { ok: true, value: await requiredFte(scenario, targets.value, how) };
  },
  marginal: (context, scenario, { seed, replications }) =>
    marginalValue(scenario, {
      ...studyOf(context),
      seed,
      replications: replications < ENOUGH ? replications : undefined,
    }),
  divide: (context, scenario, total, { seed, replications }) =>
    divideTotal(scenario, {
      ...studyOf(context),
      seed,
      // The fewest clients over the norm may be had by giving up a team; the shortest mean wait is not.
      goal: 'mean',
      total,
      effort:
        replications < ENOUGH
          ? { curve: replications, exchange: replications, exchanges: 1, confirm: replications }
          : undefined,
    }),
  instantPool: (_context, scenario) => instantPool(scenario),
  tournament: ({ signal, onProgress }, scenario, { seed, replications }) =>
    tournament(scenario, {
      executor,
      seed,
      signal,
      forms: [scenario.pool.form],
      replications: Math.min(TOURNAMENT, replications),
      onProgress: ({ done, planned }) => onProgress(done, planned),
    }),
};

/** From so many replications on a study takes as many as the command line does; below, so many of each stage. */
const ENOUGH = 100;
/** As many as the command line takes. */
const TOURNAMENT = 20;

function effortOf(replications: number): SizeEffort {
  if (replications >= ENOUGH) return USUAL_EFFORT;
  const each = { first: replications, around: replications, confirm: replications, curve: replications };
  return { ...USUAL_EFFORT, ...each };
}

const studyOf = ({ signal, onProgress }: Context) => ({
  executor,
  prepare: waitReplicator,
  signal,
  onProgress: ({ done, planned }: { readonly done: number; readonly planned: number }) =>
    onProgress(done, planned),
});

async function adviseOn(
  { signal, onProgress }: Context,
  ...[scenario, text, { seed, replications, weeks, lang }]: ParametersOf<StudyCalls['advise']>
): Promise<Result<Advice>> {
  const state = parseState(text, '', scenario);
  if (!state.ok) return state;
  const result = await advise(scenario, state.value, {
    seed,
    replications,
    weeks,
    executor,
    signal,
    onProgress: ({ done, planned }) => onProgress(done, planned),
  });
  return { ok: true, value: { result, words: adviceWords(result, scenario, lang) } };
}

async function answer({ id, call, given }: DeskQuestion): Promise<DeskAnswer> {
  const stop = new AbortController();
  stops.set(id, stop);
  const context: Context = {
    signal: stop.signal,
    onProgress: (done, planned) => post({ kind: 'progress', id, done, planned }),
  };
  try {
    const known = service as unknown as Readonly<
      Record<string, (context: Context, ...given: readonly unknown[]) => unknown>
    >;
    return { id, ok: true, value: await known[call]?.(context, ...given) };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  } finally {
    stops.delete(id);
  }
}

port.addEventListener('message', ({ data }: MessageEvent<DeskQuestion | ToStudy>) => {
  if ('call' in data) void answer(data).then(post);
  else if (data.kind === 'stop') stops.get(data.id)?.abort();
  else executor.take(data);
});
