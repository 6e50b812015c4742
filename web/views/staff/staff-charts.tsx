/** The charts of required staff: fte per team beside what is there, fte against service, and what one fte more saves. */
import type { JSX } from 'preact';
import { formatNumber, formatPercent, formatPlain, type MarginalResult } from '../../../src/index.ts';
import { ChartBox, rowAt } from '../../charts/chart-box.tsx';
import { CurveLegend } from '../../charts/curve-legend.tsx';
import { curvesConfig, type Curve } from '../../charts/curves-chart.ts';
import { rowsConfig, rowsHeight, type Dot } from '../../charts/rows-chart.ts';
import { dotText } from '../../results/chart-words.ts';
import { scaled } from '../../results/figures.ts';
import { targetText, type Goal } from '../../scenario/goal.ts';
import { chosen, lang, markedTeam } from '../../state/app-state.ts';
import { texts } from '../../texts/index.ts';
import type { InstantSizing } from '../../workers/instant-sizing.ts';
import { instant, sized } from './staff-state.ts';
import type { Need, NeedRow } from './staff-rows.ts';
import { staffTexts } from './staff-texts.ts';

const number = (value: number | null, decimals = 1): string => formatNumber(value, decimals, lang.value);
/** Quarters as they are, estimates to a tenth. */
export const fteText = (value: number | null, exact = true): string =>
  value === null ? '–' : exact ? formatPlain(Math.round(100 * value) / 100, lang.value) : number(value);
const percent = (share: number | null): string => `${formatPercent(share, 0, lang.value)} %`;
const plainDot = (value: number | null): Dot => ({ value, lower: null, upper: null });

export function NeedRows({ need }: { need: Need }): JSX.Element {
  const t = staffTexts();
  const { scope } = chosen.goal.value;
  const { rows, simulated } = need;
  const lacking = rows.filter(({ fte, now }) => fte === null || fte > now + 0.01).length;
  const marked = markedTeam.value;
  const change = ({ fte, now }: NeedRow): string => {
    if (fte === null) return '–';
    return `${fte > now ? '+' : ''}${fteText(fte - now, simulated)}`;
  };
  const teams = scope === 'team';
  return (
    <ChartBox
      name="fte-nodig"
      title={t.need(String(lacking), String(rows.length))}
      note={simulated ? t.needNote : t.needNoteInstant}
      height={rowsHeight(rows.length)}
      config={(palette) =>
        rowsConfig(
          {
            rows,
            series: [
              { colour: 0, hollow: true, dots: rows.map(({ now }) => plainDot(now)) },
              { colour: 0, hollow: false, dots: rows.map(({ dot }) => dot) },
            ],
            line: null,
            marked: marked === '' ? 'none' : marked,
            axis: t.fte,
            tick: (value) => number(value, 0),
            fromZero: true,
            early: !simulated,
          },
          palette,
        )
      }
      table={() => ({
        heading: [
          t.group[scope],
          t.now,
          t.needed,
          t.difference,
          ...(simulated ? [t.chance, t.chanceLess, t.inTime] : []),
        ],
        rows: [
          ...rows.map((row) => [
            row.name,
            fteText(row.now),
            row.fte === null ? '–' : dotText(row.dot, simulated ? 2 : 1),
            change(row),
            ...(simulated
              ? [percent(row.chance), percent(row.chanceLess), dotText(row.inTime ?? plainDot(null), 0)]
              : []),
          ]),
          [
            t.total,
            fteText(need.now),
            fteText(need.fte, simulated),
            need.fte === null
              ? '–'
              : `${need.fte > need.now ? '+' : ''}${fteText(need.fte - need.now, simulated)}`,
            ...(simulated ? ['', '', ''] : []),
          ],
        ],
      })}
      cellHeading={[
        'group',
        'now',
        'needed',
        'lower',
        'upper',
        'chance',
        'chance_step_less',
        'in_time_a_year',
      ]}
      cells={() =>
        rows.map(({ name, now, fte, dot, chance, chanceLess, inTime }) => [
          name,
          now,
          fte,
          dot.lower,
          dot.upper,
          chance,
          chanceLess,
          inTime?.value ?? null,
        ])
      }
      {...(teams
        ? {
            teams: rows.map((row) => ({
              id: row.id,
              text: `${row.name}: ${t.now.toLowerCase()} ${fteText(row.now)}, ${t.needed.toLowerCase()} ${fteText(row.fte, simulated)} fte`,
            })),
            teamAt: rowAt(rows.map(({ id }) => id)),
          }
        : {})}
    />
  );
}

type Instants = InstantSizing['city'];

const heightOf = (point: Instants[number], goal: Goal): number =>
  goal.kind === 'share' ? 100 * point.share : point.wait;

