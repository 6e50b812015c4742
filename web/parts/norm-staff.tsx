/** The fte of teams by a norm: a choice of the scenario, with the knobs of the norm. */
import type { JSX } from 'preact';
import { formatNumber, type ResolvedScenario } from '../../src/index.ts';
import type { Draft, NormStaff as Given } from '../scenario/draft.ts';
import { normKnobTexts } from '../scenario/norm-knob-texts.ts';
import { FIRST_NORM } from '../scenario/norm-choice.ts';
import { lang } from '../state/app-state.ts';
import { city } from '../state/loaded.ts';
import { standsOnAreas } from '../state/norm-staff.ts';
import { Choice } from './choice.tsx';
import { NormFields } from './norm-fields.tsx';

export interface NormStaffProps {
  readonly draft: Draft;
  readonly scenario: ResolvedScenario;
  /** What the norm gives, once it is known. */
  readonly staff: Given | null;
  readonly onChange: (draft: Draft) => void;
}

export function NormStaff({ draft, scenario, staff, onChange }: NormStaffProps): JSX.Element {
  const t = normKnobTexts();
  const { norm } = draft;
  if (!standsOnAreas(scenario)) return <p class="explain">{t.noAreas}</p>;
  const set = (next: Draft['norm']): void => onChange({ ...draft, norm: next });
  const total = [...(staff?.employed.values() ?? [])].reduce((sum, fte) => sum + fte, 0);
  return (
    <div class="norm-staff" role="group" aria-label={t.title}>
      <Choice<'file' | 'norm'>
        id="staff-by"
        label={t.choose}
        value={norm === null ? 'file' : 'norm'}
        options={[
          ['file', t.asFile],
          ['norm', t.byNorm],
        ]}
        onChange={(by) => set(by === 'norm' ? FIRST_NORM : null)}
      />
      {norm !== null && (
        <>
          <p class="explain">{t.per}</p>
          <NormFields norm={norm} planned={(city.value?.plan.length ?? 0) > 0} onChange={set} />
          {staff !== null && (
            <p class="explain" role="status">
              {t.gives(formatNumber(total, 1, lang.value))}
            </p>
          )}
          <button type="button" class="text-button" onClick={() => set(null)}>
            {t.drop}
          </button>
        </>
      )}
    </div>
  );
}
