/** The scenarios that are compared, and the knobs of the chosen one. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { LABELS, type ResolvedScenario } from '../../src/index.ts';
import { changesOf } from '../results/changes.ts';
import { plainDraft, type Draft, type NormStaff } from '../scenario/draft.ts';
import { KNOB_GROUPS } from '../scenario/knobs.ts';
import {
  addDraft,
  change,
  changeDraft,
  chosen,
  lang,
  MOST_SCENARIOS,
  removeDraft,
} from '../state/app-state.ts';
import { choices, scenarios, type StudyScenario } from '../state/loaded.ts';
import { texts } from '../texts/index.ts';
import { GroupKnobs } from './group-knobs.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Shocks as ShocksPart } from './shocks.tsx';
import { titleOf } from './titles.ts';

/** Events are few people's first question: their part is fetched when the knobs are there. */
const shocksPart = signal<typeof ShocksPart | null>(null);

function LaterShocks(props: Parameters<typeof ShocksPart>[0]): JSX.Element | null {
  useEffect(() => {
    void import('./shocks.tsx').then(({ Shocks }) => {
      shocksPart.value = Shocks;
    });
  }, []);
  const Part = shocksPart.value;
  return Part === null ? null : <Part {...props} />;
}

/** Differences that a card names before it says how many more there are. */
const NAMED = 4;

export function ScenarioColumn(): JSX.Element {
  const t = texts.value;
  const drafts = chosen.drafts.value;
  const active = chosen.active.value;
  const now = scenarios.value[active];
  return (
    <div class="scenario-column">
      <h2 class="utrecht-heading-2">{t.scenarios.title}</h2>
      <ol class="cards">
        {drafts.map((draft, i) => (
          <Card key={i} index={i} draft={draft} study={scenarios.value[i]} />
        ))}
      </ol>
      {drafts.length < MOST_SCENARIOS && (
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action small"
          onClick={() => addDraft({ ...(drafts[active] ?? plainDraft('')), title: '' })}
        >
          {t.scenarios.add}
        </button>
      )}
      {now?.base !== null && now?.base !== undefined && drafts[active] !== undefined && (
        <Knobs
          label={LABELS[active] ?? 'A'}
          draft={drafts[active]}
          base={now.base}
          staff={now.staff}
          index={active}
        />
      )}
    </div>
  );
}

function Card({
  index,
  draft,
  study,
}: {
  index: number;
  draft: Draft;
  study: StudyScenario | undefined;
}): JSX.Element {
  const t = texts.value;
  const active = chosen.active.value;
  const drafts = chosen.drafts.value;
  const label = LABELS[index] ?? 'A';
  const first = scenarios.value[0]?.scenario ?? null;
  const changes =
    index > 0 && first !== null && study?.scenario
      ? changesOf(first, study.scenario, study.draft.norm, lang.value)
      : [];
  const title = titleOf({ draft, base: study?.base ?? null });
  return (
    <li class={`card ${index === active ? 'active' : ''}`}>
      <div class="card-head">
        <button
          type="button"
          class="card-choose"
          aria-pressed={index === active}
          onClick={() => change({ active: index })}
        >
          <span class={`letter letter-${label.toLowerCase()}`}>{label}</span>
          <span>{title}</span>
          <span class="visually-hidden">{t.scenarios.edit}</span>
        </button>
        {drafts.length > 1 && (
          <button
            type="button"
            class="text-button"
            onClick={() => removeDraft(index)}
            aria-label={t.scenarios.removeThis(label, title)}
            title={t.scenarios.remove}
          >
            ×
          </button>
        )}
      </div>
      {changes.length > 0 && (
        <ul class="changes" aria-label={t.scenarios.whatChanges}>
          {changes.slice(0, NAMED).map((text) => (
            <li key={text}>{text}</li>
          ))}
          {changes.length > NAMED && <li>{t.scenarios.more(changes.length - NAMED)}</li>}
        </ul>
      )}
      {study !== undefined && study.problems.length > 0 && (
        <div class="utrecht-alert utrecht-alert--error" role="alert">
          <ProblemList problems={study.problems} />
        </div>
      )}
    </li>
  );
}

const CHOICE_GROUPS = ['own', 'bases', 'questions', 'levers'] as const;

/** Which group of the list a scenario file belongs to, by its folder. */
function groupOf(path: string): (typeof CHOICE_GROUPS)[number] {
  const folder = path.split('/').at(-2);
  if (folder === 'questions' || folder === 'levers') return folder;
  return path.startsWith('scenarios/utrecht') ? 'bases' : 'own';
}

interface KnobsProps {
  readonly label: string;
  readonly draft: Draft;
  readonly base: ResolvedScenario;
  readonly staff: NormStaff | null;
  readonly index: number;
}

function Knobs({ label, draft, base, staff, index }: KnobsProps): JSX.Element {
  const t = texts.value;
  const set = (next: Draft): void => changeDraft(index, next);
  return (
    <section class="knobs" aria-label={t.knob.of(label)}>
      <h3 class="utrecht-heading-3">{t.knob.of(label)}</h3>
      <label class="utrecht-form-label" for="base-file">
        {t.scenarios.file}
      </label>
      <select
        id="base-file"
        class="utrecht-select utrecht-select--html-select"
        value={draft.base}
        onChange={({ currentTarget }) => set(plainDraft(currentTarget.value))}
      >
        {CHOICE_GROUPS.map((group) => {
          const own = choices.value.filter(({ path }) => groupOf(path) === group);
          return own.length === 0 ? null : (
            <optgroup key={group} label={t.scenarios.choices[group]}>
              {own.map(({ path, title }) => (
                <option key={path} value={path}>
                  {title[lang.value]}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
      <p class="explain">{base.question[lang.value]}</p>
      <label class="utrecht-form-label" for="own-title">
        {t.scenarios.ownTitle}
      </label>
      <input
        id="own-title"
        class="utrecht-textbox utrecht-textbox--html-input"
        type="text"
        maxLength={80}
        placeholder={base.title[lang.value]}
        value={draft.title}
        onChange={({ currentTarget }) => set({ ...draft, title: currentTarget.value.trim() })}
      />
      {KNOB_GROUPS.map((group) => (
        <details
          class="group"
          key={group}
          open={group === 'demand' || group === 'pool' || (group === 'staff' && draft.norm !== null)}
        >
          <summary>{t.groups[group]}</summary>
          <GroupKnobs group={group} draft={draft} base={base} staff={staff} set={set} />
        </details>
      ))}
      <details class="group" open={draft.shocks.length > 0}>
        <summary>{t.groups.shocks}</summary>
        <LaterShocks draft={draft} scenario={base} onChange={(shocks) => set({ ...draft, shocks })} />
      </details>
    </section>
  );
}
