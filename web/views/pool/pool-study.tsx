/** Size and rule of the ambulant team: the curve with its bound, and the tournament. */
import type { JSX } from 'preact';
import { signal } from '@preact/signals';
import { formatNumber, formatPercent, formatPlain, type TournamentResult } from '../../../src/index.ts';
import { ChartBox } from '../../charts/chart-box.tsx';
import { Choice } from '../../parts/choice.tsx';
import { CurveLegend } from '../../charts/curve-legend.tsx';
import { curvesConfig, type Curve } from '../../charts/curves-chart.ts';
import { gridConfig, gridHeight } from '../../charts/grid-chart.ts';
import { dotText } from '../../results/chart-words.ts';
import { scaled } from '../../results/figures.ts';
import { POLICY_KNOB } from '../../scenario/knobs.ts';
import { change, lang, state } from '../../state/app-state.ts';
import { basis } from '../../state/basis.ts';
import { texts } from '../../texts/index.ts';
import { instantCurve, played } from './pool-study-state.ts';
import { poolStudyTexts } from './pool-study-texts.ts';

const number = (value: number | null, decimals = 1): string => formatNumber(value, decimals, lang.value);
const plain = (value: number): string => formatPlain(value, lang.value);
const ruleName = (policy: string): string => texts.value.pool.policies[policy] ?? policy;

/** Size that the answer is about: that of the scenario, else the smallest that was tried. */
function answerSize(sizes: readonly number[]): number {
  const own = basis.value?.pool.fte ?? 0;
  const wanted = own > 0 ? own : 4;
  return sizes.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
}

const sizesOf = (result: TournamentResult) => result.forms[0]?.sizes ?? [];

export function poolMain(): string {
  const t = poolStudyTexts();
  const result = played.value;
  if (result === null) {
    const points = instantCurve.value;
    const fte = answerSize(points.flatMap((point) => (point.fte > 0 ? [point.fte] : [])));
    const [none, with_] = [0, fte].map((size) => points.find((point) => point.fte === size)?.wait);
    return none === undefined || with_ === undefined ? t.title : t.about(plain(fte), number(none - with_));
  }
  const form = result.forms[0];
  const fte = answerSize(sizesOf(result).map((size) => size.fte));
  const size = sizesOf(result).find((one) => one.fte === fte);
  if (form === undefined || size === undefined) return t.title;
  const { value, lower, upper } = scaled(size.perPoolFte, fte);
  return (lower ?? 0) > 0
    ? t.shorter(plain(fte), number(value), number(lower), number(upper), ruleName(form.best))
    : t.noGain(plain(fte), number(lower), number(upper));
}

export function poolMore(): string[] {
  const t = poolStudyTexts();
  const result = played.value;
  const form = result?.forms[0];
  if (result === null || form === undefined) return instantCurve.value.length > 0 ? [t.instant] : [];
  const fte = answerSize(form.sizes.map((size) => size.fte));
  const size = form.sizes.find((one) => one.fte === fte);
  const { breakEven } = form.stays;
  return [
    t.best(
      ruleName(form.best),
      formatPercent(form.policies[0]?.chanceBest ?? null, 0, lang.value),
      ruleName(form.runnerUp),
    ),
    ...(size === undefined ? [] : [t.perFte(dotText(size.perPoolFte, 2), dotText(size.perFixedFte, 2))]),
    ...(form.best === 'fixed' ? [] : [breakEven === null ? t.stayLong : t.stay(plain(breakEven))]),
  ];
}

export function PoolCurve(): JSX.Element | null {
  const t = poolStudyTexts();
  const result = played.value;
  const form = result?.forms[0];
  const points = instantCurve.value;
  if (points.length === 0 && form === undefined) return null;
  const of = (policy: string): Curve['points'] =>
    result === null || form === undefined
      ? []
      : [
          { x: 0, ...result.none.wait },
          ...form.sizes.flatMap(({ fte, cells }) => {
            const cell = cells.find((one) => one.policy === policy);
            return cell === undefined ? [] : [{ x: fte, ...cell.wait }];
          }),
        ];
  const simulated: Curve[] =
    result === null || form === undefined
      ? []
      : [
          ...[...new Set([form.best, 'fixed'])].map((policy, i): Curve => ({
            name: ruleName(policy),
            colour: i,
            mark: i === 0 ? 'circle' : 'rect',
            dashed: false,
            points: of(policy),
          })),
          {
            name: t.bound,
            colour: 2,
            mark: 'triangle',
            dashed: false,
            points: [
              { x: 0, ...result.none.fullPooling },
              ...form.sizes.map(({ fte, fullPooling }) => ({ x: fte, ...fullPooling })),
            ],
          },
        ];
  const curves: Curve[] = [
    ...simulated,
    {
      name: t.formula,
      colour: 5,
      mark: 'rectRot',
      dashed: true,
      points: points.map(({ fte, wait }) => ({ x: fte, value: wait, lower: null, upper: null })),
    },
  ];
  const main = curves[0]?.points ?? [];
  const [first, last] = [main[0], main.at(-1)];
  const target = basis.value?.target.wait ?? 5;
  return (
    <ChartBox
      name="grootte-ambulant-team"
      title={
        first === undefined || last === undefined
          ? t.curveTitle
          : t.curve(number(first.value), number(last.value), plain(last.x))
      }
      note={t.curveNote}
      height={340}
      config={(palette) =>
        curvesConfig(
          {
            curves,
            xAxis: t.fte,
            yAxis: t.days,
            xTick: plain,
            yTick: (value) => number(value, 0),
            line: { at: target, label: texts.value.charts.norm(plain(target)) },
            present: null,
            early: false,
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.fte, ...curves.map(({ name }) => name)],
        rows: fteOf(curves).map((fte) => [
          plain(fte),
          ...curves.map(({ points: own }) => {
            const point = own.find(({ x }) => x === fte);
            return point === undefined ? '–' : dotText(point);
          }),
        ]),
      })}
      cellHeading={['curve', 'fte', 'wait', 'lower', 'upper']}
      cells={() =>
        curves.flatMap(({ name, points: own }) =>
          own.map(({ x, value, lower, upper }) => [name, x, value, lower, upper]),
        )
      }
    >
      <CurveLegend curves={curves} label={texts.value.compare.legend} />
    </ChartBox>
  );
}

