/** Enough staff? Required fte for a target, by formula at once and then by simulation; gains; budget. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatPercent, formatPlain, moneyOf } from '../../../src/index.ts';
import { Answer } from '../../parts/answer.tsx';
import { BasisLine } from '../../parts/basis-line.tsx';
import { Gradually } from '../../parts/gradually.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { TaskLine } from '../../parts/task-line.tsx';
import { teamOrder } from '../../results/order.ts';
import { targetText } from '../../scenario/goal.ts';
import { chosen, lang } from '../../state/app-state.ts';
import { basis } from '../../state/basis.ts';
import { texts } from '../../texts/index.ts';
import { Budget, euros } from './budget.tsx';
import { GoalForm } from './goal-form.tsx';
import { fteText, GainRows, NeedRows, ServiceCurve } from './staff-charts.tsx';
import { byShortage, instantNeed, simulatedNeed, type Need } from './staff-rows.ts';
import { compareWith } from '../../scenario/fte-scenario.ts';
import { followStaff, gained, gains, instant, sized, sizing } from './staff-state.ts';
import { staffTexts } from './staff-texts.ts';

export function StaffView(): JSX.Element {
  const t = staffTexts();
  useEffect(followStaff, []);
  const scenario = basis.value;
  const need = needOf();
  const result = sized.value;
  const refused = sizing.found.value?.value;
  const names = new Map(scenario?.teams.map(({ id, name }) => [id, name]));
  const progress = (done: number, planned: number): string => t.progress(String(done), String(planned));
  return (
    <>
      <Answer main={need === null ? t.title : mainSentence(need)} more={moreSentences(need).join(' ')}>
        <TaskLine task={sizing} what={progress} />
        {refused?.ok === false && (
          <div class="utrecht-alert utrecht-alert--error" role="alert">
            <p class="utrecht-paragraph">{t.wrong}</p>
            <ProblemList problems={refused.problems} />
          </div>
        )}
        {result !== null && (
          <p class="buttons">
            <button
              type="button"
              class="utrecht-button utrecht-button--primary-action small"
              onClick={() =>
                void compareWith(
                  result.groups.flatMap(({ teams }) => teams),
                  t.sizedTitle(fteText(result.fte)),
                )
              }
            >
              {t.make}
            </button>
            <span class="explain">{t.makeNote}</span>
          </p>
        )}
        {scenario !== null && <BasisLine />}
      </Answer>
      <GoalForm />
      <h2 class="visually-hidden">{texts.value.compare.charts}</h2>
      {need !== null && (
        <div class="charts">
          <Gradually>
            <NeedRows need={need} />
            <ServiceCurve need={need} />
          </Gradually>
        </div>
      )}
      <Budget need={need} />
      <section class="block-after" aria-labelledby="gains-title">
        <h2 class="utrecht-heading-2" id="gains-title">
          {t.gainsTitle}
        </h2>
        <TaskLine task={gains} what={progress} />
        <GainRows
          gained={gained.value}
          estimate={instant.value?.gains ?? null}
          nameOf={(team) => names.get(team) ?? team}
        />
      </section>
      <details class="method">
        <summary>{t.method}</summary>
        {t.methodText.map((text) => (
          <p class="utrecht-paragraph" key={text}>
            {text}
          </p>
        ))}
        {result !== null && (
          <p class="utrecht-paragraph">{t.replications(String(result.replications), String(result.seed))}</p>
        )}
        <p class="explain">{t.cli(commandOf())}</p>
      </details>
    </>
  );
}

/** Needed per group, in the order of the teams that all charts have. */
function needOf(): Need | null {
  const scenario = basis.value;
  if (scenario === null) return null;
  const { city } = texts.value;
  const [found, first] = [sized.value, instant.value];
  const need =
    found !== null
      ? simulatedNeed(found, scenario, city)
      : first !== null
        ? instantNeed(first, scenario, city)
        : null;
  if (need === null || (!need.simulated && chosen.goal.value.kind === 'month')) return null;
  const order = teamOrder.value;
  const known = chosen.goal.value.scope === 'team' && need.rows.every(({ id }) => order.includes(id));
  const rows = known
    ? need.rows.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    : byShortage(need.rows);
  return { ...need, rows };
}

function mainSentence({ fte, now, simulated, rows }: Need): string {
  const t = staffTexts();
  if (fte === null) {
    const names = rows.filter((row) => row.fte === null).map(({ name }) => name);
    return t.unreachable(names.slice(0, 3).join(', '));
  }
  const [needed, there, more] = [fteText(fte, simulated), fteText(now), fteText(fte - now, simulated)];
  if (simulated) return fte > now ? t.short(needed, there, more) : t.enough(needed, there);
  return fte > now ? t.aboutShort(needed, there, more) : t.aboutEnough(needed, there);
}

function moreSentences(need: Need | null): string[] {
  const t = staffTexts();
  const goal = chosen.goal.value;
  const scenario = basis.value;
  const days = formatPlain(goal.days, lang.value);
  const who = t.scope[goal.scope];
  const sentences = [
    goal.kind === 'mean'
      ? t.goals.mean(who, days)
      : t.goals[goal.kind](who, formatPercent(goal.bound, 0, lang.value), days),
  ];
  if (need === null) return goal.kind === 'month' ? [...sentences, t.noInstant] : sentences;
  if (!need.simulated) sentences.push(t.instant);
  else sentences.push(t.confidence(formatPercent(goal.confidence, 0, lang.value)));
  const [only] = need.rows;
  const { lower = null, upper = null } = only?.dot ?? {};
  if (need.rows.length === 1 && lower !== null && upper !== null) {
    sentences.push(t.interval(fteText(lower, false), fteText(upper, false)));
  }
  const lack = byShortage(need.rows).flatMap(({ name, fte, now }) =>
    fte !== null && fte > now + 0.01 ? [{ name, more: fte - now }] : [],
  );
  const over = need.rows.flatMap(({ fte, now }) => (fte !== null && fte < now - 0.01 ? [now - fte] : []));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const [most] = lack;
  if (need.rows.length > 1 && most !== undefined) {
    sentences.push(
      t.split(
        String(lack.length),
        String(need.rows.length),
        fteText(sum(lack.map(({ more }) => more)), false),
        most.name,
        fteText(most.more, false),
      ),
    );
    if (over.length > 0) sentences.push(t.over(fteText(sum(over), false)));
  }
  if (scenario !== null && need.fte !== null && need.fte > need.now) {
    const { cost } = moneyOf(scenario, need.fte - need.now, null);
    sentences.push(t.cost(euros(cost.value), euros(cost.lower), euros(cost.upper)));
  }
  return sentences;
}

function commandOf(): string {
  const goal = chosen.goal.value;
  const seed = chosen.seed.value;
  const name = basis.value?.name ?? '';
  return `buurtsim size ${name}.json --target "${targetText(goal)}" --confidence ${goal.confidence} --seed ${seed}`;
}
