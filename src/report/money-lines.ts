/** What staff costs, in sentences. */
import type { MoneyAnswer } from '../planning/index.ts';
import { formatNumber, type Lang } from './number-format.ts';
import { planningTexts } from './planning-texts.ts';

export const euroText = (value: number, lang: Lang): string => `€\u00a0${formatNumber(value, 0, lang)}`;

/** What a number of fte costs, in sentences; empty without money. */
export function moneyLines(money: MoneyAnswer | null, lang: Lang): readonly string[] {
  if (money === null) return [];
  const { money: texts } = planningTexts(lang);
  const euro = (value: number): string => euroText(value, lang);
  const { cost, costPerFteYear, subsidyPerYear, overSubsidy, perClientInTime } = money;
  const lines = [
    texts.cost(
      formatNumber(money.fte, 2, lang),
      euro(cost.value),
      euro(cost.lower),
      euro(cost.upper),
      euro(costPerFteYear.value),
    ),
  ];
  if (subsidyPerYear !== null && overSubsidy !== null) {
    const beside = (over: number): string => (over > 0 ? texts.above : texts.below)(euro(Math.abs(over)));
    const amount = euro(Math.abs(overSubsidy.value));
    const text = overSubsidy.value > 0 ? texts.over : texts.under;
    lines.push(text(euro(subsidyPerYear), amount, beside(overSubsidy.lower), beside(overSubsidy.upper)));
  }
  if (perClientInTime !== null) {
    const { value, lower, upper } = perClientInTime;
    lines.push(texts.client(euro(value), euro(lower), euro(upper)));
  }
  return lines;
}

/** What scenarios cost beside the first. */
export function comparedCosts(
  costs: readonly { readonly label: string; readonly money: MoneyAnswer }[],
  lang: Lang,
): readonly string[] {
  const { money: texts } = planningTexts(lang);
  const first = costs[0];
  return costs.map(({ label, money }) => {
    const more = money.cost.value - (first?.money.cost.value ?? 0);
    const amount = euroText(Math.abs(more), lang);
    const beside =
      label === first?.label
        ? []
        : [more < 0 ? texts.less(first?.label ?? '', amount) : texts.more(first?.label ?? '', amount)];
    return [`${label}.`, ...moneyLines(money, lang), ...beside].join(' ');
  });
}
