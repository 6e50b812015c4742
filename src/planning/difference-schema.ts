/** A paired difference as a schema, as several results of planning have it. */
import { z } from 'zod';

const figure = z.number().nullable();

export const differenceSchema = z.strictObject({
  a: figure,
  b: figure,
  difference: z
    .strictObject({ value: figure, lower: figure, upper: figure })
    .describe('B - A, paired, with its 95 % interval.'),
  simultaneous: z.strictObject({ lower: figure, upper: figure }).nullable(),
  chance: figure.describe('Chance that B is better on average.'),
  years: z.strictObject({ better: z.number(), equal: z.number(), worse: z.number() }).nullable(),
  varianceReduction: figure,
  pairs: z.int(),
});
