/** The charts of the norm: fte beside the plan, wait against the size of teams, and what fte buy. */
import type { JSX } from 'preact';
import { formatNumber, type NormExploration, type NormPoint, type NormSheet } from '../../../src/index.ts';
import { ChartBox } from '../../charts/chart-box.tsx';
import { Choice } from '../../parts/choice.tsx';
import { CurveLegend } from '../../charts/curve-legend.tsx';
import { curvesConfig, MARKS, type Curve } from '../../charts/curves-chart.ts';
import { rowsConfig, rowsHeight, type Dot } from '../../charts/rows-chart.ts';
import { dotText } from '../../results/chart-words.ts';
import { scaled } from '../../results/figures.ts';
import { lang, state } from '../../state/app-state.ts';
import { signal } from '@preact/signals';
import { compareNorm } from './norm-scenario.ts';
import { texts } from '../../texts/index.ts';
import { normTexts } from './norm-texts.ts';

const number = (value: number | null, decimals = 1): string => formatNumber(value, decimals, lang.value);
const whole = (value: number): string => number(value, 0);
const plainDot = (value: number): Dot => ({ value, lower: null, upper: null });

export function PlanRows({ sheet }: { sheet: NormSheet }): JSX.Element {
  const t = normTexts();
  const { rows, total, bijstandOnly } = sheet;
  const planned = rows.flatMap(({ plan }) => plan ?? []);
  const inside = planned.filter(({ inPlan }) => inPlan).length;
  const rangeText = (plan: NormSheet['rows'][number]['plan']): string =>
    plan === null ? '–' : `${whole(plan.fteLow)} ${texts.value.to} ${whole(plan.fteHigh)}`;
  return (
    <ChartBox
      name="norm-en-plan"
      title={planned.length === 0 ? t.planNone : t.plan(whole(inside), whole(planned.length))}
      note={planned.length === 0 ? t.planNoteNone : t.planNote}
      height={rowsHeight(rows.length)}
      config={(palette) =>
        rowsConfig(
          {
            rows: rows.map(({ code, name }) => ({ id: code, name })),
            series: [
              { colour: 1, hollow: true, dots: rows.map((row) => plainDot(row.bijstandOnly)) },
              { colour: 0, hollow: false, dots: rows.map(({ fte }) => plainDot(fte)) },
            ],
            ranges: rows.map(({ plan }) => (plan === null ? null : { from: plan.fteLow, to: plan.fteHigh })),
            line: null,
            marked: 'none',
            axis: t.fte,
            tick: (value) => number(value, 0),
            fromZero: true,
            early: false,
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.wijk, t.planned, t.norm, t.within, t.onlyBijstand],
        rows: [
          ...rows.map(({ name, plan, fte, bijstandOnly: only }) => [
            name,
            rangeText(plan),
            number(fte),
            plan === null ? '–' : plan.inPlan ? t.yes : t.no,
            number(only),
          ]),
          [
            t.total,
            planned.length === 0
              ? '–'
              : `${whole(planned.reduce((sum, { fteLow }) => sum + fteLow, 0))} ${texts.value.to} ${whole(planned.reduce((sum, { fteHigh }) => sum + fteHigh, 0))}`,
            number(total.fte),
            '',
            number(bijstandOnly.fte),
          ],
        ],
      })}
      cellHeading={['wijk', 'plan_low', 'plan_high', 'norm_fte', 'in_plan', 'bijstand_only_fte']}
      cells={() =>
        rows.map(({ name, plan, fte, bijstandOnly: only }) => [
          name,
          plan?.fteLow ?? null,
          plan?.fteHigh ?? null,
          fte,
          plan === null ? null : plan.inPlan ? 'yes' : 'no',
          only,
        ])
      }
    />
  );
}

