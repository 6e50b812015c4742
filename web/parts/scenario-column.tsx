/** The scenarios that are compared, and the knobs of the chosen one. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { LABELS, type ResolvedScenario } from '../../src/index.ts';
import { changesOf } from '../results/changes.ts';
import { isChanged, plainDraft, withChange, type Draft } from '../scenario/draft.ts';
import {
  FORM_KNOB,
  KNOB_GROUPS,
  knobState,
  NUMBER_KNOBS,
  POLICY_KNOB,
  POOL_FORMS,
  teamKnob,
  type KnobGroup,
} from '../scenario/knobs.ts';
import {
  addDraft,
  change,
  changeDraft,
  lang,
  MOST_SCENARIOS,
  removeDraft,
  state,
} from '../state/app-state.ts';
import { choices, policies, scenarios, type StudyScenario } from '../state/loaded.ts';
import { texts } from '../texts/index.ts';
import { Knob } from './knob.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Shocks as ShocksPart } from './shocks.tsx';

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
  const { drafts, active } = state.value;
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
        <Knobs label={LABELS[active] ?? 'A'} draft={drafts[active]} base={now.base} index={active} />
      )}
    </div>
  );
}

/** Title of a scenario as shown. */
export function titleOf(draft: Draft, base: ResolvedScenario | null): string {
  const { lang: now } = state.value;
  if (draft.title !== '') return draft.title;
  const own = base?.title[now] ?? draft.base;
  return isChanged(draft) ? texts.value.scenarios.changed(own) : own;
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
  const { active, drafts } = state.value;
  const label = LABELS[index] ?? 'A';
  const first = scenarios.value[0]?.scenario ?? null;
  const changes =
    index > 0 && first !== null && study?.scenario ? changesOf(first, study.scenario, lang.value) : [];
  const title = titleOf(draft, study?.base ?? null);
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
  readonly index: number;
}

function Knobs({ label, draft, base, index }: KnobsProps): JSX.Element {
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
        <details class="group" key={group} open={group === 'demand' || group === 'pool'}>
          <summary>{t.groups[group]}</summary>
          <GroupKnobs group={group} draft={draft} base={base} set={set} />
        </details>
      ))}
      <details class="group" open={draft.shocks.length > 0}>
        <summary>{t.groups.shocks}</summary>
        <LaterShocks draft={draft} scenario={base} onChange={(shocks) => set({ ...draft, shocks })} />
      </details>
    </section>
  );
}

function GroupKnobs({
  group,
  draft,
  base,
  set,
}: {
  group: KnobGroup;
  draft: Draft;
  base: ResolvedScenario;
  set: (draft: Draft) => void;
}): JSX.Element {
  const t = texts.value;
  const knobs = NUMBER_KNOBS.filter((knob) => knob.group === group).map((knob) => {
    const found = knobState(knob, draft, base, policies.value);
    if (found === null) return null;
    const { label, explain } = t.knobs[knob.text];
    return (
      <Knob
        key={knob.path}
        knob={knob}
        label={label}
        explain={explain}
        state={found}
        onChange={(value) => set(withChange(draft, knob.path, value))}
      />
    );
  });
  return (
    <>
      {group === 'pool' && <PoolChoices draft={draft} base={base} set={set} />}
      {knobs}
      {group === 'staff' && (
        <details class="group inner">
          <summary>{t.groups.teams}</summary>
          {base.teams.map((team) => {
            const knob = teamKnob(team.id);
            const found = knobState(knob, draft, base, policies.value);
            return found === null ? null : (
              <Knob
                key={team.id}
                knob={knob}
                label={team.name}
                state={found}
                onChange={(value) => set(withChange(draft, knob.path, value))}
              />
            );
          })}
        </details>
      )}
    </>
  );
}

function PoolChoices({
  draft,
  base,
  set,
}: {
  draft: Draft;
  base: ResolvedScenario;
  set: (draft: Draft) => void;
}): JSX.Element {
  const t = texts.value;
  const policy = String(draft.changes[POLICY_KNOB] ?? base.pool.policy.name);
  const form = String(draft.changes[FORM_KNOB] ?? base.pool.form);
  const choosePolicy = (name: string): void => {
    // Thresholds belong to a policy: those of another one go with it.
    const kept = Object.fromEntries(
      Object.entries(draft.changes).filter(([path]) => !path.startsWith('pool.policy.')),
    );
    const own = name === base.pool.policy.name;
    set({ ...draft, changes: own ? kept : { ...kept, [POLICY_KNOB]: name } });
  };
  return (
    <div class="pool-choices">
      <label class="utrecht-form-label" for="pool-policy">
        {t.pool.policy}
      </label>
      <select
        id="pool-policy"
        class="utrecht-select utrecht-select--html-select"
        value={policy}
        onChange={({ currentTarget }) => choosePolicy(currentTarget.value)}
      >
        {policies.value.map(({ name }) => (
          <option key={name} value={name}>
            {t.pool.policies[name] ?? name}
          </option>
        ))}
      </select>
      <label class="utrecht-form-label" for="pool-form">
        {t.pool.form}
      </label>
      <select
        id="pool-form"
        class="utrecht-select utrecht-select--html-select"
        value={form}
        onChange={({ currentTarget }) =>
          set(
            withChange(
              draft,
              FORM_KNOB,
              currentTarget.value === base.pool.form ? undefined : currentTarget.value,
            ),
          )
        }
      >
        {POOL_FORMS.map((name) => (
          <option key={name} value={name}>
            {t.pool.forms[name]}
          </option>
        ))}
      </select>
    </div>
  );
}
