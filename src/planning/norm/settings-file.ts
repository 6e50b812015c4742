import { z } from 'zod';
import type { Problem, Result } from '../../problem/problem.ts';
import { failed, ok } from '../../problem/problem.ts';
import { parseJson } from '../../scenario/json-text.ts';
import { DEFAULT_LOSSES, type NormLosses } from './norm-losses.ts';
import { type ClassRule, type NormSettings, WEIGHT_CLASSES } from './norm-settings.ts';

const number = (expected: string, least: number, most: number): z.ZodNumber =>
  z.number({ error: expected }).min(least, expected).max(most, expected);
const positive = number('number > 0, <= 1000000', 1e-6, 1e6);
const percent = number('number 0 to 100', 0, 100);
const share = number('number 0 to 1', 0, 1);
const perClass = z.strictObject({ high: positive, average: positive, low: positive });
const codes = z.array(z.string());
const weight = z.enum(WEIGHT_CLASSES);

/** What a file with settings of the norm may say; what it does not say stays as it is for the city. */
const settingsSchema = z.strictObject({
  schema: z.literal('buurtsim.norm-settings/1').optional(),
  base: z.enum(['households', 'dwellings']).optional(),
  householdsPerTeam: perClass.optional(),
  workersPerTeam: perClass.optional(),
  classes: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('hand'), high: codes, average: codes, otherwise: weight }),
      z.strictObject({
        kind: z.literal('thresholds'),
        thresholds: z
          .array(
            z.strictObject({
              factor: z.enum(['bijstand', 'isolation', 'lowEducation']),
              high: percent,
              average: percent,
            }),
          )
          .min(1),
        unknown: weight,
      }),
    ])
    .optional(),
  losses: z
    .strictObject({
      travelPerKm: share,
      knowledgePer1000: share,
      coordinationPerHead: share,
      minimumPresent: number('whole number 0 to 100', 0, 100),
    })
    .optional(),
});

export interface NormFile {
  readonly settings: NormSettings;
  readonly losses: NormLosses;
  /** Whether the file says the losses. */
  readonly ownLosses: boolean;
}

/** Reads settings of the norm over those that the city starts from. Every fault is listed with its path. */
export function readNormFile(text: string, file: string, base: NormSettings): Result<NormFile> {
  const { value: data, problems: faults } = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text, file);
  if (faults.length > 0) return failed(faults);
  const parsed = settingsSchema.safeParse(data);
  if (!parsed.success) {
    return failed(
      parsed.error.issues.map((issue): Problem => {
        const path = issue.path.filter((step) => typeof step !== 'symbol');
        return issue.code === 'unrecognized_keys'
          ? {
              code: 'key.unknown',
              file,
              path: [...path, ...issue.keys.slice(0, 1)],
              expected: 'a key of the norm',
            }
          : {
              code: issue.code === 'invalid_type' ? 'type.wrong' : 'value.range',
              file,
              path,
              expected: issue.message,
            };
      }),
    );
  }
  const { householdsPerTeam, workersPerTeam, classes, losses } = parsed.data;
  const rule: ClassRule = classes ?? base.classes;
  return ok({
    settings: {
      base: parsed.data.base ?? base.base,
      householdsPerTeam: householdsPerTeam ?? base.householdsPerTeam,
      workersPerTeam: workersPerTeam ?? base.workersPerTeam,
      classes: rule,
    },
    losses: losses ?? DEFAULT_LOSSES,
    ownLosses: losses !== undefined,
  });
}