export function SlideChart({ exploration }: { exploration: NormExploration }): JSX.Element | null {
  const t = normTexts();
  const slide = exploration.slides[0];
  if (slide === undefined) return null;
  const { points: slid } = slide;
  const curve = (
    name: string,
    index: number,
    of: (point: (typeof slid)[number]) => Dot,
    dashed: boolean,
  ): Curve => ({
    name,
    colour: index % 2 === 0 ? 0 : 4,
    mark: MARKS[index] ?? 'circle',
    dashed,
    points: slid.map((point) => ({ x: point.households, ...of(point) })),
  });
  const curves = [
    curve(t.city, 0, ({ without }) => without.figures.wait, false),
    curve(t.worst, 1, ({ without }) => without.figures.worst.wait, false),
    curve(t.cityLoss, 2, (point) => point.with.figures.wait, true),
    curve(t.worstLoss, 3, (point) => point.with.figures.worst.wait, true),
  ];
  const [first, last] = [slid[0], slid.at(-1)];
  const [least, most] = [first?.without.figures.wait.value ?? null, last?.without.figures.wait.value ?? null];
  const target = number(exploration.target, 0);
  return (
    <ChartBox
      name="norm-grootte"
      title={
        least !== null && most !== null && most < least ? t.slide(number(least), number(most)) : t.slideTitle
      }
      note={t.slideNote(whole(slide.fte))}
      height={320}
      config={(palette) =>
        curvesConfig(
          {
            curves,
            xAxis: t.households,
            yAxis: t.workingDays,
            xTick: whole,
            yTick: (value) => number(value, 0),
            line: { at: exploration.target, label: t.targetLine(target) },
            present: null,
            early: false,
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.households, t.teams, ...curves.map(({ name }) => name), t.worstWhere],
        rows: slid.map(({ households, without }, i) => [
          whole(households),
          whole(without.figures.teams),
          ...curves.map(({ points }) => dotText(points[i] ?? plainDot(NaN))),
          without.worstBuurt,
        ]),
      })}
      cellHeading={[
        'households_per_team',
        'teams',
        ...['wait', 'worst_wait', 'wait_with_losses', 'worst_wait_with_losses'].flatMap((name) => [
          name,
          `${name}_lower`,
          `${name}_upper`,
        ]),
        'worst_buurt',
      ]}
      cells={() =>
        slid.map(({ households, without }, i) => [
          households,
          without.figures.teams,
          ...curves.flatMap(({ points }) => [
            points[i]?.value ?? null,
            points[i]?.lower ?? null,
            points[i]?.upper ?? null,
          ]),
          without.worstBuurt,
        ])
      }
    >
      <CurveLegend curves={curves} label={texts.value.compare.legend} />
    </ChartBox>
  );
}

const mixName = ({ householdsPerTeam: { high, average, low } }: NormPoint): string =>
  high === average && average === low
    ? whole(high)
    : [high, average, low].map((value) => whole(value)).join(' / ');

const chosenPoint = signal(0);

export function FrontierChart({ exploration }: { exploration: NormExploration }): JSX.Element {
  const t = normTexts();
  const names = [...new Set(exploration.frontier.map(mixName))];
  const curves = names.map((name, i): Curve => ({
    name,
    colour: i % 6,
    mark: MARKS[i % MARKS.length] ?? 'circle',
    dashed: i >= 3,
    points: exploration.frontier
      .filter((point) => mixName(point) === name)
      .map(({ fte, figures }) => ({ x: fte, ...scaled(figures.withinTarget, 100) })),
  }));
  const target = number(exploration.target, 0);
  const textOf = (point: NormPoint): string =>
    t.point(
      mixName(point),
      whole(point.fte),
      number(100 * (point.figures.withinTarget.value ?? 0), 0),
      target,
    );
  const make = (point: NormPoint | undefined): void => {
    if (point === undefined) return;
    const norm = { ...state.peek().norm, ...point.householdsPerTeam };
    compareNorm(norm, point.fte, t.madeTitle(mixName(point), whole(point.fte)));
  };
  const pointAt = (dataset: number, index: number): NormPoint | undefined =>
    exploration.frontier.filter((point) => mixName(point) === names[dataset])[index];
  return (
    <ChartBox
      name="norm-fte"
      title={t.frontier}
      note={t.frontierNote}
      height={320}
      onPoint={(dataset, index) => make(pointAt(dataset, index))}
      config={(palette) =>
        curvesConfig(
          {
            curves,
            xAxis: t.frontierX,
            yAxis: t.frontierY(target),
            xTick: whole,
            yTick: (value) => number(value, 0),
            line: null,
            at: { at: exploration.fte, label: `${t.present} ${whole(exploration.fte)}` },
            present: null,
            yMost: 100,
            early: false,
            clickable: true,
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.norm, t.fte, t.teams, t.frontierY(target), t.workingDays, t.worst, t.worstWhere],
        rows: exploration.frontier.map((point) => [
          mixName(point),
          whole(point.fte),
          whole(point.figures.teams),
          dotText(scaled(point.figures.withinTarget, 100), 0),
          dotText(point.figures.wait),
          dotText(point.figures.worst.wait),
          point.worstBuurt,
        ]),
      })}
      cellHeading={[
        'norm',
        'fte',
        'teams',
        'within_target',
        'lower',
        'upper',
        'wait',
        'worst_wait',
        'worst_buurt',
      ]}
      cells={() =>
        exploration.frontier.map((point) => [
          mixName(point),
          point.fte,
          point.figures.teams,
          point.figures.withinTarget.value,
          point.figures.withinTarget.lower,
          point.figures.withinTarget.upper,
          point.figures.wait.value,
          point.figures.worst.wait.value,
          point.worstBuurt,
        ])
      }
    >
      <CurveLegend curves={curves} label={texts.value.compare.legend} />
      <div class="chart-tools">
        <Choice
          id="norm-point"
          label={t.choosePoint}
          value={chosenPoint.value}
          options={exploration.frontier.map((point, i) => [i, textOf(point)] as const)}
          onChange={(i) => {
            chosenPoint.value = i;
          }}
        />
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action small"
          onClick={() => make(exploration.frontier[chosenPoint.value])}
        >
          {t.make}
        </button>
      </div>
    </ChartBox>
  );
}
