/** An attribution as a schema: shipped as `schema/attribution.schema.json`. */
import { z } from 'zod';
import { ATTRIBUTED_FIGURES, ATTRIBUTION_SCHEMA } from './attribution.ts';
import { engineSchema, estimateSchema, sameFor, scenarioSchema, seedSchema } from './estimate-schema.ts';

const effects = z.strictObject(sameFor(ATTRIBUTED_FIGURES, estimateSchema));
const value = z.union([z.number(), z.string()]).nullable();

/** What differs between two scenario files. */
export const changeSchema = z.strictObject({
  path: z.string().describe('Place in the scenario, joined with dots.'),
  kind: z.enum(['number', 'text', 'added', 'removed']),
  a: value,
  b: value,
  unit: z.string(),
});

export const attributionSchema = z
  .strictObject({
    schema: z.literal(ATTRIBUTION_SCHEMA),
    engine: engineSchema,
    seed: seedSchema,
    replications: z.int().min(1),
    scenarios: z.int().min(2).describe('Scenarios that were run, each so many replications.'),
    base: scenarioSchema,
    other: scenarioSchema,
    total: effects.describe('The whole difference of the city, other minus base.'),
    together: effects.describe('What the changes do together beyond the sum of each alone.'),
    changes: z.array(
      z.strictObject({
        change: z.string(),
        differences: z.array(changeSchema),
        alone: effects.describe('When it is the only change.'),
        last: effects.describe('What is lost when only this change is left out.'),
        shapley: effects.nullable().describe('Mean over all orders; null with more than six changes.'),
      }),
    ),
  })
  .describe('The difference between two scenarios shared out over its changes.');
