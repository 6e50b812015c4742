/** The JSON of `norm` as a schema: shipped as `schema/norm.schema.json`. Strict, as that of a result. */
import { z } from 'zod';
import {
  estimateSchema,
  figure,
  sameFor,
  scenarioSchema,
  seedSchema,
} from '../../experiment/estimate-schema.ts';
import { ISOLATION_LEVELS } from './isolation-waits.ts';
import { ALTERNATIVES } from './norm-alternatives.ts';
import { WEIGHT_CLASSES } from './norm-settings.ts';
import { NORM_SCHEMA } from './norm.ts';

const weight = z.enum(WEIGHT_CLASSES);
const perClass = z.strictObject(sameFor(WEIGHT_CLASSES, z.number()));
const threshold = z.strictObject({
  factor: z.enum(['bijstand', 'isolation', 'lowEducation']),
  high: z.number(),
  average: z.number(),
});
const classes = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hand'),
    high: z.array(z.string()),
    average: z.array(z.string()),
    otherwise: weight,
  }),
  z.strictObject({ kind: z.literal('thresholds'), thresholds: z.array(threshold), unknown: weight }),
]);
const share = {
  code: z.string(),
  name: z.string(),
  base: z.number().describe('Households or dwellings, as the norm counts.'),
  teams: z.number(),
  fte: z.number(),
};
const applied = z.strictObject({
  settings: z.strictObject({
    base: z.enum(['households', 'dwellings']),
    householdsPerTeam: perClass,
    workersPerTeam: perClass.describe('Workers of 1 fte in a team.'),
    classes,
  }),
  units: z.array(
    z.strictObject({
      ...share,
      weight,
      because: z.enum(['hand', 'bijstand', 'isolation', 'lowEducation', 'below', 'unknown']),
      unit: z.strictObject({
        code: z.string(),
        name: z.string(),
        wijk: z.string(),
        buurten: z.array(z.string()).describe('Codes.'),
        households: z.number(),
        dwellings: figure,
        bijstand: figure.describe('Persons per 100 households.'),
        isolation: z.strictObject({ percent: z.number(), assumed: z.boolean() }).nullable(),
        lowEducation: figure.describe('Percentage of 15 to 75 year olds.'),
      }),
    }),
  ),
  wijken: z.array(z.strictObject(share)),
  plan: z.array(
    z.strictObject({
      ...share,
      fteLow: z.number(),
      fteHigh: z.number(),
      inPlan: z.boolean().describe('Whether the norm, rounded to whole fte, lies in the range of the plan.'),
    }),
  ),
  total: z.strictObject(share),
  assumesIsolation: z.boolean().describe('Whether a class hangs on isolation that was estimated.'),
});

const interval = z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() });
const error = z.strictObject({
  period: z.string(),
  teams: z.int(),
  mean: z.number().describe('Mean absolute error as a share of the starts.'),
  median: z.number(),
  weighted: z.number(),
  worst: z.number(),
  worstTeam: z.string(),
  bias: z.number(),
});
const demand = z
  .strictObject({
    factors: z.array(z.string()),
    apart: z.array(z.string()).describe('Teams with a level of their own.'),
    periods: z.array(z.strictObject({ id: z.string(), moment: z.number(), months: z.number() })),
    rates: z.array(interval),
    slopes: z.array(interval),
    spread: z.strictObject({ lasting: z.number(), drift: z.number(), dispersion: z.number() }),
    teams: z.array(
      z.strictObject({
        team: z.string(),
        period: z.string(),
        apart: z.boolean(),
        households: z.number(),
        starts: z.number(),
        leftOut: figure.describe('Predicted with this team left out.'),
        error: figure,
      }),
    ),
    errors: z.strictObject({ without: z.array(error), with: z.array(error) }),
  })
  .describe('How wijkfactors predict the starts of teams, and how far off they are.');

const figures = z.strictObject({
  teams: z.int(),
  replications: z.int(),
  wait: estimateSchema,
  withinTarget: estimateSchema,
  worst: z.strictObject({ team: z.string(), wait: estimateSchema, withinTarget: estimateSchema }),
  inequality: estimateSchema.describe('P90 over P10 of the mean waits of teams.'),
  utilisation: estimateSchema,
});
const isolationRow = z.strictObject({
  code: z.string(),
  name: z.string(),
  withoutIsolation: z.number().describe('fte.'),
  withIsolation: z.number().describe('fte.'),
  lower: z.number(),
  upper: z.number(),
});
const isolation = z.strictObject({
  status: z.literal('assumed'),
  estimate: z.strictObject({
    intercept: z.number(),
    slope: z.number(),
    status: z.literal('assumed'),
    source: z.string(),
  }),
  thresholds: z.array(threshold),
  draws: z.int(),
  levelSpread: z.number(),
  areaSpread: z.number(),
  rows: z.array(isolationRow),
  total: isolationRow,
  waits: z
    .strictObject({
      status: z.literal('assumed'),
      fte: z.number(),
      rows: z.array(
        z.strictObject({
          level: z.enum(ISOLATION_LEVELS),
          factor: figure,
          figures,
          difference: estimateSchema.nullable(),
          moved: z.number().describe('fte that lie with another team than without isolation.'),
        }),
      ),
    })
    .nullable(),
});

const point = z.strictObject({
  householdsPerTeam: perClass,
  fte: z.number(),
  sharedBy: z.enum(['present', 'norm']),
  losses: z.boolean(),
  figures,
  worstBuurt: z.string(),
  headsPerTeam: z.number(),
  kept: z.number().describe('Mean share of the working time that the losses leave.'),
});
const smallest = z.strictObject({ value: figure, lower: figure, upper: figure, chance: z.number() });
const explored = z.strictObject({
  replications: z.int(),
  seed: seedSchema,
  exploration: z.strictObject({
    fte: z.number(),
    target: z.number(),
    losses: z.strictObject({
      travelPerKm: z.number(),
      knowledgePer1000: z.number(),
      coordinationPerHead: z.number(),
      minimumPresent: z.number(),
    }),
    slides: z.array(
      z.strictObject({
        fte: z.number(),
        points: z.array(
          z.strictObject({
            households: z.number(),
            without: point,
            with: point,
            poolingGain: estimateSchema.describe('Working days less than with the smallest norm.'),
            loss: estimateSchema.describe('Wait with losses less that without.'),
          }),
        ),
        smallest: z.strictObject({ without: smallest, with: smallest }),
      }),
    ),
    perClass: z.strictObject(sameFor(WEIGHT_CLASSES, z.array(point))),
    frontier: z.array(point),
  }),
  alternatives: z.strictObject({
    fte: z.number(),
    results: z.array(
      z.strictObject({
        alternative: z.enum(ALTERNATIVES),
        teams: z.array(z.strictObject({ team: z.string(), fte: z.number() })),
        figures,
      }),
    ),
    continuous: z.strictObject({ atFive: z.number(), exponent: z.number() }),
  }),
});

export const normSchema = z
  .strictObject({
    schema: z.literal(NORM_SCHEMA),
    scenario: scenarioSchema,
    city: z.string(),
    norm: applied,
    bijstandOnly: applied.describe('The same norm with weights by bijstand alone.'),
    demand: demand.nullable(),
    isolation: isolation.nullable().describe('Only with --isolation.'),
    explore: explored.nullable().describe('Only with --explore.'),
  })
  .describe('The norm of a city beside its plan. Waits in working days, shares 0..1.');

/** The same as JSON Schema (draft 2020-12). */
export const normJsonSchema = (): object => ({
  title: NORM_SCHEMA,
  ...z.toJSONSchema(normSchema, { reused: 'ref' }),
});
