/** Cases that the buurtteam model answers through its scenarios, and the starting states K1 to K4. */
import {
  lagOfPresence,
  presentFrom,
  presentFromEmpty,
  presentInTheLongRun,
  slotQueue,
  smallestServers,
  smallestSlots,
  waitTail,
} from '../../planning/instant/index.ts';
import type { Case } from '../check.ts';
import { fromStart, queueAnswer } from '../queue-answer.ts';
import { meanAt } from '../queue-measures.ts';
import { modelAnswer, type ModelMeasureMaker } from '../model-answer.ts';
import {
  modelLeftWaiting,
  modelLevel,
  modelMeanAt,
  modelPassage,
  modelPassedOver,
  modelVarianceAt,
  modelWaitAbove,
  printed,
  printedWait,
} from '../model-measures.ts';
import { dailySlots } from '../slot-answer.ts';
import type { QueueSystem } from '../systems/system.ts';
import { peakLag } from '../peak-lag.ts';

const constant = { mean: 20, amplitude: 0, period: 52, shift: 0 };
const fourWeeks = { shares: [1], means: [4] };
const yearly = { mean: 10, amplitude: 0.4, period: 52, shift: 0 };
const mixed = { shares: [0.6, 0.4], means: [8, 60] };

/** Numbers that wait and that are open, at days from the start; those of the last day stand in the result. */
const states = (days: readonly number[], last: number): ModelMeasureMaker[] => [
  ...days.flatMap((day) => [
    modelMeanAt(`waiting(${day})`, 'waiting', day),
    modelMeanAt(`open(${day})`, 'open', day),
  ]),
  printed(`waiting(${last})`, 0, ['stillWaiting']),
  printed(`open(${last})`, 0, ['caseloadEnd']),
];

/** Peak of the arrivals in the twentieth year, in weeks: the empty start is forgotten. */
const PEAK = 19 * 52 + 13;

/** The same wave and stays on the engine. */
export const seasonalCaseload: QueueSystem = {
  arrivals: [
    {
      process: { kind: 'varying', rate: { kind: 'wave', mean: 10, amplitude: 0.4, period: 52 } },
      station: 0,
    },
  ],
  stations: [{ service: [{ dist: 'hyperexponential', probs: [0.6, 0.4], means: [8, 60] }], groups: [0] }],
  groups: [{ servers: 'unlimited' }],
};

