/** Answers a case by simulating a queueing system on the engine. */
import { Streams } from '../engine/index.ts';
import type { SampledAnswer } from './check.ts';
import type { QueueMeasure } from './queue-measures.ts';
import { QueueNetwork, type RunPlan } from './systems/queue-network.ts';
import { Recorder } from './systems/recorder.ts';
import type { QueueSystem } from './systems/system.ts';

export interface QueuePlan extends RunPlan {
  /** Runs that make up one row; each is a new start. */
  readonly runs?: number;
}

/**
 * @param name names the streams: two systems of one case need two names
 */
export function queueAnswer(
  name: string,
  system: QueueSystem,
  plan: QueuePlan,
  measures: readonly QueueMeasure[],
): SampledAnswer {
  const recorder = new Recorder();
  const bound = measures.map((measure) => measure(recorder));
  return {
    kind: 'sampled',
    subject: 'engine',
    system: name,
    measures: bound,
    row: (seed, index) => {
      const row = new Float64Array(recorder.size);
      const network = new QueueNetwork(system, recorder, new Streams(seed, 'verification', name, index));
      for (let run = 0; run < (plan.runs ?? 1); run++) network.run(row, plan);
      return row;
    },
  };
}

/** In the long run: a warm-up, then one stretch that counts. */
export const longRun = (warmUp: number, length: number): QueuePlan => ({ warmUp, until: warmUp + length });

/** From the start: many short runs a row. */
export const fromStart = (until: number, runs: number): QueuePlan => ({ warmUp: 0, until, runs });
