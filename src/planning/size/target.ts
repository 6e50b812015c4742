/**
 * Targets for the wait, as people write them:
 *
 * - `share<=5wd>=0.8`: at least 80 % of the first conversations within 5 working days;
 * - `P(month>5wd)<=0.1`: a month whose mean wait exceeds 5 working days at most one time in ten;
 * - `mean<=5wd`: a mean wait of at most 5 working days.
 *
 * Each may end in `@team` (the default), `@wijk` or `@city`: for whom it holds. `wd` may be left out, shares may be
 * written as `80%`, spaces do not count. Several targets are several texts, or one with commas.
 */
import { describeValue, failed, ok, type Problem, type Result } from '../../problem/problem.ts';

export type TargetScope = 'team' | 'wijk' | 'city';

export interface Target {
  readonly kind: 'share' | 'month' | 'mean';
  /** Working days. */
  readonly days: number;
  /** Share or chance 0..1; for `mean` the working days once more. */
  readonly bound: number;
  readonly scope: TargetScope;
  /** In its plainest writing. */
  readonly text: string;
}

export const TARGET_FORMS = 'share<=5wd>=0.8, P(month>5wd)<=0.1 or mean<=5wd, with @team, @wijk or @city';

const DAYS = '(\\d{1,3}(?:\\.\\d+)?)(?:wd)?';
const SHARE = '(\\d{1,3}(?:\\.\\d+)?)(%?)';
const FORMS = {
  share: new RegExp(`^share<=${DAYS}>=${SHARE}$`, 'i'),
  month: new RegExp(`^p\\(month>${DAYS}\\)<=${SHARE}$`, 'i'),
  mean: new RegExp(`^mean<=${DAYS}$`, 'i'),
} as const;

/** Reads one or more texts; every one that is no target is a problem. */
export function readTargets(texts: readonly string[]): Result<readonly Target[]> {
  const problems: Problem[] = [];
  const targets: Target[] = [];
  for (const text of texts.flatMap((one) => one.split(','))) {
    const target = readTarget(text);
    if (target !== null) targets.push(target);
    else {
      const actual = describeValue(text.trim());
      problems.push({ code: 'option.wrong', path: ['--target'], expected: TARGET_FORMS, actual });
    }
  }
  return problems.length > 0 ? failed(problems) : ok(targets);
}

function readTarget(text: string): Target | null {
  const [body = '', scopeText = 'team', ...rest] = text
    .replace(/\s+/g, '')
    .replace(/≤/g, '<=')
    .replace(/≥/g, '>=')
    .split('@');
  const scope = (['team', 'wijk', 'city'] as const).find((one) => one === scopeText.toLowerCase());
  if (scope === undefined || rest.length > 0) return null;
  for (const kind of ['share', 'month', 'mean'] as const) {
    const match = FORMS[kind].exec(body);
    if (match === null) continue;
    const days = Number(match[1]);
    const bound = kind === 'mean' ? days : Number(match[2]) / (match[3] === '%' ? 100 : 1);
    const inRange = kind === 'mean' ? days > 0 : bound > 0 && bound < 1;
    if (!inRange || days > 250) return null;
    const written = {
      share: `share<=${days}wd>=${bound}`,
      month: `P(month>${days}wd)<=${bound}`,
      mean: `mean<=${days}wd`,
    }[kind];
    return { kind, days, bound, scope, text: scope === 'team' ? written : `${written}@${scope}` };
  }
  return null;
}

/** Why targets cannot be sought together; null where they can: one scope, and one number of days for shares. */
export function targetProblem(targets: readonly Target[]): Problem | null {
  const shares = targets.filter(({ kind }) => kind === 'share');
  const alike =
    shares.every(({ days }) => days === shares[0]?.days) &&
    targets.every(({ scope }) => scope === targets[0]?.scope);
  if (alike) return null;
  const expected = 'targets of one scope, with one number of days for shares';
  const actual = targets.map(({ text }) => text).join(', ');
  return { code: 'option.wrong', path: ['--target'], expected, actual };
}

/** How far a figure is on the good side of the target; 0 = just met. */
export const marginOf = (target: Target, value: number): number =>
  target.kind === 'share' ? value - target.bound : target.bound - value;
