/** Estimates as schemas: what the JSON outputs have in common. */
import { z } from 'zod';

/** A figure; null where it is not defined. */
export const figure = z.number().nullable();

export const estimateShape = {
  value: figure.describe('Mean over replications; null where it is not defined in any.'),
  lower: figure.describe(
    'Lower end of the 95 % interval of the mean; null with fewer than two replications.',
  ),
  upper: figure.describe('Upper end of the 95 % interval of the mean.'),
};
export const estimateSchema = z.strictObject(estimateShape);

export const spreadSchema = z
  .strictObject({ low: figure, high: figure })
  .describe('2.5 % and 97.5 % quantiles of single replications: what one period can look like.');

export const seedSchema = z.union([z.string(), z.number()]);
export const engineSchema = z.string().describe('Version of buurtsim.');
export const scenarioSchema = z.strictObject({ name: z.string(), hash: z.string() });

/** The same schema for each of some keys. */
export const sameFor = <K extends string, V extends z.ZodType>(keys: readonly K[], schema: V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, V>;
