import type { Executor } from './executor.ts';
import type { Prepare, Seed } from './replicator.ts';
import type { Progress } from './run.ts';

/** How any study is run, whatever it asks. */
export interface StudyOptions {
  /** Any text or number; 2017 where it is absent. The number 1 and the text `1` are different seeds. */
  readonly seed?: Seed | undefined;
  /** Who computes; this thread where it is absent. The caller closes an executor that it made. */
  readonly executor?: Executor | undefined;
  /** The model; a test can put a system with a known answer in its place. */
  readonly prepare?: Prepare | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}
