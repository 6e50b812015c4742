/** The comparison of scenarios as a schema: shipped as `schema/comparison.schema.json`. Strict, as that of a result. */
import { z } from 'zod';
import { changeSchema } from './attribution-schema.ts';
import { COMPARED_FIGURES } from './compare.ts';
import { COMPARISON_SCHEMA, LABELS } from './comparison.ts';
import { engineSchema, figure, sameFor, seedSchema } from './estimate-schema.ts';
import { resultSchema } from './result-schema.ts';

const label = z.enum(LABELS);
const difference = z.strictObject({
  a: figure.describe('Mean of the figure in the base, over the pairs.'),
  b: figure.describe('Mean of the figure in the other scenario.'),
  difference: z
    .strictObject({ value: figure, lower: figure, upper: figure })
    .describe('Other minus base, with the paired 95 % interval.'),
  simultaneous: z
    .strictObject({ lower: figure, upper: figure })
    .nullable()
    .describe('Interval that holds for all teams at once with 95 %; null for the city.'),
  chance: figure.describe('Chance that the other scenario is better on average; null where neither way is.'),
  years: z
    .strictObject({ better: z.number(), equal: z.number(), worse: z.number() })
    .nullable()
    .describe('Shares of single replications.'),
  varianceReduction: figure.describe('How many times more replications independent chance would need.'),
  pairs: z.int().min(0).describe('Replications in which both have the figure.'),
});
const area = sameFor(COMPARED_FIGURES, difference);

export const comparisonSchema = z
  .strictObject({
    schema: z.literal(COMPARISON_SCHEMA),
    engine: engineSchema,
    seed: seedSchema,
    replications: z.int().min(1),
    method: z.strictObject({ pairing: z.string(), interval: z.string(), simultaneous: z.string() }),
    scenarios: z.array(z.strictObject({ label, result: resultSchema })).min(2),
    comparisons: z.array(
      z.strictObject({
        base: label,
        other: label,
        changes: z.array(changeSchema).describe('What differs between the scenarios themselves.'),
        city: z.strictObject(area),
        teams: z.array(z.strictObject({ team: z.string(), ...area })),
      }),
    ),
  })
  .describe('Scenarios side by side under common random numbers, each against the first.');
