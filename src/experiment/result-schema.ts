/**
 * The JSON result as a schema, for those who read it: shipped as `schema/result.schema.json`. Strict: a key
 * that is not described is an error, so that the description cannot fall behind.
 */
import { z } from 'zod';
import { AREA_MEASURES } from '../model/summary-layout.ts';
import {
  engineSchema,
  estimateSchema,
  estimateShape,
  figure,
  sameFor,
  scenarioSchema,
  seedSchema,
  spreadSchema,
} from './estimate-schema.ts';
import { MONTH_FIGURES, WAIT_FIGURES } from './figures.ts';
import { instantBesideSchema } from './instant-beside.ts';
import { moneySchema } from './money-schema.ts';
import { RESULT_SCHEMA } from './result.ts';
import type { RegistrationMeasure } from './wait-layout.ts';

const statistic = z.strictObject({ ...estimateShape, spread: spreadSchema });

const monthName = z.string().regex(/^\d{4}-\d{2}$/);
const month = z.strictObject({
  month: monthName,
  ...sameFor(MONTH_FIGURES, estimateSchema),
});
const registration = {
  registered: statistic.describe('Residents who began to wait.'),
  stillWaiting: statistic.describe('Of these still waiting at the end.'),
  mean: statistic.describe(
    'Kaplan-Meier mean of the wait; the least that it can be where `tail` is above 0.',
  ),
  p50: statistic,
  p90: statistic,
  withinTarget: statistic.describe('Share that waits at most the norm.'),
  tail: statistic.describe('Share of whom nobody has seen how long they wait.'),
} satisfies Record<RegistrationMeasure, z.ZodType>;
const area = {
  fte: statistic.describe('Mean fte under contract, vacancies and ambulant pool excluded.'),
  started: statistic.describe('First conversations held.'),
  closed: statistic.describe('Cases closed.'),
  wait: z
    .strictObject(sameFor(Object.keys(WAIT_FIGURES) as (keyof typeof WAIT_FIGURES)[], statistic))
    .describe(
      'Working days between registration and first conversation, of the conversations held in the period. ' +
        'withinTarget: share of them within the norm. monthMeanOverTarget: share of months whose mean exceeds ' +
        'the norm. stillWaiting: residents waiting at the end.',
    ),
  caseload: statistic.describe('Open cases, average over time.'),
  queue: statistic.describe('Residents waiting, average over time.'),
  utilisation: statistic.describe('Client hours asked as a share of client hours available.'),
  months: z.array(month),
  waitByRegistration: z
    .strictObject({
      period: z.strictObject(registration),
      months: z.array(z.strictObject({ month: monthName, ...registration })),
      curve: z
        .array(z.strictObject({ day: z.int().min(0), waiting: statistic }))
        .describe('Share of those who registered in the period that waits longer than so many days.'),
    })
    .nullable()
    .describe('Waits from registration on, whoever still waits included; null where they were not followed.'),
  assessments: z
    .strictObject({
      done: statistic,
      late: statistic.describe('Not done on their last day, which lies in the period.'),
      waiting: statistic.describe('Not done at the end.'),
    })
    .optional()
    .describe('Assessments with a term, where the scenario has them.'),
};
const areaName = z.string().describe('`city` or the id of a team');
const warning = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('replications.few'), replications: z.int() }),
  z.strictObject({ code: z.literal('calendar.school-holidays'), from: z.iso.date(), until: z.iso.date() }),
  z.strictObject({
    code: z.literal('precision.not-reached'),
    replications: z.int(),
    needed: figure.describe('Replications that would be enough, as far as can be seen.'),
    goals: z.array(
      z.strictObject({
        area: areaName,
        measure: z.enum(AREA_MEASURES),
        kind: z.enum(['relative', 'absolute']),
        wanted: z.number().describe('Half-width asked for.'),
        reached: figure,
      }),
    ),
  }),
  z.strictObject({ code: z.literal('flow.residual'), area: areaName, value: z.number() }),
  z.strictObject({ code: z.literal('little.residual'), area: areaName, value: z.number() }),
  z.strictObject({ code: z.literal('load.over-one'), area: areaName, utilisation: z.number() }),
  z.strictObject({
    code: z.literal('waiting.many'),
    area: areaName,
    stillWaiting: z.number(),
    started: z.number(),
  }),
  z.strictObject({
    code: z.literal('waits.differ'),
    area: areaName,
    month: monthName,
    held: z.number().describe('Mean wait of the conversations held in the month.'),
    registered: z.number().describe('Mean wait of those who registered in the month.'),
  }),
  z.strictObject({
    code: z.literal('figure.undefined'),
    area: areaName,
    measure: z.enum(AREA_MEASURES),
    replications: z.int(),
  }),
]);

export const resultSchema = z
  .strictObject({
    schema: z.literal(RESULT_SCHEMA),
    engine: engineSchema,
    scenario: scenarioSchema,
    seed: seedSchema,
    replications: z.int().min(1),
    period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
    city: z.strictObject(area),
    teams: z.array(z.strictObject({ team: z.string(), ...area })),
    checks: z.strictObject({
      littleResidual: z.number().describe("Largest residual of Little's law on the queue, residents."),
      flowResidual: z.number().describe('Largest residual of the conservation of cases; must be 0.'),
      precision: figure.describe("Half-width of the city's mean wait as a share of its value."),
      warnings: z.array(warning),
    }),
    instant: instantBesideSchema.optional(),
    money: moneySchema.optional(),
  })
  .describe('Result of a simulation. Shares 0..1, waits in working days, counts over the period.');
