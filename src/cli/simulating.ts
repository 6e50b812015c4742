/** What commands that simulate have in common: an executor for as long as it is needed, and the output. */
import { DEFAULT_MAXIMUM, DEFAULT_REPLICATIONS } from '../experiment/defaults.ts';
import type { Executor, Precision, Prepare, Progress, Seed } from '../experiment/index.ts';
import { ProblemError, type Result } from '../problem/problem.ts';
import { ansi, plain, type Paint } from '../report/text-table.ts';
import type { Context } from './command.ts';
import type { RunOptions } from './options.ts';
import { writeOutputs, type OutputFile } from './outputs.ts';
import { progressLine } from './progress-line.ts';
import { wantsColour } from './terminal.ts';

/** The value, or an exception with every problem. */
export function required<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problems);
  return result.value;
}

/** How to simulate, as the public face takes it. */
export interface How {
  readonly seed: Seed;
  readonly replications: number | undefined;
  readonly precision: Precision | undefined;
  readonly executor: Executor;
  readonly prepare: Prepare;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Loads what a command needs while the executor's threads start; without it they are stopped again. */
export async function loadedBeside<T>(
  context: Context,
  options: RunOptions,
  load: () => Promise<T>,
): Promise<{ readonly loaded: T; readonly executor: Executor }> {
  const executor = await executorFor(context, options);
  try {
    return { loaded: await load(), executor };
  } catch (error) {
    await executor.close();
    throw error;
  }
}

function executorFor({ services }: Context, options: RunOptions): Promise<Executor> {
  const { replications, precision, workers } = options;
  const most = replications ?? (precision === undefined ? DEFAULT_REPLICATIONS : DEFAULT_MAXIMUM);
  return services.executor(workers, most);
}

/**
 * Does work with an executor, shows its progress, and stops the executor whatever happens.
 * @param started an executor that is there already
 */
export async function withExecutor<T>(
  context: Context,
  options: RunOptions,
  work: (how: How) => Promise<T>,
  started?: Executor,
): Promise<T> {
  const { services, terminal } = context;
  const { seed, replications, precision, quiet, resume } = options;
  const study = resume === undefined ? null : await studyFolder(resume);
  const inner = started ?? (await executorFor(context, options));
  const executor = study === null ? inner : study.keeping(inner);
  const progress = progressLine(context, quiet);
  try {
    return await work({
      seed,
      replications,
      precision,
      executor,
      prepare: await services.prepare(),
      signal: terminal.signal,
      onProgress: progress.show,
    });
  } finally {
    progress.end();
    await executor.close();
    study?.close();
  }
}

/** Loaded only where it is asked for. */
async function studyFolder(
  folder: string,
): Promise<{ keeping: (inner: Executor) => Executor; close: () => void }> {
  const [{ StudyFolder }, { keepingExecutor }] = await Promise.all([
    import('./study-folder.ts'),
    import('../experiment/index.ts'),
  ]);
  const study = new StudyFolder(folder);
  return {
    keeping: (inner) => keepingExecutor(inner, study),
    close() {
      study.close();
    },
  };
}

export interface Output {
  /** Goes to --json. */
  readonly json: unknown;
  /** Go to --csv. */
  readonly files: readonly OutputFile[];
  /** Goes to the screen, unless JSON goes there. */
  readonly screen: (options: { readonly width: number; readonly paint: Paint }) => string;
}

/** Writes all files, then the screen. */
export async function emit({ terminal, texts }: Context, options: RunOptions, output: Output): Promise<void> {
  const { json, quiet } = options;
  terminal.signal.throwIfAborted();
  const jsonText = json === undefined ? '' : `${JSON.stringify(output.json, null, 2)}\n`;
  const files = [
    ...(json === undefined || json === '-' ? [] : [{ path: json, text: jsonText }]),
    ...output.files,
  ];
  writeOutputs(files);
  if (json === '-') {
    await terminal.out(jsonText);
    return;
  }
  if (quiet) return;
  const paint = wantsColour(terminal) ? ansi : plain;
  const wrote = files.map(({ path }) => `${texts.cli.wrote(path)}\n`).join('');
  await terminal.out(`${output.screen({ width: terminal.width, paint })}${wrote}`);
}
