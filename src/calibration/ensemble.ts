/**
 * An ensemble: parameter sets that the published months up to an origin do not contradict, as data with provenance.
 * Every band of a forecast is made from it. `numbers` names places of a scenario's ledger; a member is a list of
 * values in that order.
 */
import { z } from 'zod';
import { describeValue, failed, ok, type Result } from '../problem/problem.ts';
import { readText, type FileSource } from '../scenario/file-source.ts';

export const ENSEMBLE_SCHEMA = 'buurtsim.ensemble/1';

/** Share of the prior's standard deviation that is left: below, the data tell; above, they do not. */
export const IDENTIFIED = 0.6;
export const NOT_IDENTIFIED = 0.9;

const number = z.number();
const triple = z.strictObject({ lower: number, median: number, upper: number });

export const ensembleSchema = z.strictObject({
  schema: z.literal(ENSEMBLE_SCHEMA),
  engine: z.string(),
  city: z.string(),
  /** Last day of the data. */
  origin: z.string(),
  seed: z.union([z.string(), z.int()]),
  scenario: z.strictObject({ name: z.string(), hash: z.string() }),
  data: z.strictObject({
    months: z.array(z.string()).describe('Months of the teams that were used, beside the figures of 2015.'),
    hash: z.string().describe('SHA-256 of the published figures up to the origin.'),
    priors: z.string().describe('SHA-256 of the priors.'),
  }),
  size: z.strictObject({
    pilot: z.int(),
    waves: z.array(z.int()),
    drift: z.int(),
    candidates: z.int(),
    keep: z.int(),
    members: z.int(),
  }),
  /** Share of the prior that is not ruled out after each wave, and the tolerance of the last step. */
  kept: z.array(number),
  tolerance: number,
  figures: z
    .array(
      z.strictObject({
        figure: z.string(),
        observed: number,
        mean: number.describe('Mean of the runs kept.'),
        sd: number.describe('Standard deviation of the runs kept.'),
      }),
    )
    .describe('What was compared: published, and in the runs that were kept.'),
  parameters: z
    .array(
      z.strictObject({
        path: z.string(),
        unit: z.string(),
        prior: triple,
        posterior: triple,
        width: number.describe('Standard deviation of the posterior over that of the prior.'),
      }),
    )
    .describe('What the data tell of each number: 95 % of prior and posterior.'),
  teams: z.array(
    z.strictObject({
      team: z.string(),
      wait: triple.describe('Lasting monthly wait, working days, drawn to like teams.'),
      slotFactor: triple,
      stayFactor: triple,
    }),
  ),
  numbers: z.array(z.string()),
  members: z.array(z.array(number)),
});

export type Ensemble = z.infer<typeof ensembleSchema>;
export type ParameterReport = Ensemble['parameters'][number];

/** JSON Schema of the file, as the package ships it. */
export const ensembleJsonSchema = (): object => ({
  ...z.toJSONSchema(ensembleSchema),
  title: 'An ensemble of buurtsim',
});

/** Where the ensemble of a city stands. */
export const ensemblePath = (city: string): string => `data/${city}/ensemble.json`;

/** Reads an ensemble. Problems: no file, no JSON, another form, members of another length than the numbers. */
export function readEnsemble(path: string, files: FileSource): Result<Ensemble> {
  const text = readText(files, path);
  if (!text.ok) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return failed([{ code: 'file.syntax', file: path, expected: 'JSON' }]);
  }
  const parsed = ensembleSchema.safeParse(value);
  if (!parsed.success) {
    return failed(
      parsed.error.issues.slice(0, 20).map((issue) => ({
        code: 'value.format' as const,
        file: path,
        path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
        expected: issue.message,
        actual: describeValue(issue.input),
      })),
    );
  }
  const { numbers, members } = parsed.data;
  const wrong = members.findIndex((member) => member.length !== numbers.length);
  if (wrong >= 0) {
    return failed([
      {
        code: 'table.row-length',
        file: path,
        path: ['members', wrong],
        expected: String(numbers.length),
        actual: String(members[wrong]?.length),
      },
    ]);
  }
  return ok(parsed.data);
}

/** As text: the head indented, one member a line. */
export function ensembleText(ensemble: Ensemble): string {
  const { members, ...head } = ensemble;
  const rows = members.map((member) => `    ${JSON.stringify(member)}`).join(',\n');
  return `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "members": [\n${rows}\n  ]\n}\n`;
}
