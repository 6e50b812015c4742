/** Distributions as they stand in a file: the specs of the engine, whose numbers may be quantities. */
import { z } from 'zod';
import { object, quantity, share } from './fields.ts';

/** Times and counts: beyond these bounds there is no sense, and no arithmetic to rely on. */
const positive = (): ReturnType<typeof quantity> => quantity({ min: 0.000001, max: 1_000_000 });
const atLeastZero = (): ReturnType<typeof quantity> => quantity({ min: 0, max: 1_000_000 });

const list = <T extends z.ZodType>(item: T): z.ZodArray<T> =>
  z.array(item, { error: 'list of 1 to 100' }).min(1, 'list of 1 to 100').max(100, 'list of 1 to 100');

/** Beyond these a law is a spike, or so wide that no number shows it. */
const shape = (): ReturnType<typeof quantity> => quantity({ min: 0.1, max: 1000 });

/** Written out because it refers to itself. */
export type DistributionInput = z.infer<(typeof families)[number]> | Nested;
type Nested =
  | { dist: 'mixture'; parts: { weight: z.infer<QuantityInput>; of: DistributionInput }[] }
  | { dist: 'scaled'; factor: z.infer<QuantityInput>; of: DistributionInput }
  | { dist: 'truncated'; max: z.infer<QuantityInput>; of: DistributionInput };
type QuantityInput = ReturnType<typeof quantity>;

const family = <const N extends string, S extends z.core.$ZodLooseShape>(
  name: N,
  shape: S,
): z.ZodObject<{ dist: z.ZodLiteral<N> } & S, z.core.$strict> => object({ dist: z.literal(name), ...shape });

const families = [
  family('deterministic', { value: atLeastZero() }),
  family('exponential', { mean: positive() }),
  family('uniform', { min: atLeastZero(), max: atLeastZero() }),
  family('triangular', { min: atLeastZero(), mode: atLeastZero(), max: atLeastZero() }),
  family('gamma', { shape: shape(), scale: positive() }),
  family('erlang', { k: quantity({ min: 1, max: 1000, whole: true }), mean: positive() }),
  family('lognormal', {
    mean: positive().optional(),
    cv: quantity({ min: 0.001, max: 100 }).optional(),
    median: positive().optional(),
    p90: positive().optional(),
  }),
  family('weibull', { shape: shape(), scale: positive() }),
  family('hyperexponential', { probs: list(share()), means: list(positive()) }),
  family('discreteUniform', {
    min: quantity({ min: 0, max: 1_000_000, whole: true }),
    max: quantity({ min: 0, max: 1_000_000, whole: true }),
  }),
  // Counts are held in tables: these limits keep them small.
  family('poisson', { mean: quantity({ above: 0, max: 1000 }) }),
  family('negativeBinomial', {
    mean: quantity({ above: 0, max: 1000 }),
    shape: quantity({ min: 0.1, max: 1000 }),
  }),
  family('bands', {
    bands: list(object({ from: atLeastZero(), to: atLeastZero(), probability: share() })),
  }),
] as const;

export const distribution: z.ZodType<DistributionInput> = z
  .lazy(() =>
    z.discriminatedUnion(
      'dist',
      [
        ...families,
        family('mixture', { parts: list(object({ weight: share(), of: distribution })) }),
        family('scaled', { factor: positive(), of: distribution }),
        family('truncated', { max: positive(), of: distribution }),
      ],
      { error: 'distribution: object with "dist"' },
    ),
  )
  .meta({ id: 'distribution' });
