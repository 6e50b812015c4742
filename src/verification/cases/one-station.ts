/** One station with one line: M/M/c, M/G/1, M/G/c, G/M/1, batches, a limited room, patience. */
import type { DistributionSpec } from '../../engine/index.ts';
import {
  erlangB,
  halfinWhitt,
  impatient,
  limitedRoom,
  mixedService,
  sojournQuantile,
  waitingFigures,
  waitQuantile as exactWaitQuantile,
  waitTail,
} from '../../planning/instant/index.ts';
import type { Case, ComputedAnswer } from '../check.ts';
import { longRun, queueAnswer } from '../queue-answer.ts';
import {
  gaveUp,
  level,
  lost,
  meanPassage,
  meanWait,
  passageQuantile,
  waitAbove,
  waitProbability,
  waitQuantile,
  waitVariance,
} from '../queue-measures.ts';
import type { ArrivalSpec, QueueSystem, StationSpec } from '../systems/system.ts';

const exponential = (mean: number): DistributionSpec => ({ dist: 'exponential', mean });

/** One group of servers, one line. */
export function station(
  process: ArrivalSpec['process'],
  servers: number,
  service: DistributionSpec,
  more: Partial<StationSpec> = {},
  arrival: Partial<ArrivalSpec> = {},
): QueueSystem {
  return {
    arrivals: [{ process, station: 0, ...arrival }],
    stations: [{ service: [service], groups: [0], ...more }],
    groups: [{ servers }],
  };
}

const poisson = (rate: number): ArrivalSpec['process'] => ({ kind: 'poisson', rate });

const instant = (values: ComputedAnswer['values']): ComputedAnswer => ({
  kind: 'computed',
  subject: 'instant',
  system: 'formula',
  values,
});

const single = { rate: 0.8, servers: 1, service: 1 };
const five = { rate: 4.2, servers: 5, service: 1 };
const hundred = { rate: 95, servers: 100, service: 1 };
const three = { rate: 3.5, servers: 3, service: 1 };
const ten = { rate: 10.5, servers: 10, service: 1 };

