/**
 * Do the 95 % intervals that the program prints hold the truth in 95 % of experiments? Each experiment makes
 * replications of its own and takes the interval that a result would show.
 */
import { exp, Streams, studentTQuantile } from '../../engine/index.ts';
import { estimate, modelReplicator, resultOf, SummaryMatrix } from '../../experiment/index.ts';
import { presentFromEmpty, waitingFigures } from '../../planning/instant/index.ts';
import type { Case, Compute, ComputedAnswer, Library, Seed } from '../check.ts';
import { fewerThan, moreThan } from '../false-alarm.ts';
import { meanAt, meanWait, type QueueMeasure } from '../queue-measures.ts';
import { fromStart, longRun, type QueuePlan } from '../queue-answer.ts';
import { QueueNetwork } from '../systems/queue-network.ts';
import { Recorder } from '../systems/recorder.ts';
import type { QueueSystem } from '../systems/system.ts';
import { seasonalCaseload } from './model-cases.ts';
import { station } from './one-station.ts';

const REPLICATIONS = 20;
/** What the intervals promise. */
const NOMINAL = 0.95;

interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Share of intervals that hold `exact`. */
function coverageOf(experiments: number, exact: number, interval: (experiment: number) => Interval): number {
  let held = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const { lower, upper } = interval(experiment);
    if (lower !== null && upper !== null && lower <= exact && exact <= upper) held++;
  }
  return held / experiments;
}

/** @param coverage share that holds the truth, of so many experiments */
function coverageAnswer(
  system: string,
  { coverageExperiments }: Library,
  coverage: (seed: Seed, experiments: number) => number,
): ComputedAnswer {
  const kept = new Map<Seed, number>();
  const value: Compute = (seed, effort) => {
    const share = kept.get(seed) ?? coverage(seed, effort * coverageExperiments);
    kept.set(seed, share);
    return share;
  };
  const below = (limit: number, effort: number): number =>
    fewerThan(limit, effort * coverageExperiments, NOMINAL);
  const above = (limit: number, effort: number): number =>
    moreThan(limit, effort * coverageExperiments, NOMINAL);
  return {
    kind: 'computed',
    subject: 'interval',
    system,
    values: { coverage_low: value, coverage_high: value, 'at least': value, 'at most': value },
    falseAlarms: { coverage_low: below, coverage_high: above, 'at least': below, 'at most': above },
  };
}

/** Each replication of an experiment is one run of a queueing system. */
function ofQueue(
  name: string,
  system: QueueSystem,
  plan: QueuePlan,
  measure: QueueMeasure,
  exact: number,
  library: Library,
): ComputedAnswer {
  return coverageAnswer(name, library, (seed, experiments) => {
    const recorder = new Recorder();
    const { of } = measure(recorder);
    return coverageOf(experiments, exact, (experiment) => {
      const streams = new Streams(seed, 'coverage', name, experiment);
      const network = new QueueNetwork(system, recorder, streams);
      const values = Array.from({ length: REPLICATIONS }, () => {
        const row = new Float64Array(recorder.size);
        network.run(row, plan);
        return of(row);
      });
      return estimate(values);
    });
  });
}

/** The interval of the mean caseload as `buurtsim run` prints it: 20 a week from empty, stays of four weeks. */
function ofPrintedResult(library: Library): ComputedAnswer {
  return coverageAnswer('pub-07-empty, as printed', library, (seed, experiments) => {
    const scenario = library.scenario('pub-07-empty');
    const replicator = modelReplicator(scenario);
    const weeks = 12;
    // Mean over the period of 80 (1 - e^(-t/4)).
    const exact = 80 * (1 - (4 * (1 - exp(-weeks / 4))) / weeks);
    return coverageOf(experiments, exact, (experiment) => {
      const own = `${String(seed)} coverage ${experiment}`;
      const matrix = new SummaryMatrix(replicator.layout, REPLICATIONS);
      for (let i = 0; i < REPLICATIONS; i++) matrix.place(i, replicator.replicate(own, i));
      return resultOf(scenario, own, matrix).city.caseload;
    });
  });
}

export const coverage: readonly Case[] = [
  {
    id: 'PUB-30',
    title: 'Intervals that hold the truth',
    slow: true,
    answers: (library) => [
      ofQueue(
        'M/M/5',
        station({ kind: 'poisson', rate: 4.2 }, 5, { dist: 'exponential', mean: 1 }),
        longRun(200, 2_000),
        meanWait(''),
        waitingFigures({ rate: 4.2, servers: 5, service: 1 }).meanWait,
        library,
      ),
      ofQueue(
        'seasonal caseload',
        seasonalCaseload,
        fromStart(65.5, 1),
        meanAt('', 65),
        presentFromEmpty(
          { mean: 10, amplitude: 0.4, period: 52, shift: 0 },
          { shares: [0.6, 0.4], means: [8, 60] },
          65,
        ),
        library,
      ),
      ofPrintedResult(library),
      {
        kind: 'computed',
        subject: 'interval',
        system: 'formula',
        values: { 't_quantile_19_0.975': () => studentTQuantile(0.975, 19) },
      },
    ],
  },
];
