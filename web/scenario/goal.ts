/** The target that staff is sought for, as the user sets it, and the money or fte that there is for it. */
import type { Target } from '../../src/index.ts';

export const GOAL_KINDS = ['share', 'mean', 'month'] as const satisfies readonly Target['kind'][];
export const GOAL_SCOPES = ['team', 'wijk', 'city'] as const satisfies readonly Target['scope'][];

export interface Goal {
  readonly kind: Target['kind'];
  /** Working days. */
  readonly days: number;
  /** Share of the residents, or chance of a month, 0..1; without meaning for a mean. */
  readonly bound: number;
  readonly scope: Target['scope'];
  /** Chance with which the target must hold, 0.5..0.99. */
  readonly confidence: number;
  readonly budget: { readonly amount: number; readonly unit: 'fte' | 'euro' } | null;
}

/** Usual bound of each kind. */
export const USUAL_BOUND = { share: 0.8, mean: 0, month: 0.1 } as const;

export const FIRST_GOAL: Goal = {
  kind: 'share',
  days: 5,
  bound: USUAL_BOUND.share,
  scope: 'team',
  confidence: 0.8,
  budget: null,
};

/** The target as `readTargets` takes it, and the command line with `--target`. */
export function targetText({ kind, days, bound, scope }: Goal): string {
  const what = {
    share: `share<=${days}wd>=${bound}`,
    mean: `mean<=${days}wd`,
    month: `P(month>${days}wd)<=${bound}`,
  };
  return `${what[kind]}@${scope}`;
}

/** `share-5-0.8-team-0.8`, and with a budget `share-5-0.8-team-0.8-fte250`. */
export function goalText({ kind, days, bound, scope, confidence, budget }: Goal): string {
  const money = budget === null ? [] : [`${budget.unit}${budget.amount}`];
  return [kind, days, bound, scope, confidence, ...money].join('-');
}

export function goalFrom(text: string | undefined): Goal {
  const [kindText, days, bound, scopeText, confidence, money = ''] = (text ?? '').split('-');
  const kind = GOAL_KINDS.find((name) => name === kindText);
  const scope = GOAL_SCOPES.find((name) => name === scopeText);
  const within = (value: string | undefined, low: number, high: number): number | null =>
    /^\d+(\.\d+)?$/.test(value ?? '') && Number(value) >= low && Number(value) <= high ? Number(value) : null;
  const [ownDays, ownBound, sure] = [
    within(days, 1, 250),
    within(bound, 0, 0.999),
    within(confidence, 0.5, 0.99),
  ];
  if (kind === undefined || scope === undefined || ownDays === null || ownBound === null || sure === null) {
    return FIRST_GOAL;
  }
  const [, unit, amount] = /^(fte|euro)(\d+(?:\.\d+)?)$/.exec(money) ?? [];
  const budget: Goal['budget'] =
    unit === undefined ? null : { unit: unit === 'fte' ? 'fte' : 'euro', amount: Number(amount) };
  const usable = kind === 'mean' || ownBound > 0 ? ownBound : USUAL_BOUND[kind];
  return { kind, days: ownDays, bound: usable, scope, confidence: sure, budget };
}
