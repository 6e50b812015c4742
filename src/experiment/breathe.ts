/** Lets timers, signals and the screen have their turn in the midst of long work in this thread. */

/** @throws the signal's reason where it has been aborted by then */
export const breathe = async (signal?: AbortSignal): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
};
