/** Events of a scenario: a wave of registrations, an intake stop, people who fall out ... */
import type { JSX } from 'preact';
import { formatDate, type ResolvedScenario } from '../../src/index.ts';
import { Choice } from './choice.tsx';
import { ChoiceOrigin } from './status-chip.tsx';
import { readNumber } from '../scenario/knobs.ts';
import { SHOCK_KINDS, type Draft, type ShockDraft } from '../scenario/draft.ts';
import { lang } from '../state/app-state.ts';
import { texts } from '../texts/index.ts';

const FIRST_AMOUNT: Readonly<Record<ShockDraft['kind'], number>> = {
  inflow: 1.2,
  transfer: 50,
  task: 1000,
  intakeStop: 0,
  absence: 1,
  staff: 2,
};

export function Shocks({
  draft,
  scenario,
  onChange,
}: {
  draft: Draft;
  scenario: ResolvedScenario;
  onChange: (shocks: readonly ShockDraft[]) => void;
}): JSX.Element {
  const t = texts.value;
  const { from, to } = scenario.period;
  const add = (): void =>
    onChange([...draft.shocks, { kind: 'inflow', team: '', from, to, amount: FIRST_AMOUNT.inflow }]);
  return (
    <div class="shocks">
      {scenario.shocks.length > 0 && <p class="explain">{t.shocks.fromFile(scenario.shocks.length)}</p>}
      {draft.shocks.map((shock, i) => (
        <Shock
          key={i}
          number={i + 1}
          shock={shock}
          scenario={scenario}
          onChange={(next) => onChange(draft.shocks.flatMap((old, at) => (at === i ? (next ?? []) : old)))}
        />
      ))}
      <button type="button" class="utrecht-button utrecht-button--subtle small" onClick={add}>
        {t.shocks.add}
      </button>
    </div>
  );
}

function Shock({
  number,
  shock,
  scenario,
  onChange,
}: {
  number: number;
  shock: ShockDraft;
  scenario: ResolvedScenario;
  onChange: (shock: ShockDraft | null) => void;
}): JSX.Element {
  const t = texts.value;
  const id = `shock-${number}`;
  const unit = t.shocks.units[shock.kind];
  return (
    <fieldset class="shock">
      <legend>{t.shocks.legend(number)}</legend>
      <Choice
        id={`${id}-kind`}
        label={t.shocks.kind}
        value={shock.kind}
        options={SHOCK_KINDS.map((kind) => [kind, t.shocks.kinds[kind]] as const)}
        onChange={(kind) => onChange({ ...shock, kind, amount: FIRST_AMOUNT[kind] })}
        origin={<ChoiceOrigin name={t.shocks.legend(number)} base={t.shocks.none} changed />}
      />
      <Choice
        id={`${id}-team`}
        label={t.shocks.team}
        value={shock.team}
        options={[['', t.shocks.allTeams], ...scenario.teams.map((team) => [team.id, team.name] as const)]}
        onChange={(team) => onChange({ ...shock, team })}
      />
      <div class="dates">
        {(shock.kind === 'transfer' ? (['from'] as const) : (['from', 'to'] as const)).map((end) => (
          <div key={end}>
            <label class="utrecht-form-label" for={`${id}-${end}`}>
              {t.shocks[end]}
            </label>
            <input
              id={`${id}-${end}`}
              class="utrecht-textbox utrecht-textbox--html-input"
              type="date"
              min={scenario.period.from}
              max={scenario.period.to}
              value={shock[end]}
              title={formatDate(shock[end], lang.value)}
              onChange={({ currentTarget }) => {
                if (currentTarget.value !== '') onChange({ ...shock, [end]: currentTarget.value });
              }}
            />
          </div>
        ))}
      </div>
      {shock.kind !== 'intakeStop' && (
        <>
          <label class="utrecht-form-label" for={`${id}-amount`}>
            {unit}
          </label>
          <input
            id={`${id}-amount`}
            class="utrecht-textbox utrecht-textbox--html-input short"
            type="text"
            inputMode="decimal"
            value={String(shock.amount).replace('.', lang.value === 'nl' ? ',' : '.')}
            onChange={({ currentTarget }) => {
              const amount = readNumber(currentTarget.value);
              if (amount !== null) onChange({ ...shock, amount });
              else currentTarget.value = String(shock.amount);
            }}
          />
        </>
      )}
      <button
        type="button"
        class="text-button"
        onClick={() => onChange(null)}
        aria-label={t.shocks.removeThis(number)}
      >
        {t.shocks.remove}
      </button>
    </fieldset>
  );
}
