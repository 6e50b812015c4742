/** A run with drawn parameters as a schema: shipped as `schema/uncertainty.schema.json`. */
import { z } from 'zod';
import { COMPARED_FIGURES } from './compare.ts';
import {
  engineSchema,
  estimateSchema,
  estimateShape,
  figure,
  sameFor,
  scenarioSchema,
  seedSchema,
  spreadSchema,
} from './estimate-schema.ts';
import { UNCERTAINTY_SCHEMA } from './uncertainty.ts';

const split = z.strictObject({
  ...estimateShape,
  spread: spreadSchema,
  chance: figure.describe('Standard deviation of one replication by chance alone.'),
  notKnowing: figure.describe('Standard deviation of the mean over what is not known of the parameters.'),
  share: estimateSchema.describe('Share of the variance of one replication that not knowing makes.'),
});
const area = sameFor(COMPARED_FIGURES, split);

export const uncertaintySchema = z
  .strictObject({
    schema: z.literal(UNCERTAINTY_SCHEMA),
    engine: engineSchema,
    scenario: scenarioSchema,
    seed: seedSchema,
    draws: z.int().min(2).describe('Draws of the parameters.'),
    replicationsPerDraw: z.int().min(2),
    redrawn: z.int().min(0).describe('Draws that were drawn again: their numbers did not go together.'),
    parameters: z.array(
      z.strictObject({
        path: z.string().describe('Place in the scenario.'),
        value: z.number(),
        interval: z.tuple([z.number(), z.number()]),
        status: z.enum(['published', 'derived', 'assumed', 'calibrated', 'scenario']),
        unit: z.string(),
        law: z.enum(['triangular', 'two-piece normal']),
      }),
    ),
    city: z.strictObject(area),
    teams: z.array(z.strictObject({ team: z.string(), ...area })),
  })
  .describe('A run whose uncertain parameters were drawn, with chance and not knowing apart.');
