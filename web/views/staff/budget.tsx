/** The budget: what so much staff falls short of the target, and how it is best divided over the teams. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { formatPercent, formatPlain, formatSigned, moneyOf, type DivideResult } from '../../../src/index.ts';
import { Choice } from '../../parts/choice.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { TaskLine } from '../../parts/task-line.tsx';
import { dotText } from '../../results/chart-words.ts';
import { readNumber } from '../../scenario/knobs.ts';
import { chosen, lang } from '../../state/app-state.ts';
import { basis } from '../../state/basis.ts';
import { fteText } from './staff-charts.tsx';
import { texts } from '../../texts/index.ts';
import { compareWith } from '../../scenario/fte-scenario.ts';
import { budgetFte, divide, divided, division, leastBudget, setGoal } from './staff-state.ts';
import type { Need } from './staff-rows.ts';
import { staffTexts } from './staff-texts.ts';

const fault = signal('');
const MOST = 1e11;

/** Euro to three figures: the price of an fte is no better known. */
export function euros(value: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 2);
  return formatPlain(Math.round(value / unit) * unit, lang.value);
}

export function Budget({ need }: { need: Need | null }): JSX.Element {
  const t = staffTexts();
  const { budget } = chosen.goal.value;
  const unit = budget?.unit ?? 'fte';
  const set = (text: string): void => {
    const amount = readNumber(text, true);
    if (text.trim() === '') {
      fault.value = '';
      setGoal({ budget: null });
    } else if (amount === null || amount <= 0 || amount > MOST) {
      fault.value = t.noAmount(text, formatPlain(leastBudget.value, lang.value));
    } else {
      fault.value = '';
      setGoal({ budget: { amount: Math.round(100 * amount) / 100, unit } });
    }
  };
  const total = budgetFte.value;
  const tooSmall = total !== null && total < leastBudget.value;
  return (
    <section
      class={`block block-after ${budget === null ? 'screen-only' : ''}`}
      aria-labelledby="budget-title"
    >
      <h2 class="utrecht-heading-2" id="budget-title">
        {t.budget}
      </h2>
      <p class="utrecht-paragraph">{t.budgetLead}</p>
      <div class="chart-tools">
        <label class="utrecht-form-label" for="budget-amount">
          {t.amount}
        </label>
        <input
          id="budget-amount"
          class="utrecht-textbox utrecht-textbox--html-input amount"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={budget === null ? '' : formatPlain(budget.amount, lang.value)}
          aria-invalid={fault.value !== '' || tooSmall}
          aria-describedby="budget-fault"
          onChange={({ currentTarget }) => set(currentTarget.value)}
        />
        <Choice
          id="budget-unit"
          label={t.unit}
          unlabelled
          value={unit}
          options={(['fte', 'euro'] as const).map((name) => [name, t.units[name]] as const)}
          onChange={(other) => setGoal({ budget: { amount: usualAmount(other), unit: other } })}
        />
        <button
          type="button"
          class="utrecht-button utrecht-button--primary-action small"
          disabled={total === null || tooSmall}
          onClick={divide}
        >
          {t.divide}
        </button>
      </div>
      <p class="fault" id="budget-fault" role="alert">
        {tooSmall ? t.noAmount(fteText(total), formatPlain(leastBudget.value, lang.value)) : fault.value}
      </p>
      {total !== null && !tooSmall && <BudgetAnswer total={total} need={need} />}
      <TaskLine task={division} what={(done, planned) => t.progress(String(done), String(planned))} />
      {divided.value !== null && <Division result={divided.value} />}
    </section>
  );
}

/** A first amount in the other unit: the staff of now, or the subsidy. */
function usualAmount(unit: 'fte' | 'euro'): number {
  const scenario = basis.peek();
  const now =
    scenario?.teams.reduce((sum, { staff }) => sum + staff.employed + staff.seconded + staff.intern, 0) ?? 0;
  if (unit === 'fte') return Math.round(4 * now) / 4;
  return scenario?.money.subsidyPerYear ?? Math.round(now * (scenario?.money.costPerFteYear ?? 0));
}

function BudgetAnswer({ total, need }: { total: number; need: Need | null }): JSX.Element | null {
  const t = staffTexts();
  const scenario = basis.value;
  if (scenario === null) return null;
  const teams = total - scenario.pool.fte;
  const { cost, subsidyPerYear } = moneyOf(scenario, total, null);
  const needed = need?.fte ?? null;
  return (
    <p class="utrecht-paragraph" role="status">
      {needed !== null &&
        (teams < needed
          ? t.budgetShort(fteText(total), fteText(needed - teams, need?.simulated))
          : t.budgetEnough(fteText(total), fteText(teams - needed, need?.simulated)))}{' '}
      {t.budgetMoney(euros(cost.value), euros(cost.lower), euros(cost.upper))}{' '}
      {subsidyPerYear !== null && t.subsidy(euros(subsidyPerYear))}
    </p>
  );
}

function Division({ result }: { result: DivideResult }): JSX.Element | null {
  const t = staffTexts();
  const scenario = basis.value;
  const best = result.divisions[0];
  if (scenario === null || best === undefined) return null;
  const caseload = result.divisions.find(({ name }) => name === 'caseload');
  const gain = caseload?.gain?.waitMean.difference;
  const signed = (one: number | null): string => formatSigned(one, 1, lang.value);
  const ofCaseload = new Map(caseload?.teams.map(({ team, fte }) => [team, fte]));
  const title = t.dividedTitle(fteText(result.total));
  return (
    <>
      <p class="utrecht-paragraph">
        {t.divided(
          dotText(best.figures.waitMean),
          formatPercent(best.figures.withinTarget.value, 0, lang.value),
        )}{' '}
        {gain !== undefined &&
          t.dividedGain(
            `${signed(gain.value)} (95 %: ${signed(gain.lower)} ${texts.value.to} ${signed(gain.upper)})`,
          )}
      </p>
      <DataTable
        caption={t.divisionTable}
        data={{
          heading: [t.group.team, t.now, t.best, t.caseload, t.waitBest],
          rows: best.teams.map(({ team, fte, wait }) => {
            const own = scenario.teams.find(({ id }) => id === team);
            const now = own === undefined ? null : own.staff.employed + own.staff.seconded + own.staff.intern;
            return [
              own?.name ?? team,
              fteText(now),
              fteText(fte),
              fteText(ofCaseload.get(team) ?? null),
              dotText(wait),
            ];
          }),
        }}
      />
      <p class="buttons">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action small"
          onClick={() => void compareWith(best.teams, title)}
        >
          {t.make}
        </button>
      </p>
    </>
  );
}
