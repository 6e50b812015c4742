/** For a first visit: a question of each group, one click from its answer. */
import type { JSX } from 'preact';
import { isChanged, plainDraft, type Draft } from '../scenario/draft.ts';
import { BASE_SCENARIO, change, drafts, type View } from '../state/app-state.ts';
import { texts } from '../texts/index.ts';

interface Question {
  readonly text: { readonly group: string; readonly question: string; readonly what: string };
  readonly drafts: readonly Draft[];
  readonly active: number;
  readonly view: View;
}

export function StartButtons(): JSX.Element | null {
  const t = texts.value;
  const list = drafts.value;
  const [only] = list;
  if (list.length !== 1 || only?.base !== BASE_SCENARIO || isChanged(only)) return null;
  const plain = plainDraft(BASE_SCENARIO);
  const questions: readonly Question[] = [
    { text: t.start.staff, drafts: [plain], active: 0, view: 'staff' },
    {
      text: t.start.pool,
      drafts: [
        plain,
        plainDraft('scenarios/questions/ambulant-5.json'),
        plainDraft('scenarios/questions/ambulant-10.json'),
        { ...plainDraft('scenarios/questions/ambulant-5.json'), changes: { 'pool.policy.kind': 'rotation' } },
      ],
      active: 1,
      view: 'compare',
    },
    { text: t.start.norm, drafts: [plain], active: 0, view: 'norm' },
  ];
  return (
    <section class="start" aria-label={t.start.title}>
      <h2 class="utrecht-heading-2">{t.start.title}</h2>
      <div class="start-buttons">
        {questions.map(({ text, drafts: wanted, active, view }) => (
          <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action question"
            key={text.question}
            onClick={() => {
              change({ drafts: wanted, active, view, sort: 'wait' });
              document.getElementById('answer')?.focus();
            }}
          >
            <span class="group-name">{text.group}</span>
            <span class="question-text">{text.question}</span>
            <span class="what">{text.what}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
