/** Models that other engines publish with their figures. */
import { betaI, Streams, type DistributionSpec } from '../../engine/index.ts';
import { difference } from '../../experiment/index.ts';
import type { Case, Seed } from '../check.ts';
import { fromStart, queueAnswer } from '../queue-answer.ts';
import { perRun } from '../queue-measures.ts';
import { meanProfit, type Inventory } from '../systems/inventory.ts';
import type { QueueSystem } from '../systems/system.ts';

const SECOND = 1 / 3600;
const exponential = (mean: number): DistributionSpec => ({ dist: 'exponential', mean });

/** Hours of the day from eight in the morning. */
const callCentre: QueueSystem = {
  arrivals: [
    {
      process: {
        kind: 'varying',
        rate: {
          kind: 'steps',
          length: 1,
          rates: [100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60],
        },
      },
      factor: { dist: 'gamma', shape: 400, scale: 1 / 400 },
      station: 0,
    },
  ],
  stations: [
    {
      service: [exponential(100 * SECOND)],
      groups: [0],
      patience: {
        dist: 'mixture',
        parts: [
          { weight: 0.1, of: { dist: 'deterministic', value: 0 } },
          { weight: 0.9, of: exponential(1000 * SECOND) },
        ],
      },
    },
  ],
  groups: [
    {
      servers: {
        steps: [4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4].map((agents, hour) => [hour, agents] as const),
        onReduction: 'finish',
      },
    },
  ],
};
const EXPECTED = 1660;

const inventory: Inventory = {
  demand: { dist: 'poisson', mean: 100 },
  holding: 0.1,
  price: 2,
  order: 10,
  unit: 1,
  delivery: 0.95,
  days: 2_000,
};
const PAIRS = 500;
const PRINTED_RATIO = 19.95;

/** How many times more pairs independent numbers would need to compare (80, 198) with (80, 200). */
function varianceRatio(seed: Seed, effort: number): number {
  const profits = (upTo: number): Float64Array =>
    Float64Array.from({ length: effort * PAIRS }, (_, pair) =>
      meanProfit(inventory, 80, upTo, new Streams(seed, 'verification', 'inventory', pair)),
    );
  return difference(profits(198), profits(200), 'higher', null).varianceReduction ?? 0;
}

/**
 * Probability that the estimated ratio falls below the limit where the printed one is right. Of normal pairs (a, b)
 * with equal variances the sum and the difference are independent, and the ratio R of var a + var b to var (a - b)
 * is (1 + var (a + b) / var (a - b)) / 2: the sample's 2 R - 1 is that of the law times an F variable.
 */
function ratioTooSmall(limit: number, effort: number): number {
  const f = (2 * limit - 1) / (2 * PRINTED_RATIO - 1);
  const half = (effort * PAIRS - 1) / 2;
  return betaI(half, half, f / (1 + f));
}

export const publishedModels: readonly Case[] = [
  {
    id: 'SSJ-1',
    title: 'A call centre by the hour, with random busy days and callers who give up',
    answers: () => [
      queueAnswer('call centre', callCentre, fromStart(Infinity, 30), [
        perRun('arrivals', 'arrivals', 1),
        perRun('mean wait', 'waits', EXPECTED * SECOND),
        perRun('within 20 s', 'within', EXPECTED, 20 * SECOND),
        perRun('lost', 'gaveUp', EXPECTED),
      ]),
    ],
  },
  {
    id: 'SSJ-2',
    title: 'An inventory: two policies under common random numbers',
    answers: () => [
      {
        kind: 'computed',
        subject: 'engine',
        system: 'inventory',
        values: { 'variance ratio': varianceRatio },
        falseAlarms: { 'variance ratio': ratioTooSmall },
      },
    ],
  },
];
