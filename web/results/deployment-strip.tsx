/** Where the ambulant team works: team by week. */
import type { JSX } from 'preact';
import type { DeploymentWeeks } from '../../src/index.ts';
import { ChartBox, rowAt } from '../charts/chart-box.tsx';
import { gridConfig, gridHeight } from '../charts/grid-chart.ts';
import { chosen, lang, markedTeam } from '../state/app-state.ts';
import { stripKey, strips } from '../state/strips.ts';
import type { Published } from '../state/study.ts';
import { monthName, texts } from '../texts/index.ts';
import { label, number, rowsOf, type ChartProps } from './chart-words.ts';

export function DeploymentStrip({ shown }: ChartProps): JSX.Element | null {
  const t = texts.value;
  const run = deploymentRun(shown);
  const scenario = shown.scenarios[run];
  if (scenario === undefined) return null;
  const found = strips.value.get(stripKey(scenario, shown.seed));
  const rows = rowsOf(shown).slice(1);
  const weekly = found ?? monthly(shown, run);
  const values = rows.map(({ id }) => weekly.fte[weekly.teams.indexOf(id)] ?? []);
  const means = rows.map(({ name }, i) => {
    const row = values[i] ?? [];
    return { name, mean: row.reduce((sum, fte) => sum + fte, 0) / Math.max(1, row.length) };
  });
  const first = means.toSorted((a, b) => b.mean - a.mean)[0];
  const most = Math.max(0.5, ...values.flat());
  const marked = markedTeam.value;
  const week = (name: string): string =>
    found === undefined ? monthName(name, lang.value).slice(0, 3) : t.charts.week(Number(name.slice(6)));
  return (
    <ChartBox
      name="inzet-ambulant-team"
      title={t.charts.deployment(label(run), first?.name ?? '', number(first?.mean ?? null))}
      note={found === undefined ? t.charts.deploymentMonths : t.charts.deploymentNote(number(most))}
      height={gridHeight(rows.length)}
      config={(palette) =>
        gridConfig(
          {
            rows,
            columns: weekly.weeks.map(week),
            values,
            middle: null,
            most,
            text: (value) => number(value),
            marked: marked === '' ? 'none' : marked,
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.team, ...weekly.weeks.map(week)],
        rows: rows.map((row, i) => [row.name, ...(values[i] ?? []).map((value) => number(value))]),
      })}
      cells={() => rows.map((row, i) => [row.name, ...(values[i] ?? [])])}
      teams={rows.map(({ id, name }, i) => ({ id, text: `${name}: ${number(means[i]?.mean ?? null)} fte` }))}
      teamAt={rowAt(rows.map(({ id }) => id))}
    />
  );
}

/** The scenario whose deployments are shown: the active one, or the first with a pool; -1 for none. */
export function deploymentRun({ scenarios }: Published): number {
  const active = chosen.active.value;
  if ((scenarios[active]?.pool.fte ?? 0) > 0) return active;
  return scenarios.findIndex(({ pool }) => pool.fte > 0);
}

/** Until the weeks are there: the same by month, from the result. */
function monthly(shown: Published, run: number): DeploymentWeeks {
  const result = shown.runs[run]?.result;
  return {
    weeks: result?.city.months.map(({ month }) => month) ?? [],
    teams: result?.teams.map(({ team }) => team) ?? [],
    fte: result?.teams.map(({ months }) => months.map(({ poolFte }) => poolFte.value ?? 0)) ?? [],
  };
}
