/**
 * The results of planning as schemas, for those who read them: shipped in `schema/`. Strict, as that of a
 * simulation: a key that is not described is an error.
 */
import { z } from 'zod';
import { moneySchema } from '../experiment/money-schema.ts';
import { differenceSchema } from './difference-schema.ts';
import { DIVISION_GOALS } from './divide/best-division.ts';
import { DIVIDE_SCHEMA } from './divide/divide.ts';
import { MARGINAL_SCHEMA } from './divide/marginal.ts';
import { combinationsJsonSchema, leversJsonSchema } from './levers/levers-schema.ts';
import { normJsonSchema } from './norm/norm-schema.ts';
import { SIZE_SCHEMA } from './size/required-fte.ts';

const figure = z.number().nullable();
const bounds = { value: figure, lower: figure, upper: figure };
const estimate = z.strictObject(bounds).describe('Mean over replications with its 95 % interval.');
const head = {
  scenario: z.strictObject({ name: z.string(), hash: z.string() }),
  seed: z.union([z.string(), z.number()]),
};

const point = z.strictObject({
  fte: z.number(),
  figures: z.array(z.strictObject({ target: z.string(), ...bounds })),
  chance: z.number().describe('Chance that all targets hold.'),
  replications: z.int(),
});

const gain = z.strictObject({
  waitMean: differenceSchema,
  withinTarget: differenceSchema,
  worst: differenceSchema.describe('The worst team of each replication.'),
  ratio: differenceSchema.describe('P90 over P10 of the teams.'),
});

const divisionFigures = z.strictObject({
  waitMean: estimate,
  withinTarget: estimate,
  worst: z.strictObject({ team: z.string(), ...bounds }),
  ratio: figure.describe("P90 over P10 of the teams' mean waits."),
  queue: estimate.describe('Residents of the city who wait, average over time.'),
});

export const divideSchema = z
  .strictObject({
    schema: z.literal(DIVIDE_SCHEMA),
    ...head,
    goal: z.enum(DIVISION_GOALS),
    total: z.number().describe('fte of teams and pool together.'),
    bounds: z.strictObject({
      mostWait: figure,
      mostRatio: figure.describe('Longest over shortest wait of a team.'),
      mostSpread: figure.describe('P90 over P10 of the waits of teams.'),
    }),
    best: z.string().nullable().describe('Null where no division meets the bounds.'),
    divisions: z.array(
      z.strictObject({
        name: z
          .string()
          .describe(
            '`best`, `unbounded`, `caseload`, `present`, `norm`, or `kept`: the best in which no team waits longer than ' +
              'the longest does now, where the best leaves a team behind.',
          ),
        pool: z.number(),
        teams: z.array(z.strictObject({ team: z.string(), fte: z.number(), wait: estimate })),
        figures: divisionFigures,
        gain: gain.nullable().describe('The best less this division; A is this one, B the best.'),
      }),
    ),
    priceOfEquity: gain.nullable().describe('The best with the bounds (B) less the best without (A).'),
    pools: z.array(
      z.strictObject({
        pool: z.number(),
        kept: z.boolean().describe('Whether the bounds are kept.'),
        figures: divisionFigures,
      }),
    ),
    replications: z.int(),
    money: moneySchema.optional(),
  })
  .describe('A total of staff divided over the teams. Waits in working days, shares 0..1.');

export const sizeSchema = z
  .strictObject({
    schema: z.literal(SIZE_SCHEMA),
    ...head,
    confidence: z.number(),
    targets: z.array(z.string()),
    groups: z.array(
      z.strictObject({
        id: z.string().describe('Team, wijk or `city`.'),
        scope: z.enum(['team', 'wijk', 'city']),
        teams: z.array(z.strictObject({ team: z.string(), fte: z.number(), now: z.number() })),
        fte: z.number().describe('Needed, in steps of 0.25.'),
        now: z.number(),
        interval: z
          .strictObject({ lower: z.number(), upper: z.number() })
          .nullable()
          .describe('95 % interval of the fte at which the target is just met.'),
        inTimePerYear: estimate.describe('Clients a year within the days of the target.'),
        reachable: z.boolean(),
        answer: point.describe('At the answer, on fresh seeds.'),
        stepLess: point.nullable().describe('One step below.'),
        curve: z.array(point),
      }),
    ),
    fte: z.number().describe('fte of the teams.'),
    now: z.number(),
    pool: z.number().describe('fte of the ambulant pool that is given, beside that of the teams.'),
    replications: z.int(),
    budget: z
      .strictObject({ fte: z.number(), short: z.number(), division: divideSchema.nullable() })
      .optional()
      .describe(
        'With --total or --budget: what there is for teams and pool together, what is short of their sum, and the ' +
          'best division of it.',
      ),
    money: moneySchema.optional(),
  })
  .describe('The smallest staff that meets targets.');

export const marginalSchema = z
  .strictObject({
    schema: z.literal(MARGINAL_SCHEMA),
    ...head,
    replications: z.int(),
    fte: z.number().describe('fte more at each team.'),
    teams: z.array(
      z.strictObject({
        team: z.string(),
        now: z.number(),
        clientDays: estimate.describe('Calendar days of waiting saved a year, all residents together.'),
        overTarget: estimate.describe('Clients a year who no longer wait longer than the norm.'),
        wait: estimate.describe("Working days off the team's mean wait."),
        waitNow: estimate,
      }),
    ),
    money: moneySchema.optional(),
  })
  .describe('What staff is worth at the margin of each team, most days saved first.');

/** JSON Schemas by file name. */
export const planningJsonSchemas = (): Readonly<Record<string, object>> => ({
  'size.schema.json': { title: SIZE_SCHEMA, ...z.toJSONSchema(sizeSchema) },
  'divide.schema.json': { title: DIVIDE_SCHEMA, ...z.toJSONSchema(divideSchema) },
  'marginal.schema.json': { title: MARGINAL_SCHEMA, ...z.toJSONSchema(marginalSchema) },
  'norm.schema.json': normJsonSchema(),
  'levers.schema.json': leversJsonSchema(),
  'combinations.schema.json': combinationsJsonSchema(),
});