/** Curve of the marked team, else of the group that lacks most. */
export function ServiceCurve({ need }: { need: Need }): JSX.Element | null {
  const t = staffTexts();
  const goal = chosen.goal.value;
  const marked = markedTeam.value;
  const row =
    need.rows.find(({ id }) => id === marked) ??
    need.rows.toSorted((a, b) => (b.fte ?? 1e6) - b.now - ((a.fte ?? 1e6) - a.now))[0];
  if (row === undefined) return null;
  const scale = goal.kind === 'mean' ? 1 : 100;
  const group = sized.value?.groups.find(({ id }) => id === row.id);
  const simulated = (group?.curve ?? []).flatMap(({ fte, figures }) => {
    const figure = figures[0];
    return figure === undefined ? [] : [{ x: fte, ...scaled(figure, scale) }];
  });
  const most = Math.max(1.6 * row.now, 1.15 * (row.fte ?? 0));
  const formulas = (instant.value?.groups.find(({ id }) => id === row.id)?.curve ?? [])
    .filter(({ fte }) => goal.kind !== 'month' && fte <= most)
    .map((point) => ({ x: point.fte, ...plainDot(heightOf(point, goal)) }));
  const curves: Curve[] = [
    { name: t.simulation, colour: 0, mark: 'circle', dashed: false, points: simulated },
    { name: t.formula, colour: 5, mark: 'rect', dashed: true, points: formulas },
  ];
  const known = curves.filter(({ points }) => points.length > 0);
  const bound = goal.kind === 'mean' ? goal.days : 100 * goal.bound;
  const axis = t.axes[goal.kind](formatPlain(goal.days, lang.value));
  return (
    <ChartBox
      name="fte-en-hulp"
      title={t.curve(row.name)}
      note={goal.scope === 'team' ? t.curveNote : t.curveNoteCity}
      height={340}
      config={(palette) =>
        curvesConfig(
          {
            curves: known,
            xAxis: t.fte,
            yAxis: axis,
            xTick: (value) => fteText(value),
            yTick: (value) => number(value, 0),
            line: { at: bound, label: t.target(formatPlain(bound, lang.value)) },
            at: { at: row.now, label: `${t.now.toLowerCase()} ${fteText(row.now)}` },
            present: null,
            ...(goal.kind === 'share' ? { yMost: 100 } : {}),
            early: false,
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.fte, axis, t.from],
        rows: known.flatMap(({ name, points }) =>
          points.map((point) => [fteText(point.x), dotText(point, 1), name]),
        ),
      })}
      cellHeading={['fte', 'value', 'lower', 'upper', 'from', 'target']}
      cells={() =>
        known.flatMap(({ name, points }) =>
          points.map(({ x, value, lower, upper }) => [x, value, lower, upper, name, targetText(goal)]),
        )
      }
    >
      <CurveLegend curves={known} label={texts.value.compare.legend} />
    </ChartBox>
  );
}

interface GainRow {
  readonly id: string;
  readonly name: string;
  readonly days: Dot;
  readonly late: Dot;
  readonly wait: Dot;
}

export function GainRows({
  gained,
  estimate,
  nameOf,
}: {
  gained: MarginalResult | null;
  estimate: InstantSizing['gains'];
  nameOf: (team: string) => string;
}): JSX.Element | null {
  const t = staffTexts();
  const rows: readonly GainRow[] =
    gained === null
      ? (estimate ?? []).map(({ team, clientDays, overTarget }) => ({
          id: team,
          name: nameOf(team),
          days: plainDot(clientDays),
          late: plainDot(overTarget),
          wait: plainDot(null),
        }))
      : gained.teams.map(({ team, clientDays, overTarget, wait }) => ({
          id: team,
          name: nameOf(team),
          days: clientDays,
          late: overTarget,
          wait,
        }));
  const [first] = rows;
  if (first === undefined) return null;
  const simulated = gained !== null;
  const marked = markedTeam.value;
  return (
    <ChartBox
      name="een-fte-meer"
      title={t.gains(first.name, number(first.days.value, 0))}
      note={simulated ? t.gainsNote : t.gainsNoteInstant}
      height={rowsHeight(rows.length)}
      config={(palette) =>
        rowsConfig(
          {
            rows,
            series: [{ colour: 2, hollow: false, dots: rows.map(({ days }) => days) }],
            line: { at: 0, label: '0' },
            marked: marked === '' ? 'none' : marked,
            axis: t.gainsAxis,
            tick: (value) => number(value, 0),
            fromZero: false,
            early: !simulated,
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.group.team, t.clientDays, t.late, ...(simulated ? [t.waitLess] : [])],
        rows: rows.map(({ name, days, late, wait }) => [
          name,
          dotText(days, 0),
          dotText(late, 0),
          ...(simulated ? [dotText(wait, 1)] : []),
        ]),
      })}
      cellHeading={['team', 'client_days', 'lower', 'upper', 'over_target', 'lower', 'upper', 'wait']}
      cells={() =>
        rows.map(({ name, days, late, wait }) => [
          name,
          days.value,
          days.lower,
          days.upper,
          late.value,
          late.lower,
          late.upper,
          wait.value,
        ])
      }
      teams={rows.map(({ id, name, days }) => ({ id, text: `${name}: ${dotText(days, 0)} ${t.gainsAxis}` }))}
      teamAt={rowAt(rows.map(({ id }) => id))}
    />
  );
}
