/** The worker of the studies: it plans and adds up; the replications are done by the pool of the page. */
import {
  advise,
  adviceWords,
  applyNorm,
  parseState,
  type Result,
  BIJSTAND_THRESHOLD,
  DEFAULT_LOSSES,
  defaultNorm,
  exploreNorm,
  normSheet,
  runReplications,
  waitReplicator,
} from '../../src/index.ts';
import { settingsOf } from '../scenario/norm-choice.ts';
import type { DeskAnswer, DeskQuestion } from './desk-calls.ts';
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
};

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
