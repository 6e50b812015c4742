/** A tornado as a schema: shipped as `schema/tornado.schema.json`. */
import { z } from 'zod';
import {
  engineSchema,
  estimateSchema,
  figure,
  sameFor,
  scenarioSchema,
  seedSchema,
} from './estimate-schema.ts';
import { TORNADO_FIGURES, TORNADO_SCHEMA } from './tornado.ts';

const figures = z.strictObject(sameFor(TORNADO_FIGURES, estimateSchema));
const effect = z.strictObject({
  influence: estimateSchema.describe('Mean absolute effect over the whole range, 95 % interval over walks.'),
  bend: figure.describe('Standard deviation of the effect; null with one walk.'),
});

export const tornadoSchema = z
  .strictObject({
    schema: z.literal(TORNADO_SCHEMA),
    engine: engineSchema,
    scenario: scenarioSchema,
    seed: seedSchema,
    requiredShare: figure.describe('Share within the target that `requiredFte` reaches; null: not computed.'),
    cost: z
      .strictObject({ screening: z.int().min(0), oneAtATime: z.int().min(0) })
      .describe('Replications that it took.'),
    base: figures.describe('The figures of the city without any change.'),
    screening: z
      .array(z.strictObject({ path: z.string(), effects: z.strictObject(sameFor(TORNADO_FIGURES, effect)) }))
      .describe('Every uncertain number, the most influential on the wait first.'),
    swings: z
      .array(
        z.strictObject({
          path: z.string().describe('Place in the scenario, `teams.*.` for all teams at once.'),
          status: z.enum(['published', 'derived', 'assumed', 'calibrated', 'scenario']),
          unit: z.string(),
          value: figure.describe('Null for a number that differs by team.'),
          low: figure.describe('2.5 % quantile.'),
          high: figure.describe('97.5 % quantile.'),
          atLow: figures.nullable().describe('Change against the base; null: the scenario cannot have it.'),
          atHigh: figures.nullable(),
        }),
      )
      .describe('The most influential numbers one at a time, the widest swing of the wait first.'),
  })
  .describe('Which assumption moves the answer most.');
