/** The report on paper: made at the moment of printing, in the colours of paper. */
import { render, type JSX } from 'preact';
import {
  formatDate,
  formatNumber,
  formatPercent,
  formatPlain,
  LABELS,
  warningTexts,
} from '../../../src/index.ts';
import { changesOf } from '../../results/changes.ts';
import { answerOf } from '../../results/sentence.ts';
import { lang, state } from '../../state/app-state.ts';
import { published, type Published } from '../../state/study.ts';
import { texts } from '../../texts/index.ts';
import { teamOrder } from '../../results/order.ts';
import { titles } from '../../views/compare-view.tsx';
import { svgOf } from '../../charts/drawing.ts';
import { ledgerTexts } from '../../views/trust/ledger-texts.ts';
import { printTexts } from './print-texts.ts';
import { sheets } from './sheets.ts';

/** Numbers of the ledger that the report names; the whole list would fill pages. */
const NAMED: readonly string[] = [
  'intake.slots.perFteWeek',
  'intake.lead.median',
  'capacity.nonClientShare',
  'capacity.throttle',
  'staff.kinds.employed.absenceShare',
  'staff.kinds.employed.turnoverPerYear',
  'casework.returnShare',
  'intake.noShow',
  'pool.fte',
  'pool.intakesPerFteWeek',
];

export function startPrinting(): void {
  const place = document.createElement('div');
  place.id = 'print';
  document.body.append(place);
  addEventListener('beforeprint', () => {
    const shown = published.peek();
    if (shown !== null) render(<Report shown={shown} />, place);
  });
  addEventListener('afterprint', () => render(null, place));
}

function Report({ shown }: { shown: Published }): JSX.Element {
  const t = texts.peek();
  const own = printTexts();
  const ledger = ledgerTexts();
  const now = lang.peek();
  const { active, team } = state.peek();
  const names = titles();
  const answer = answerOf(shown, { active, team, titles: names }, now);
  const [base, ...others] = shown.scenarios;
  const teamNames = new Map(
    shown.scenarios.flatMap(({ teams }) => teams.map(({ id, name }) => [id, name] as const)),
  );
  const nameOf = (area: string): string => teamNames.get(area) ?? t.city;
  const drawings = sheets(shown).map(svgOf);
  return (
    <article class="report">
      <p class="report-kind">{own.kind}</p>
      <h1>{answer.main}</h1>
      <p class="report-lead">{answer.more.join(' ')}</p>
      <h2>{own.scenarios}</h2>
      <ul>
        {shown.scenarios.map((scenario, i) => (
          <li key={i}>
            <strong>{LABELS[i]}</strong> {names[i]}: {formatDate(scenario.period.from, now)} {t.until}{' '}
            {formatDate(scenario.period.to, now)}
            {i > 0 && base !== undefined && (
              <ul>
                {changesOf(base, scenario, state.peek().drafts[i]?.norm ?? null, now).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <div class="report-charts">
        {drawings.map((svg, i) => (
          // The drawing is the page's own; texts in it were escaped when it was written.
          <div key={i} class="report-chart" dangerouslySetInnerHTML={{ __html: svg }} />
        ))}
      </div>
      <h2>{own.table}</h2>
      <ReportTable shown={shown} nameOf={nameOf} />
      <h2>{own.assumptions}</h2>
      <table>
        <thead>
          <tr>
            <th>{ledger.place}</th>
            <th>{ledger.value}</th>
            <th>{ledger.interval}</th>
            <th>{ledger.status}</th>
          </tr>
        </thead>
        <tbody>
          {NAMED.flatMap((path) => base?.ledger.find((entry) => entry.path === path) ?? []).map((entry) => (
            <tr key={entry.path}>
              <td>{entry.path}</td>
              <td>
                {formatPlain(entry.value, now)} {entry.unit}
              </td>
              <td>
                {entry.interval === null
                  ? '–'
                  : `${formatPlain(entry.interval[0], now)} ${t.to} ${formatPlain(entry.interval[1], now)}`}
              </td>
              <td>{t.status[entry.status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {ledger.unknown.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {shown.runs.flatMap(({ result }, i) =>
          warningTexts(result.checks.warnings, nameOf, now).map((text, w) => (
            <li key={`${i} ${w}`}>
              {LABELS[i]}: {text}
            </li>
          )),
        )}
      </ul>
      <h2>{own.origin}</h2>
      <ul class="report-origin">
        {shown.runs.map(({ result }, i) => (
          <li key={i}>
            {t.compare.source(
              LABELS[i] ?? 'A',
              result.scenario.name,
              result.scenario.hash,
              result.replications,
              String(result.seed),
              result.engine,
            )}
          </li>
        ))}
        <li>{t.foot}</li>
      </ul>
      {others.length === 0 ? null : <p>{t.charts.differenceNote}</p>}
    </article>
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
