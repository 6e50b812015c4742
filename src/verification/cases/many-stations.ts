/** Priorities, networks of stations, groups that help each other, shifts and breakdowns, starts from empty. */
import type { DistributionSpec } from '../../engine/index.ts';
import { returningInTheLongRun, returningOfferedLoad } from '../../planning/instant/index.ts';
import type { Case } from '../check.ts';
import { fromStart, longRun, queueAnswer } from '../queue-answer.ts';
import {
  atLeastAt,
  level,
  lost,
  meanAt,
  meanPassage,
  meanWait,
  meanWaitOfSerials,
  overflowed,
  waitAbove,
  waitProbability,
} from '../queue-measures.ts';
import type { QueueSystem } from '../systems/system.ts';
import { station } from './one-station.ts';

const exponential = (mean: number): DistributionSpec => ({ dist: 'exponential', mean });

const priorities: QueueSystem = {
  arrivals: [0.8, 0.9, 0.7].map((rate, i) => ({
    process: { kind: 'poisson', rate },
    station: 0,
    class: i,
  })),
  stations: [{ service: [exponential(1)], groups: [0] }],
  groups: [{ servers: 3 }],
};

const urgentFirst: QueueSystem = {
  arrivals: [0.5, 0.3].map((rate, i) => ({ process: { kind: 'poisson', rate }, station: 0, class: i })),
  stations: [
    {
      service: [
        { dist: 'deterministic', value: 0.6 },
        { dist: 'lognormal', mean: 1.6, cv: 1.5 },
      ],
      groups: [0],
    },
  ],
  groups: [{ servers: 1 }],
};

const series: QueueSystem = {
  arrivals: [{ process: { kind: 'poisson', rate: 1.5 }, station: 0 }],
  stations: [
    { service: [exponential(1)], groups: [0], next: [{ station: 1, probability: 1 }] },
    { service: [exponential(1 / 0.6)], groups: [1] },
  ],
  groups: [{ servers: 2 }, { servers: 3 }],
};

const jackson: QueueSystem = {
  arrivals: [
    { process: { kind: 'poisson', rate: 0.9 }, station: 0 },
    { process: { kind: 'poisson', rate: 0.3 }, station: 1 },
  ],
  stations: [
    {
      service: [exponential(1 / 0.8)],
      groups: [0],
      next: [
        { station: 1, probability: 0.5 },
        { station: 2, probability: 0.2 },
      ],
    },
    {
      service: [exponential(1)],
      groups: [1],
      next: [
        { station: 0, probability: 0.1 },
        { station: 2, probability: 0.4 },
      ],
    },
    { service: [exponential(1 / 0.7)], groups: [2], next: [{ station: 0, probability: 0.25 }] },
  ],
  groups: [{ servers: 2 }, { servers: 1 }, { servers: 2 }],
};

const returning = (servers: number | 'unlimited', wave: boolean): QueueSystem => ({
  arrivals: [
    {
      process: wave
        ? { kind: 'varying', rate: { kind: 'wave', mean: 3, amplitude: 0.5, period: 10 } }
        : { kind: 'poisson', rate: 3 },
      station: 0,
    },
  ],
  stations: [
    { service: [exponential(1 / 1.2)], groups: [0], next: [{ station: 1, probability: 0.65 }] },
    { service: [exponential(4)], groups: [1], next: [{ station: 0, probability: 1 }] },
  ],
  groups: [{ servers }, { servers: 'unlimited' }],
});
const returningRates = { serviceRate: 1.2, returnRate: 0.25, again: 0.65 };
const tenDays = { mean: 3, amplitude: 0.5, period: 10, shift: 0 };

/** Two teams; group 2 helps both. */
const helped = (
  rates: readonly [number, number],
  servers: readonly [number, number, number],
  room: { readonly waitingRoom?: number },
): QueueSystem => ({
  arrivals: rates.map((rate, i) => ({ process: { kind: 'poisson', rate }, station: i })),
  stations: [0, 1].map((i) => ({ service: [exponential(1)], groups: [i, 2], ...room })),
  groups: servers.map((n) => ({ servers: n, rule: 'longest' })),
});

const withAbsence = (rate: number, servers: number, up: number, down: number): QueueSystem => ({
  arrivals: [{ process: { kind: 'poisson', rate }, station: 0 }],
  stations: [{ service: [exponential(1)], groups: [0] }],
  groups: [{ servers, breakdowns: { up: exponential(up), down: exponential(down) } }],
});

const days: QueueSystem = {
  arrivals: [
    {
      process: { kind: 'varying', rate: { kind: 'wave', mean: 6, amplitude: 0.6, period: 24 } },
      station: 0,
    },
  ],
  stations: [{ service: [exponential(1)], groups: [0] }],
  groups: [
    {
      servers: {
        steps: [
          [0, 4],
          [8, 9],
          [20, 6],
        ],
        period: 24,
        onReduction: 'resume',
      },
    },
  ],
};