export const modelCases: readonly Case[] = [
  {
    id: 'PUB-07',
    title: 'A caseload without limit that fills up',
    answers: (library) => [
      modelAnswer(library, 'pub-07-empty', 10, [
        ...[1, 4, 12].map((week) => modelMeanAt(`E[N(${week})]`, 'open', 7 * week)),
      ]),
      modelAnswer(library, 'pub-07-full', 60, [
        ...[1, 4, 12].map((week) => modelMeanAt(`E[N(${week})|N0=100]`, 'open', 7 * week)),
        modelVarianceAt('Var[N(4)|N0=100]', 'open', 28),
      ]),
      {
        kind: 'computed',
        subject: 'instant',
        system: 'formula',
        values: {
          ...Object.fromEntries(
            [1, 4, 12].flatMap((week) => [
              [`E[N(${week})]`, () => presentFromEmpty(constant, fourWeeks, week)],
              [`E[N(${week})|N0=100]`, () => presentFrom(100, 20, 4, week).mean],
            ]),
          ),
          'Var[N(4)|N0=100]': () => presentFrom(100, 20, 4, 4).variance,
        },
      },
    ],
  },
  {
    id: 'PUB-08',
    title: 'A caseload under a yearly wave, with short and long stays',
    answers: (library) => [
      modelAnswer(library, 'pub-08', 2, [
        ...[26, 65, 117, 520].map((week) => modelMeanAt(`E[N(${week})|empty at 0]`, 'open', 7 * week)),
      ]),
      modelAnswer(library, 'pub-08-periodic', 1, [
        modelMeanAt('E[N] periodic, t=13 mod 52', 'open', 7 * PEAK),
        peakLag('periodic_max_lag', 52, 13),
      ]),
      {
        kind: 'computed',
        subject: 'instant',
        system: 'formula',
        values: {
          ...Object.fromEntries(
            [26, 65, 117, 520].map((week) => [
              `E[N(${week})|empty at 0]`,
              () => presentFromEmpty(yearly, mixed, week),
            ]),
          ),
          'E[N] periodic, t=13 mod 52': () => presentInTheLongRun(yearly, mixed, 13),
          periodic_max_lag: () => lagOfPresence(yearly, mixed),
        },
      },
      queueAnswer(
        'seasonal caseload',
        seasonalCaseload,
        fromStart(117.5, 6),
        [26, 65, 117].map((week) => meanAt(`E[N(${week})|empty at 0]`, week)),
      ),
    ],
  },
  {
    id: 'PUB-22',
    title: 'One case manager with at most four cases',
    answers: (library) => [
      modelAnswer(library, 'pub-22', 1, [
        printedWait('Wpre_mean'),
        modelWaitAbove('P(Wpre>0)', 0),
        printed('caseload_mean', 0, ['caseload']),
        printed('utilisation', 0, ['utilisation']),
        modelLevel('Lint', 'steps waiting'),
      ]),
    ],
  },
  {
    id: 'PUB-24',
    title: 'Two teams and a pool that helps the longest line',
    answers: (library) => [
      modelAnswer(library, 'pub-24', 1, [
        printedWait('Wq_team1', 1),
        printedWait('Wq_team2', 2),
        modelWaitAbove('P(wait)_team1', 0, 0),
        modelWaitAbove('P(wait)_team2', 0, 1),
        modelLevel('pool_mean_busy', 'pool'),
      ]),
    ],
  },
  {
    id: 'PUB-25',
    title: 'Households of one to four, three workers',
    answers: (library) => [
      modelAnswer(library, 'pub-25', 1, [
        printedWait('Wq_mean'),
        printed('L', 0, ['queue', 'caseload']),
        printed('utilisation', 0, ['caseload'], 3),
      ]),
    ],
  },
  {
    id: 'PUB-28',
    title: 'Workers who fall ill and come back',
    answers: (library) => [
      modelAnswer(library, 'pub-28a', 1, [printed('a_L', 0, ['queue', 'caseload']), modelPassage('a_W')]),
      modelAnswer(library, 'pub-28b', 1, [
        printed('b_L', 0, ['queue', 'caseload']),
        printed('b_Lq', 0, ['queue']),
        modelWaitAbove('b_P(all waiting)', 0),
      ]),
    ],
  },
  {
    id: 'PUB-31',
    title: 'Five first conversations at the end of each day',
    answers: (library) => [
      modelAnswer(library, 'pub-31', 1, [
        printedWait('Wait_mean'),
        modelLeftWaiting('E[Q]'),
        ...[0, 1, 2, 4].map((passes) => modelPassedOver(`P(passes>${passes})`, passes)),
      ]),
      dailySlots('daily slots', 4.2, [5], 20_000),
      {
        kind: 'computed',
        subject: 'instant',
        system: 'formula',
        values: {
          Wait_mean: () => slotQueue(4.2, 5).meanWait,
          'E[Q]': () => slotQueue(4.2, 5).left,
          ...Object.fromEntries(
            [0, 1, 2, 4].map((passes) => [`P(passes>${passes})`, () => slotQueue(4.2, 5).passedOver(passes)]),
          ),
        },
      },
    ],
  },
  {
    id: 'PUB-32',
    title: 'The smallest capacity that meets a norm',
    answers: () => [
      {
        kind: 'computed',
        subject: 'instant',
        system: 'formula',
        values: {
          a_c: () => smallestServers(13.3, 1, 0.2, 0.05),
          a_tail: () =>
            waitTail({ rate: 13.3, servers: smallestServers(13.3, 1, 0.2, 0.05), service: 1 }, 0.2),
          a_tail_minus1: () =>
            waitTail({ rate: 13.3, servers: smallestServers(13.3, 1, 0.2, 0.05) - 1, service: 1 }, 0.2),
          b_c: () => smallestServers(40, 2, 0, 0.2),
          b_Pw: () => waitTail({ rate: 40, servers: smallestServers(40, 2, 0, 0.2), service: 2 }, 0),
          c_s: () => smallestSlots(8.6, 4, 0.01),
          c_P: () => slotQueue(8.6, smallestSlots(8.6, 4, 0.01)).passedOver(4),
        },
      },
    ],
  },
  {
    id: 'K1',
    title: 'A backlog of twenty at fourteen places',
    answers: (library) => [modelAnswer(library, 'k1', 30, states([30, 90, 180], 365))],
  },
  {
    id: 'K2',
    title: 'Waiting residents who drop out',
    answers: (library) => [modelAnswer(library, 'k2', 60, states([30, 90, 180], 365))],
  },
  {
    id: 'K3',
    title: 'Two of fourteen workers absent for three months',
    answers: (library) => [modelAnswer(library, 'k3', 60, states([89, 179, 270], 365))],
  },
  {
    id: 'K4',
    title: 'A yearly wave at fourteen places',
    answers: (library) => [modelAnswer(library, 'k4', 60, states([91, 182, 273], 365))],
  },
];
