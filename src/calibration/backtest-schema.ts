/** The form of a backtest as JSON, `buurtsim.backtest/1`. Figures that are not defined are null. */
import { z } from 'zod';
import { BASELINES } from './baselines.ts';
import { FORECAST_MEASURES } from './forecast.ts';
import { METHODS } from './score-card.ts';
import { STAY_LAWS } from './stay-law.ts';

const figure = z.number().nullable();
const measure = z.enum(FORECAST_MEASURES);
const score = z.strictObject({
  method: z.enum(METHODS),
  cases: z.int(),
  mape: figure.describe('Mean absolute percentage error of the median, as a share.'),
  mase: figure.describe('Mean absolute error of the median over the mean absolute change before the origin.'),
  crps: figure.describe('Continuous ranked probability score, in the unit of the measure.'),
  coverage: z
    .array(z.strictObject({ asked: z.number(), share: figure, intervalScore: figure }))
    .describe('Share of the outcomes in the bands of 50, 80 and 95 %, and their interval scores.'),
  brier: figure.describe('Of the event that the wait of a team in a month exceeds the target; waits only.'),
});
const goal = z.strictObject({
  id: z.enum(['stockBaseline', 'stockFloor', 'waitBaseline', 'coverageStock', 'coverageWait']),
  value: figure,
  bound: z.union([figure, z.tuple([z.number(), z.number()])]).describe('To stay below, or to lie between.'),
  baseline: z.enum(BASELINES).nullable(),
  reached: z.boolean(),
});
const part = z.strictObject({
  origins: z.array(z.string()).describe('Last days of the data that were forecast from.'),
  months: z.array(z.string()),
  groups: z.array(
    z.strictObject({
      measure,
      horizon: z.int().nullable().describe('Months ahead; null: all together.'),
      floor: z
        .strictObject({ mape: figure, crps: figure })
        .describe('What chance alone gives if the model is exactly right.'),
      scores: z.array(score),
      skill: z
        .strictObject({ baseline: z.enum(BASELINES), value: figure, lower: figure, upper: figure })
        .nullable()
        .describe('1 - CRPS over that of the best baseline, with 95 % of resampled teams.'),
      pit: z.array(z.number()).describe('Share of the cases in each tenth of the forecast law.'),
    }),
  ),
  goals: z.array(goal),
  teams: z.array(
    z.strictObject({ team: z.string(), stockMape: figure, waitCrps: figure, waitCrpsShrunken: figure }),
  ),
});

export const backtestSchema = z.strictObject({
  schema: z.literal('buurtsim.backtest/1'),
  engine: z.string(),
  scenario: z.strictObject({ name: z.string(), hash: z.string() }),
  seed: z.union([z.string(), z.number()]),
  judged: part.describe('The one origin that the goals are about.'),
  rolling: part.describe('All origins together.'),
  stayLaws: z
    .array(z.strictObject({ law: z.enum(STAY_LAWS), goals: z.array(goal) }))
    .describe('The goals of the judged origin under other laws of stay; empty where they were not tried.'),
});

/** JSON Schema of the output, as the package ships it. */
export const backtestJsonSchema = (): object => ({
  ...z.toJSONSchema(backtestSchema),
  title: 'A backtest of buurtsim',
});