export const oneStation: readonly Case[] = [
  {
    id: 'PUB-01',
    title: 'M/M/1 at 80 %',
    answers: () => [
      queueAnswer('M/M/1', station(poisson(0.8), 1, exponential(1)), longRun(500, 20_000), [
        meanWait('Wq_mean'),
        level('L', 'present'),
        waitAbove('P(Wq>5)', 5),
        waitQuantile('Wq_q95', 0.95, 60),
        passageQuantile('sojourn_q90', 0.9, 60),
      ]),
      instant({
        Wq_mean: () => waitingFigures(single).meanWait,
        L: () => waitingFigures(single).present,
        'P(Wq>5)': () => waitTail(single, 5),
        Wq_q95: () => exactWaitQuantile(single, 0.95),
        sojourn_q90: () => sojournQuantile(single, 0.9),
      }),
    ],
  },
  {
    id: 'PUB-02',
    title: 'M/M/5 at 84 %',
    answers: () => [
      queueAnswer('M/M/5', station(poisson(4.2), 5, exponential(1)), longRun(300, 12_000), [
        waitProbability('P(wait)'),
        meanWait('Wq_mean'),
        level('Lq', 'queue'),
        waitAbove('P(Wq>1)', 1),
        waitQuantile('Wq_q90', 0.9, 20),
        waitVariance('Wq_variance'),
        level('utilisation', 'busy', 0, 5),
      ]),
      instant({
        'P(wait)': () => waitingFigures(five).waitProbability,
        Wq_mean: () => waitingFigures(five).meanWait,
        Lq: () => waitingFigures(five).queue,
        'P(Wq>1)': () => waitTail(five, 1),
        Wq_q90: () => exactWaitQuantile(five, 0.9),
        Wq_variance: () => waitingFigures(five).waitVariance,
        utilisation: () => waitingFigures(five).utilisation,
      }),
    ],
  },
  {
    id: 'PUB-03',
    title: 'M/M/3 with room for eight, overloaded',
    answers: () => [
      queueAnswer(
        'M/M/3/8',
        station(poisson(3.5), 3, exponential(1), { waitingRoom: 5 }),
        longRun(100, 1_500),
        [
          lost('P(block)'),
          level('L', 'present'),
          meanWait('Wq_mean_admitted'),
          level('utilisation', 'busy', 0, 3),
        ],
      ),
      instant({
        'P(block)': () => limitedRoom(three, 8).lost,
        L: () => limitedRoom(three, 8).present,
        Wq_mean_admitted: () => limitedRoom(three, 8).meanWait,
        utilisation: () => limitedRoom(three, 8).utilisation,
      }),
    ],
  },
  {
    id: 'PUB-04',
    title: 'M/G/12 without a line, lognormal service',
    answers: () => [
      queueAnswer(
        'M/G/12/12',
        station(poisson(9), 12, { dist: 'lognormal', mean: 1, cv: 1.5 }, { waitingRoom: 0 }),
        longRun(50, 1_500),
        [lost('P(block)'), level('mean_busy', 'busy')],
      ),
      instant({
        'P(block)': () => erlangB(12, 9),
        mean_busy: () => 9 * (1 - erlangB(12, 9)),
      }),
    ],
  },
  {
    id: 'PUB-05',
    title: 'M/M/100 at 95 %',
    answers: () => [
      queueAnswer('M/M/100', station(poisson(95), 100, exponential(1)), longRun(100, 2_000), [
        waitProbability('P(wait)'),
        meanWait('Wq_mean'),
        waitAbove('P(Wq>0.1)', 0.1),
      ]),
      instant({
        'P(wait)': () => waitingFigures(hundred).waitProbability,
        Wq_mean: () => waitingFigures(hundred).meanWait,
        'P(Wq>0.1)': () => waitTail(hundred, 0.1),
        'HalfinWhitt_P(wait)': () => halfinWhitt(100, 95),
      }),
    ],
  },
  {
    id: 'PUB-06',
    title: 'Erlang A: ten servers, overloaded, clients who give up',
    answers: () => [
      queueAnswer(
        'M/M/10+M',
        station(poisson(10.5), 10, exponential(1), { patience: exponential(2) }),
        longRun(50, 2_000),
        [
          gaveUp('P(abandon)'),
          waitProbability('P(wait)', { served: false }),
          meanWait('EV', { served: false }),
          level('Lq', 'queue'),
          level('utilisation', 'busy', 0, 10),
        ],
      ),
      instant({
        'P(abandon)': () => impatient(ten, 2).abandoned,
        'P(wait)': () => impatient(ten, 2).waitProbability,
        EV: () => impatient(ten, 2).meanWait,
        Lq: () => impatient(ten, 2).queue,
        utilisation: () => impatient(ten, 2).utilisation,
      }),
    ],
  },
  {
    id: 'PUB-09',
    title: 'M/D/1 at 85 %',
    answers: () => [
      queueAnswer(
        'M/D/1',
        station(poisson(0.85), 1, { dist: 'deterministic', value: 1 }),
        longRun(500, 20_000),
        [
          meanWait('Wq_mean'),
          waitVariance('Wq_variance'),
          waitAbove('P(Wq>1)', 1),
          waitAbove('P(Wq>3)', 3),
          waitAbove('P(Wq>6)', 6),
        ],
      ),
    ],
  },
  {
    id: 'PUB-10',
    title: 'M/D/4 at 90 %',
    answers: () => [
      queueAnswer(
        'M/D/4',
        station(poisson(3.6), 4, { dist: 'deterministic', value: 1 }),
        longRun(300, 10_000),
        [
          meanWait('Wq_mean'),
          waitProbability('P(wait)'),
          waitAbove('P(Wq>0.5)', 0.5),
          waitAbove('P(Wq>1.0)', 1),
          waitAbove('P(Wq>2.0)', 2),
        ],
      ),
    ],
  },
  {
    id: 'PUB-11',
    title: 'M/G/1, gamma service, 84 %',
    answers: () => [
      queueAnswer(
        'M/gamma/1',
        station(poisson(1.05), 1, { dist: 'gamma', shape: 2.5, scale: 0.32 }),
        longRun(500, 20_000),
        [meanWait('Wq_mean'), level('L', 'present'), waitVariance('Wq_variance')],
      ),
    ],
  },
  {
    id: 'PUB-12',
    title: 'M/G/1, lognormal service, 70 %',
    answers: () => [
      queueAnswer(
        'M/lognormal/1',
        station(poisson(1.4), 1, { dist: 'lognormal', mean: 0.5, cv: 1.2 }),
        longRun(300, 10_000),
        [meanWait('Wq_mean'), meanPassage('W_mean'), waitProbability('P(wait)')],
      ),
    ],
  },
  {
    id: 'PUB-13',
    title: 'M/G/1, short and long services, 80 %',
    answers: () => [
      queueAnswer(
        'M/H2/1',
        station(poisson(0.8), 1, { dist: 'hyperexponential', probs: [0.75, 0.25], means: [0.4, 2.8] }),
        longRun(1_000, 50_000),
        [
          meanWait('Wq_mean'),
          waitVariance('Wq_variance'),
          waitAbove('P(Wq>2)', 2),
          waitAbove('P(Wq>5)', 5),
          waitAbove('P(Wq>10)', 10),
        ],
      ),
      instant({
        Wq_mean: () => mixedService({ rate: 0.8, servers: 1, share: 0.75, means: [0.4, 2.8] }).meanWait,
      }),
    ],
  },
  {
    id: 'PUB-14',
    title: 'M/G/1, Weibull service with a falling hazard',
    answers: () => [
      queueAnswer(
        'M/Weibull/1',
        station(poisson(0.6), 1, { dist: 'weibull', shape: 0.7, scale: 0.9 }),
        longRun(500, 30_000),
        [meanWait('Wq_mean'), level('utilisation', 'busy'), waitVariance('Wq_variance')],
      ),
    ],
  },
  {
    id: 'PUB-15',
    title: 'M/E2/3 at 83 %',
    answers: () => [
      queueAnswer(
        'M/E2/3',
        station(poisson(2.5), 3, { dist: 'erlang', k: 2, mean: 1 }),
        longRun(200, 5_000),
        [meanWait('Wq_mean'), waitProbability('P(wait)'), level('Lq', 'queue')],
      ),
    ],
  },
  {
    id: 'PUB-16',
    title: 'M/H2/4: short and long clients, 80 %',
    answers: () => [
      queueAnswer(
        'M/H2/4',
        station(poisson(3.2), 4, { dist: 'hyperexponential', probs: [0.8, 0.2], means: [0.5, 3] }),
        longRun(300, 10_000),
        [meanWait('Wq_mean'), waitProbability('P(wait)'), level('Lq', 'queue')],
      ),
      instant({
        Wq_mean: () => mixedService({ rate: 3.2, servers: 4, share: 0.8, means: [0.5, 3] }).meanWait,
        'P(wait)': () => mixedService({ rate: 3.2, servers: 4, share: 0.8, means: [0.5, 3] }).waitProbability,
        Lq: () => mixedService({ rate: 3.2, servers: 4, share: 0.8, means: [0.5, 3] }).queue,
      }),
    ],
  },
  {
    id: 'PUB-26',
    title: 'Regular arrivals: D/M/1 and E3/M/1',
    answers: () => [
      queueAnswer(
        'D/M/1',
        station({ kind: 'renewal', interval: { dist: 'deterministic', value: 1.25 } }, 1, exponential(1)),
        longRun(500, 20_000),
        [meanWait('a_Wq_mean'), waitProbability('a_P(wait)'), waitAbove('a_P(Wq>5)', 5)],
      ),
      queueAnswer(
        'E3/M/1',
        station({ kind: 'renewal', interval: { dist: 'erlang', k: 3, mean: 1 / 0.85 } }, 1, exponential(1)),
        longRun(500, 20_000),
        [meanWait('b_Wq_mean'), waitAbove('b_P(Wq>5)', 5)],
      ),
    ],
  },
];