const fteOf = (curves: readonly Curve[]): number[] =>
  [...new Set(curves.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);

export function RegretGrid(): JSX.Element | null {
  const t = poolStudyTexts();
  const form = played.value?.forms[0];
  if (form === undefined) return null;
  const rows = form.policies.map(({ policy }) => ({ id: policy, name: ruleName(policy) }));
  const cellOf = (policy: string, s: number) => form.sizes[s]?.cells.find((cell) => cell.policy === policy);
  const regrets = rows.map(({ id }) => form.sizes.map((_, s) => cellOf(id, s)?.regret.value ?? null));
  const most = Math.max(0.1, ...regrets.flat().map((value) => value ?? 0));
  const worst = form.policies.at(-1);
  return (
    <ChartBox
      name="spijt-per-regel"
      title={t.regret(ruleName(form.best), ruleName(worst?.policy ?? ''), number(most))}
      note={t.regretNote}
      height={gridHeight(rows.length) + 10}
      config={(palette) =>
        gridConfig(
          {
            rows,
            columns: form.sizes.map(({ fte }) => `${plain(fte)} fte`),
            values: regrets,
            middle: null,
            most,
            text: (value) => number(value, most < 1 ? 2 : 1),
            marked: 'none',
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.rule, t.fte, t.days, t.regretDays, t.chance],
        rows: form.sizes.flatMap(({ fte, cells }) =>
          cells
            .toSorted((a, b) => (a.wait.value ?? 0) - (b.wait.value ?? 0))
            .map(({ policy, wait, regret, chanceBest }) => [
              ruleName(policy),
              plain(fte),
              dotText(wait, 2),
              dotText(regret, 2),
              `${formatPercent(chanceBest, 0, lang.value)} %`,
            ]),
        ),
      })}
      cellHeading={['policy', 'fte', 'wait', 'lower', 'upper', 'regret', 'lower', 'upper', 'chance_best']}
      cells={() =>
        form.sizes.flatMap(({ fte, cells }) =>
          cells.map(({ policy, wait, regret, chanceBest }) => [
            policy,
            fte,
            wait.value,
            wait.lower,
            wait.upper,
            regret.value,
            regret.lower,
            regret.upper,
            chanceBest,
          ]),
        )
      }
    />
  );
}

const chosenSize = signal<number | null>(null);

/** A size with the best rule, beside the scenario without an ambulant team. */
export function MakePoolScenario(): JSX.Element | null {
  const t = poolStudyTexts();
  const form = played.value?.forms[0];
  const scenario = basis.value;
  if (form === undefined || scenario === null) return null;
  const sizes = form.sizes.map(({ fte }) => fte);
  const size = sizes.find((fte) => fte === chosenSize.value) ?? answerSize(sizes);
  const make = (): void => {
    const { drafts, active } = state.peek();
    const draft = drafts[active] ?? drafts[0];
    if (draft === undefined) return;
    const kept = Object.fromEntries(
      Object.entries(draft.changes).filter(([path]) => !path.startsWith('pool.policy.')),
    );
    const withFte = (fte: number, changes: Readonly<Record<string, string | number>>) => ({
      ...draft,
      title: '',
      changes: { ...kept, 'pool.fte': fte, ...changes },
    });
    const rule: Record<string, string> =
      form.best === scenario.pool.policy.name && !(POLICY_KNOB in draft.changes)
        ? {}
        : { [POLICY_KNOB]: form.best };
    change({
      drafts: [withFte(0, {}), withFte(size, rule)],
      active: 1,
      view: 'compare',
      team: '',
    });
  };
  return (
    <div class="chart-tools">
      <Choice
        id="pool-size"
        label={t.size}
        value={size}
        options={sizes.map((fte) => [fte, `${plain(fte)} fte`] as const)}
        onChange={(fte) => {
          chosenSize.value = fte;
        }}
      />
      <button type="button" class="utrecht-button utrecht-button--primary-action small" onClick={make}>
        {t.make}
      </button>
      <span class="explain">{t.form(texts.value.pool.forms[scenario.pool.form])}</span>
    </div>
  );
}
