/** The report of a comparison on paper. */
import type { JSX } from 'preact';
import { formatNumber, formatPercent, LABELS } from '../../../src/index.ts';
import { svgOf } from '../../charts/drawing.ts';
import { teamOrder } from '../../results/order.ts';
import { answerOf } from '../../results/sentence.ts';
import { lang, state } from '../../state/app-state.ts';
import type { Published } from '../../state/study.ts';
import { texts } from '../../texts/index.ts';
import { titleOf } from '../titles.ts';
import { printTexts } from './print-texts.ts';
import { Assumptions, Origin, ScenarioList, teamNames } from './report-parts.tsx';
import { sheets } from './sheets.ts';

export function CompareReport({ shown }: { shown: Published }): JSX.Element {
  const t = texts.peek();
  const own = printTexts();
  const { active, team } = state.peek();
  const answer = answerOf(shown, { active, team, titles: shown.studies.map(titleOf) }, lang.peek());
  const names = teamNames(shown.scenarios);
  const nameOf = (area: string): string => names.get(area) ?? t.city;
  return (
    <div class="report" role="main">
      <p class="report-kind">{own.kind}</p>
      <h1>{answer.main}</h1>
      <p class="report-lead">{answer.more.join(' ')}</p>
      <ScenarioList studies={shown.studies} />
      <div class="report-charts">
        {sheets(shown)
          .map(svgOf)
          .map((svg, i) => (
            // The drawing is the page's own; texts in it were escaped when it was written.
            <div key={i} class="report-chart" dangerouslySetInnerHTML={{ __html: svg }} />
          ))}
      </div>
      <h2>{own.table}</h2>
      <ReportTable shown={shown} nameOf={nameOf} />
      {shown.runs.length > 1 && <p>{t.charts.differenceNote}</p>}
      <Assumptions scenarios={shown.scenarios} shown={shown} />
      <Origin scenarios={shown.scenarios} shown={shown} />
    </div>
  );
}

function ReportTable({ shown, nameOf }: { shown: Published; nameOf: (team: string) => string }): JSX.Element {
  const t = texts.peek();
  const own = printTexts();
  const now = lang.peek();
  const several = shown.runs.length > 1;
  const rows = [null, ...teamOrder.peek()];
  return (
    <table>
      <thead>
        <tr>
          <th>{t.team}</th>
          {shown.runs.map((_, i) => (
            <th key={i}>
              {own.wait} {several ? LABELS[i] : ''}
            </th>
          ))}
          {shown.runs.map((_, i) => (
            <th key={i}>
              {own.within} {several ? LABELS[i] : ''}
            </th>
          ))}
          {shown.runs.map((_, i) => (
            <th key={i}>
              {own.utilisation} {several ? LABELS[i] : ''}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((team) => {
          const areas = shown.runs.map(({ result }) =>
            team === null ? result.city : result.teams.find((found) => found.team === team),
          );
          return (
            <tr key={team ?? ''}>
              <td>{team === null ? t.city : nameOf(team)}</td>
              {areas.map((area, i) => (
                <td key={i}>
                  {formatNumber(area?.wait.mean.value ?? null, 1, now)} (
                  {formatNumber(area?.wait.mean.lower ?? null, 1, now)} –{' '}
                  {formatNumber(area?.wait.mean.upper ?? null, 1, now)})
                </td>
              ))}
              {areas.map((area, i) => (
                <td key={i}>{formatPercent(area?.wait.withinTarget.value ?? null, 0, now)} %</td>
              ))}
              {areas.map((area, i) => (
                <td key={i}>{formatPercent(area?.utilisation.value ?? null, 0, now)} %</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
