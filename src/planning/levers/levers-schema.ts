/**
 * The JSON of `levers`, and of `levers --combine`, as schemas: shipped as `schema/levers.schema.json` and
 * `schema/combinations.schema.json`. Strict, as that of a result.
 */
import { z } from 'zod';
import { engineSchema, estimateSchema, figure, seedSchema } from '../../experiment/estimate-schema.ts';
import { differenceSchema } from '../difference-schema.ts';
import { COMBINATIONS_SCHEMA } from './best-combinations.ts';
import { LEVERS_SCHEMA } from './ranking.ts';

const text = z.strictObject({ nl: z.string(), en: z.string() });

const lever = z.strictObject({
  name: z.string(),
  title: text,
  question: text.nullable(),
  hash: z.string(),
  kept: estimateSchema.describe('Clients kept within the target in the period.'),
  cost: z
    .strictObject({ fte: z.number(), internFte: z.number(), euro: z.number() })
    .describe('A year, more than the base.'),
  keptPerFte: estimateSchema.nullable(),
  keptPer100k: estimateSchema.nullable().describe('Clients kept for 100,000 euro.'),
  worthFte: figure.describe('fte of ordinary staff that would keep as many.'),
  waitMean: differenceSchema,
  withinTarget: differenceSchema,
  caseload: differenceSchema,
  utilisation: differenceSchema,
  assessments: z
    .strictObject({ done: estimateSchema, late: estimateSchema })
    .nullable()
    .describe('Assessments with a term in the period; null where the lever has none.'),
  room: figure.describe('Euro a year under the ceiling of the scenario, or over it where below 0.'),
});

export const leversSchema = z
  .strictObject({
    schema: z.literal(LEVERS_SCHEMA),
    engine: engineSchema,
    seed: seedSchema,
    replications: z.int(),
    base: z.strictObject({
      name: z.string(),
      hash: z.string(),
      over: estimateSchema.describe('Clients over the target in the period.'),
      waitMean: estimateSchema,
      withinTarget: estimateSchema,
      fte: z.number(),
      euro: z.number().describe('A year.'),
    }),
    reference: z
      .strictObject({ fte: z.number(), kept: estimateSchema, keptPerFte: figure })
      .describe('What extra ordinary staff keeps.'),
    levers: z.array(lever).describe('Best first.'),
  })
  .describe('Levers ranked against one base. Differences: A is the base, B the lever.');

export const combinationsSchema = z
  .strictObject({
    schema: z.literal(COMBINATIONS_SCHEMA),
    ceiling: figure.describe('Euro a year; null where there is none.'),
    most: z.int().describe('Levers in a set.'),
    looked: z.int().describe('Sets that were simulated in the search.'),
    levers: z.array(z.strictObject({ name: z.string(), title: text })),
    ranking: leversSchema.describe(
      'The finalists with fresh chance; a name is those of its levers with ` + ` between.',
    ),
  })
  .describe('The best combinations of levers under a ceiling of cost.');

/** The same as JSON Schema (draft 2020-12). */
export const leversJsonSchema = (): object => ({
  title: LEVERS_SCHEMA,
  ...z.toJSONSchema(leversSchema, { reused: 'ref' }),
});
export const combinationsJsonSchema = (): object => ({
  title: COMBINATIONS_SCHEMA,
  ...z.toJSONSchema(combinationsSchema, { reused: 'ref' }),
});
