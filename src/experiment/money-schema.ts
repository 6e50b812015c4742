/**
 * What staff costs, as it stands beside a result that is asked for it. The sums belong to a layer above this one; here is
 * only their schema.
 */
import { z } from 'zod';
import { figure } from './estimate-schema.ts';

const cost = z
  .strictObject({ value: z.number(), lower: z.number(), upper: z.number() })
  .describe('Euro; the interval is that of the cost of an fte.');
export const moneySchema = z
  .strictObject({
    fte: z.number(),
    costPerFteYear: cost,
    cost: cost.describe('Euro a year.'),
    subsidyPerYear: figure,
    overSubsidy: cost.nullable(),
    perClientInTime: cost.nullable().describe('Euro for each client helped in time.'),
  })
  .describe('Only with --euro.');
