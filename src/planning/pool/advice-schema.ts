/** Monday's advice as a schema: shipped as `schema/advice.schema.json`. Strict: a key that is not described is an error. */
import { z } from 'zod';
import { ADVICE_SCHEMA } from './advise.ts';

const figure = z.number().nullable();
/** Mean over replications with its 95 % interval. */
export const estimateSchema = z.strictObject({ value: figure, lower: figure, upper: figure });
const team = z.string().nullable().describe('Id of a team; null = at rest.');

export const adviceSchema = z
  .strictObject({
    schema: z.literal(ADVICE_SCHEMA),
    engine: z.string().describe('Version of buurtsim.'),
    scenario: z.strictObject({ name: z.string(), hash: z.string() }),
    date: z.iso.date(),
    weeks: z.int().min(1),
    form: z.enum(['intake', 'full']),
    target: z.number().describe('Norm for the wait, working days.'),
    seed: z.union([z.string(), z.number()]),
    replications: z.int().min(1),
    plansTried: z.int().min(1),
    overTargetStay: estimateSchema.describe('Residents beyond the norm over the weeks when nobody moves.'),
    plans: z
      .array(
        z.strictObject({
          proposedBy: z.array(z.string()).describe('Policies, `stay` (nobody moves) or `variant`.'),
          workers: z.array(
            z.strictObject({
              worker: z.string(),
              fte: z.number(),
              from: team,
              to: team,
              movable: z.boolean(),
            }),
          ),
          kept: estimateSchema.describe('Residents kept within the norm, more than when nobody moves.'),
          wait: estimateSchema.describe('Mean wait of the city, working days.'),
          waitChange: estimateSchema,
          daysSaved: estimateSchema.describe('Working days of waiting saved by all residents together.'),
          chanceBest: z.number().min(0).max(1),
        }),
      )
      .min(1)
      .describe('Best first.'),
    moves: z
      .array(
        z.strictObject({
          from: team,
          to: team,
          workers: z.array(z.string()),
          fte: z.number(),
          kept: estimateSchema.describe(
            'Residents that this step keeps within the norm beyond the rest of the plan.',
          ),
        }),
      )
      .describe('Steps of the best plan, the one that keeps most first.'),
    teams: z.array(
      z.strictObject({
        team: z.string(),
        waiting: z.int(),
        longestWait: figure.describe('Working days so far; null where nobody waits.'),
        overTarget: z.int(),
        absentFte: z.number(),
        fte: z.number(),
        slotsPerWeek: z.number(),
        registrationsPerWeek: z.number(),
        waitStay: estimateSchema,
        waitPlan: estimateSchema,
        poolFte: z.number(),
        poolFtePlan: z.number(),
      }),
    ),
  })
  .describe('What the ambulant pool can do this week, from the state of the teams.');

/** The same as JSON Schema (draft 2020-12). */
export const adviceJsonSchema = (): object => ({
  title: ADVICE_SCHEMA,
  ...z.toJSONSchema(adviceSchema, { reused: 'ref' }),
});
