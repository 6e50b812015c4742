/** What a scenario changes, in words. */
import { changeTexts, describeDifference, type Lang, type ResolvedScenario } from '../../src/index.ts';

export function changesOf(base: ResolvedScenario, other: ResolvedScenario, lang: Lang): readonly string[] {
  const names = new Map([...base.teams, ...other.teams].map(({ id, name }) => [id, name]));
  return changeTexts(describeDifference(base, other), (team) => names.get(team) ?? team, lang);
}