export const manyStations: readonly Case[] = [
  {
    id: 'PUB-17',
    title: 'Three classes by priority, three servers',
    answers: () => [
      queueAnswer('priority M/M/3', priorities, longRun(300, 15_000), [
        meanWait('Wq_class1', { class: 0 }),
        meanWait('Wq_class2', { class: 1 }),
        meanWait('Wq_class3', { class: 2 }),
        waitAbove('P(Wq_class1>1)', 1, { class: 0 }),
        meanWait('conservation'),
      ]),
    ],
  },
  {
    id: 'PUB-18',
    title: 'Urgent clients first, one server',
    answers: () => [
      queueAnswer('priority M/G/1', urgentFirst, longRun(1_000, 50_000), [
        meanWait('Wq_class1', { class: 0 }),
        meanWait('Wq_class2', { class: 1 }),
        level('utilisation', 'busy'),
      ]),
    ],
  },
  {
    id: 'PUB-19',
    title: 'Two stations in series',
    answers: () => [
      queueAnswer('series', series, longRun(500, 10_000), [
        meanPassage('sojourn_mean'),
        level('L_A', 'present', 0),
        level('L_B', 'present', 1),
      ]),
    ],
  },
  {
    id: 'PUB-20',
    title: 'Three stations with routes back',
    answers: () => [
      queueAnswer('Jackson', jackson, longRun(1_000, 25_000), [
        level('L_A', 'present', 0),
        level('L_B', 'present', 1),
        level('L_C', 'present', 2),
        meanWait('Wq_B', { station: 1 }),
        meanPassage('sojourn_mean'),
      ]),
    ],
  },
  {
    id: 'PUB-21',
    title: 'Erlang-R: clients who come back',
    answers: () => [
      queueAnswer('Erlang-R', returning(9, false), longRun(200, 5_000), [
        meanWait('a_Wq_per_visit', { station: 0 }),
        level('a_L_needy', 'present', 0),
        level('a_L_content', 'present', 1),
      ]),
      queueAnswer('Erlang-R with a wave', returning('unlimited', true), fromStart(41, 50), [
        ...[2, 5, 10, 25, 40].map((day) => meanAt(`b_R1(${day})`, day, 0)),
        meanAt('b_R2(25)', 25, 1),
      ]),
      {
        kind: 'computed',
        subject: 'instant',
        system: 'formula',
        values: {
          a_Wq_per_visit: () => returningInTheLongRun(returningRates, 3, 9).waitPerVisit,
          a_L_needy: () => returningInTheLongRun(returningRates, 3, 9).needy,
          a_L_content: () => returningInTheLongRun(returningRates, 3, 9).content,
          ...Object.fromEntries(
            [2, 5, 10, 25, 40].map((day) => [
              `b_R1(${day})`,
              () => returningOfferedLoad(returningRates, tenDays, day).needy,
            ]),
          ),
          'b_R2(25)': () => returningOfferedLoad(returningRates, tenDays, 25).content,
        },
      },
    ],
  },
  {
    id: 'PUB-23',
    title: 'Two teams that overflow to a shared pool, without waiting',
    answers: () => [
      queueAnswer('overflow', helped([6, 3], [6, 4, 3], { waitingRoom: 0 }), longRun(50, 1_500), [
        lost('P(lost)_1', { station: 0 }),
        lost('P(lost)_2', { station: 1 }),
        overflowed('P(overflow)_1', { station: 0 }),
        level('pool_mean_busy', 'busy', 2),
      ]),
    ],
  },
  {
    id: 'PUB-24',
    title: 'Two teams and a pool that helps the longest line',
    answers: () => [
      queueAnswer('helped', helped([2.4, 1.5], [2, 1, 2], {}), longRun(200, 4_000), [
        meanWait('Wq_team1', { station: 0 }),
        meanWait('Wq_team2', { station: 1 }),
        waitProbability('P(wait)_team1', { station: 0 }),
        waitProbability('P(wait)_team2', { station: 1 }),
        level('pool_mean_busy', 'busy', 2),
      ]),
    ],
  },
  {
    id: 'PUB-25',
    title: 'Households of one to four, three servers',
    answers: () => [
      queueAnswer(
        'batches',
        station(
          { kind: 'poisson', rate: 0.9 },
          3,
          exponential(1),
          {},
          {
            batch: { dist: 'discreteUniform', min: 1, max: 4 },
          },
        ),
        longRun(200, 5_000),
        [meanWait('Wq_mean'), level('L', 'present'), level('utilisation', 'busy', 0, 3)],
      ),
    ],
  },
  {
    id: 'PUB-27',
    title: 'Arrivals and shifts over two days',
    answers: () => [
      queueAnswer(
        'shifts',
        days,
        fromStart(48.1, 30),
        [4, 8, 12, 18, 24, 36, 48].map((hour) => meanAt(`E[N(${hour})]`, hour)),
      ),
      // A probability asks for more runs than a mean, but only of the first day.
      queueAnswer('first shifts', days, fromStart(18.1, 200), [
        atLeastAt('P(N(12)>=9)', 12, 9),
        atLeastAt('P(N(18)>=9)', 18, 9),
      ]),
    ],
  },
  {
    id: 'PUB-28',
    title: 'Servers who fall ill and come back',
    answers: () => [
      queueAnswer('absence M/M/1', withAbsence(0.5, 1, 10, 2.5), longRun(500, 15_000), [
        level('a_L', 'present'),
        meanPassage('a_W'),
      ]),
      queueAnswer('absence M/M/5', withAbsence(3, 5, 12.5, 4), longRun(500, 10_000), [
        level('b_L', 'present'),
        level('b_Lq', 'queue'),
        waitProbability('b_P(all waiting)'),
      ]),
    ],
  },
  {
    id: 'PUB-29',
    title: 'M/M/1 at 90 % from empty',
    answers: () => [
      queueAnswer(
        'from empty',
        station({ kind: 'poisson', rate: 0.9 }, 1, exponential(1)),
        fromStart(160, 80),
        [
          ...[1, 5, 20, 100].map((hour) => meanAt(`E[N(${hour})]`, hour)),
          meanWaitOfSerials('E[W_10]', 10, 10),
          meanWaitOfSerials('mean wait of the first 60 clients', 1, 60),
        ],
      ),
    ],
  },
];
