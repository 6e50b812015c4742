/** The pool tournament as a schema: shipped as `schema/pool-tournament.schema.json`. Strict, as that of a result. */
import { z } from 'zod';
import { estimateSchema } from './advice-schema.ts';
import { TOURNAMENT_SCHEMA } from './tournament.ts';

const chance = z.number().min(0).max(1).describe('Bootstrap share in which this is the lowest wait.');
const wait = estimateSchema.describe('Mean wait of the city, working days.');

export const tournamentSchema = z
  .strictObject({
    schema: z.literal(TOURNAMENT_SCHEMA),
    engine: z.string().describe('Version of buurtsim.'),
    scenario: z.strictObject({ name: z.string(), hash: z.string() }),
    seed: z.union([z.string(), z.number()]),
    replications: z.int().min(1),
    target: z.number().describe('Norm for the wait, working days.'),
    fromTeams: z.boolean().describe('Whether the fte of the pool come out of the teams.'),
    teamFte: z.number(),
    none: z
      .strictObject({
        wait,
        withinTarget: estimateSchema,
        worstTeam: estimateSchema,
        fullPooling: estimateSchema,
      })
      .describe('Without a pool.'),
    forms: z.array(
      z.strictObject({
        form: z.enum(['intake', 'full']),
        policies: z
          .array(z.strictObject({ policy: z.string(), wait, regret: estimateSchema, chanceBest: chance }))
          .describe('Mean over all sizes, best first.'),
        best: z.string(),
        runnerUp: z.string(),
        againstRunnerUp: estimateSchema.describe('Wait of the best less that of the runner-up.'),
        againstFixed: estimateSchema.describe('Wait of the best less that of fixed shares.'),
        sizes: z.array(
          z.strictObject({
            fte: z.number(),
            cells: z
              .array(
                z.strictObject({
                  policy: z.string(),
                  wait,
                  withinTarget: estimateSchema.describe('Share of the first conversations within the norm.'),
                  worstTeam: estimateSchema.describe('Longest mean wait of a team.'),
                  regret: estimateSchema.describe('Wait more than with the best of this size.'),
                  chanceBest: chance,
                }),
              )
              .describe('Best first.'),
            fullPooling: estimateSchema.describe(
              'Wait of a city that is one team, with this pool; simulated.',
            ),
            perPoolFte: estimateSchema.describe('Working days of wait that one fte of the pool saves.'),
            perFixedFte: estimateSchema.describe('The same of one fte in the teams.'),
            perFteDifference: estimateSchema,
          }),
        ),
        stays: z.strictObject({
          fte: z.number(),
          points: z.array(z.strictObject({ weeks: z.number(), againstFixed: estimateSchema })),
          breakEven: z
            .number()
            .nullable()
            .describe('Shortest stay tried at which the best is not better than fixed shares; null = none.'),
        }),
      }),
    ),
  })
  .describe('Deployment policies, pool sizes and forms on the same futures.');

/** The same as JSON Schema (draft 2020-12). */
export const tournamentJsonSchema = (): object => ({
  title: TOURNAMENT_SCHEMA,
  ...z.toJSONSchema(tournamentSchema, { reused: 'ref' }),
});
