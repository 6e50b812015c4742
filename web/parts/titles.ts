/** Titles of scenarios as the page shows them. */
import { isChanged } from '../scenario/draft.ts';
import { drafts, lang } from '../state/app-state.ts';
import { scenarios, type StudyScenario } from '../state/loaded.ts';
import { texts } from '../texts/index.ts';

type Titled = Pick<StudyScenario, 'draft' | 'base'>;

/** The user's own title, or that of the file, with a word where it was changed. */
export function titleOf({ draft, base }: Titled): string {
  if (draft.title !== '') return draft.title;
  const own = base?.title[lang.value] ?? draft.base;
  return isChanged(draft) ? texts.value.scenarios.changed(own) : own;
}

/** Titles of what is chosen; what is shown may still belong to what was chosen before. */
export const chosenTitles = (): string[] =>
  drafts.value.map((draft, i) => titleOf({ draft, base: scenarios.value[i]?.base ?? null }));
