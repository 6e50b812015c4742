/** What a scenario changes, in words. */
import {
  changeTexts,
  describeDifference,
  formatNumber,
  type Lang,
  type ResolvedScenario,
} from '../../src/index.ts';
import type { Draft } from '../scenario/draft.ts';
import { textsFor } from '../texts/index.ts';

/** @param norm of the other scenario: it is named before the fte that it gives each team */
export function changesOf(
  base: ResolvedScenario,
  other: ResolvedScenario,
  norm: Draft['norm'],
  lang: Lang,
): readonly string[] {
  const names = new Map([...base.teams, ...other.teams].map(({ id, name }) => [id, name]));
  const changes = changeTexts(describeDifference(base, other), (team) => names.get(team) ?? team, lang);
  return norm === null ? changes : [normName(norm, lang), ...changes];
}

function normName({ high, average, low }: NonNullable<Draft['norm']>, lang: Lang): string {
  const whole = (households: number): string => formatNumber(households, 0, lang);
  return textsFor(lang).scenarios.norm(whole(high), whole(average), whole(low));
}
