/** The knobs of one group: numbers, the rule of the ambulant team, the norm that gives teams their fte. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ResolvedScenario } from '../../src/index.ts';
import { withChange, type Draft, type NormStaff } from '../scenario/draft.ts';
import {
  FORM_KNOB,
  knobState,
  NUMBER_KNOBS,
  POLICY_KNOB,
  POOL_FORMS,
  teamKnob,
  type KnobGroup,
} from '../scenario/knobs.ts';
import { policies } from '../state/loaded.ts';
import { texts } from '../texts/index.ts';
import { Choice } from './choice.tsx';
import { Knob } from './knob.tsx';
import type { NormStaff as NormStaffPart } from './norm-staff.tsx';
import { ChoiceOrigin } from './status-chip.tsx';

/** The norm has words and knobs of its own: they are fetched when the other knobs are there. */
const normPart = signal<typeof NormStaffPart | null>(null);

function LaterNormStaff(props: Parameters<typeof NormStaffPart>[0]): JSX.Element | null {
  useEffect(() => {
    void import('./norm-staff.tsx').then(({ NormStaff }) => {
      normPart.value = NormStaff;
    });
  }, []);
  const Part = normPart.value;
  return Part === null ? null : <Part {...props} />;
}

export function GroupKnobs({
  group,
  draft,
  base,
  staff,
  set,
}: {
  group: KnobGroup;
  draft: Draft;
  base: ResolvedScenario;
  staff: NormStaff | null;
  set: (draft: Draft) => void;
}): JSX.Element {
  const t = texts.value;
  const knobs = NUMBER_KNOBS.filter((knob) => knob.group === group).map((knob) => {
    const found = knobState(knob, draft, base, policies.value, staff);
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
      {group === 'staff' && <LaterNormStaff draft={draft} scenario={base} staff={staff} onChange={set} />}
      {group === 'staff' && (
        <details class="group inner">
          <summary>{t.groups.teams}</summary>
          {base.teams.map((team) => {
            const knob = teamKnob(team.id);
            const found = knobState(knob, draft, base, policies.value, staff);
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
  const form = POOL_FORMS.find((name) => name === draft.changes[FORM_KNOB]) ?? base.pool.form;
  const policyName = (name: string): string => t.pool.policies[name] ?? name;
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
      <Choice
        id="pool-policy"
        label={t.pool.policy}
        value={policy}
        options={policies.value.map(({ name }) => [name, policyName(name)] as const)}
        onChange={choosePolicy}
        origin={
          <ChoiceOrigin
            name={t.pool.policy}
            base={policyName(base.pool.policy.name)}
            changed={policy !== base.pool.policy.name}
          />
        }
      />
      <Choice
        id="pool-form"
        label={t.pool.form}
        value={form}
        options={POOL_FORMS.map((name) => [name, t.pool.forms[name]] as const)}
        onChange={(name) => set(withChange(draft, FORM_KNOB, name === base.pool.form ? undefined : name))}
        origin={
          <ChoiceOrigin
            name={t.pool.form}
            base={t.pool.forms[base.pool.form]}
            changed={form !== base.pool.form}
          />
        }
      />
    </div>
  );
}
