/** What is held possible before the published months are looked at, read from a table of the city. */
import { z } from 'zod';
import { describeValue, failed, ok, type Result } from '../problem/problem.ts';
import { parameterQuantile, type UncertainParameter } from '../experiment/index.ts';
import { readText } from '../scenario/file-source.ts';
import type { FileSource, ResolvedScenario } from '../scenario/index.ts';

const figure = z.strictObject({
  value: z.number(),
  status: z.enum(['assumed', 'derived', 'published']),
  source: z.string().min(1),
});

const priorsSchema = z.strictObject({
  schema: z.literal('buurtsim.priors/1'),
  /** Numbers of the scenario that are calibrated, each over the interval that the scenario gives or over another. */
  calibrated: z
    .array(
      z.strictObject({
        path: z.string().min(1),
        interval: z.tuple([z.number(), z.number()]).optional(),
        /** Most likely value; that of the scenario if not given. */
        value: z.number().optional(),
        source: z.string().min(1).optional(),
      }),
    )
    .min(1),
  /** Standard deviations, of logs, of what is not known of the inflow to come. */
  outlook: z.strictObject({ season: figure, growth: figure, quarter: figure, transfers: figure }),
  /** Least and most log of slots over registrations that a team may have. */
  slack: z.strictObject({ lowest: figure, highest: figure }),
  /** Variance that is added for what the model leaves out, per pooled figure. */
  discrepancy: z.record(z.string(), figure),
});

export type Priors = z.infer<typeof priorsSchema>;

/** Reads `data/<city>/ensemble-priors.json`. */
export function readPriors(city: string, files: FileSource): Result<Priors> {
  const file = `data/${city}/ensemble-priors.json`;
  const text = readText(files, file);
  if (!text.ok) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return failed([{ code: 'file.syntax', file, expected: 'JSON' }]);
  }
  const parsed = priorsSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return failed(
    parsed.error.issues.map((issue) => ({
      code: 'value.format' as const,
      file,
      path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
      expected: issue.message,
      actual: describeValue(issue.input),
    })),
  );
}

/** A number that is calibrated, as a function of a point of the unit interval. */
export interface CalibratedNumber extends UncertainParameter {
  readonly quantile: (u: number) => number;
}

/**
 * The calibrated numbers of a scenario, those left out that it chose itself (status `scenario`).
 * @throws RangeError where a place is not in the ledger or has no interval
 */
export function calibratedNumbers(scenario: ResolvedScenario, priors: Priors): CalibratedNumber[] {
  return priors.calibrated.flatMap(({ path, interval: other, value: middle }) => {
    const entry = scenario.ledger.find((item) => item.path === path);
    if (entry === undefined) throw new RangeError(`calibratedNumbers: ${path} is not in the scenario`);
    if (entry.status === 'scenario') return [];
    const interval = other ?? entry.interval;
    if (interval === null) throw new RangeError(`calibratedNumbers: ${path} has no interval`);
    const { status, unit } = entry;
    const value = Math.min(interval[1], Math.max(interval[0], middle ?? entry.value));
    // Between the ends all is held equally possible but for a top at the value; nothing beyond them.
    const parameter = { path, value, interval, status, unit, law: 'triangular' as const };
    return [{ ...parameter, quantile: (u: number) => parameterQuantile(parameter, u) }];
  });
}
