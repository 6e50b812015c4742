/** Answers a case by the buurtteam model: replications of a scenario, folded over their records. */
import { prepare, replicate, summarise, type PreparedScenario, type Records } from '../model/index.ts';
import type { Library, SampledAnswer, SampledMeasure, Seed } from './check.ts';
import { Recorder } from './systems/recorder.ts';

/** Reads one replication into the columns that it claimed. */
export interface ModelMeasure {
  readonly measure: SampledMeasure;
  readonly fold: (row: Float64Array, run: ModelRun) => void;
}
export type ModelMeasureMaker = (recorder: Recorder) => ModelMeasure;

export interface ModelRun {
  readonly prepared: PreparedScenario;
  readonly records: Records;
  /** The summary of the replication, as `buurtsim run` makes its result of. */
  readonly summary: Float64Array;
}

/**
 * @param scenario name of the file in scenarios/verification
 * @param runs replications that make up one row
 */
export function modelAnswer(
  library: Library,
  scenario: string,
  runs: number,
  makers: readonly ModelMeasureMaker[],
): SampledAnswer {
  const recorder = new Recorder();
  const measures = makers.map((make) => make(recorder));
  let prepared: PreparedScenario | undefined;
  return {
    kind: 'sampled',
    subject: 'model',
    system: scenario,
    measures: measures.map(({ measure }) => measure),
    row: (seed: Seed, index: number) => {
      prepared ??= prepare(library.scenario(scenario));
      const row = new Float64Array(recorder.size);
      for (let run = 0; run < runs; run++) {
        const records = replicate(prepared, seed, index * runs + run);
        const whole: ModelRun = { prepared, records, summary: summarise(prepared, records) };
        for (const { fold } of measures) fold(row, whole);
      }
      return row;
    },
  };
}
