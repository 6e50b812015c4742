/** What every report on paper has: the scenarios, the assumptions, and where the figures come from. */
import type { JSX } from 'preact';
import {
  ENGINE_VERSION,
  formatDate,
  LABELS,
  ledgerWords,
  parameterName,
  warningTexts,
  type LedgerEntry,
  type ResolvedScenario,
} from '../../../src/index.ts';
import { changesOf } from '../../results/changes.ts';
import { lang, state } from '../../state/app-state.ts';
import type { Published } from '../../state/study.ts';
import { texts } from '../../texts/index.ts';
import { sourceInDutch } from '../../texts/source-in-dutch.ts';
import type { ReadScenario } from '../../state/loaded.ts';
import { titleOf } from '../titles.ts';
import { ledgerTexts } from '../../views/trust/ledger-texts.ts';
import { printTexts } from './print-texts.ts';

/** Numbers of the ledger that a report names; the whole list would fill pages. */
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

export const teamNames = (scenarios: readonly ResolvedScenario[]): ReadonlyMap<string, string> =>
  new Map(scenarios.flatMap(({ teams }) => teams.map(({ id, name }) => [id, name] as const)));

/** @param only the one scenario that a study rests on; all where it is absent */
export function ScenarioList({
  studies,
  only,
}: {
  studies: readonly ReadScenario[];
  only?: number;
}): JSX.Element {
  const t = texts.peek();
  const now = lang.peek();
  const [base] = studies;
  return (
    <>
      <h2>{only === undefined ? printTexts().scenarios : printTexts().scenario}</h2>
      <ul>
        {studies.map((study, i) => {
          const { scenario, draft } = study;
          return only !== undefined && i !== only ? null : (
            <li key={i}>
              <strong>{LABELS[i]}</strong> {titleOf(study)}: {formatDate(scenario.period.from, now)} {t.until}{' '}
              {formatDate(scenario.period.to, now)}
              {i > 0 && base !== undefined && (
                <ul>
                  {changesOf(base.scenario, scenario, draft.norm, now).map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Numbers with their interval and status, what the model does not know, and what to mind in these results. */
export function Assumptions({
  scenarios,
  shown,
  all = false,
}: {
  scenarios: readonly ResolvedScenario[];
  /** Results whose warnings are told; null for none. */
  shown: Published | null;
  /** Whether all numbers are listed, but those of single teams, with their sources. */
  all?: boolean;
}): JSX.Element {
  const ledger = ledgerTexts();
  const own = texts.peek();
  const now = lang.peek();
  const names = teamNames(scenarios);
  const [base] = scenarios;
  const entries = base?.ledger ?? [];
  const listed: readonly LedgerEntry[] = all
    ? entries.filter(({ path }) => !path.startsWith('teams.'))
    : NAMED.flatMap((path) => entries.find((entry) => entry.path === path) ?? []);
  return (
    <>
      <h2>{all ? printTexts().allNumbers : printTexts().assumptions}</h2>
      <table class={all ? 'report-ledger' : ''}>
        <thead>
          <tr>
            <th>{ledger.place}</th>
            <th>{ledger.value}</th>
            <th>{ledger.interval}</th>
            <th>{ledger.status}</th>
            {all && <th>{ledger.source}</th>}
          </tr>
        </thead>
        <tbody>
          {listed.map((entry) => {
            const { path, status, source } = entry;
            const { value, interval } = ledgerWords(entry, now);
            return (
              <tr key={path}>
                <td>
                  {base === undefined ? path : parameterName(path, base, now)}
                  {all && <code>{path}</code>}
                </td>
                <td>{value}</td>
                <td>{interval}</td>
                <td>{own.status[status]}</td>
                {all && <td>{now === 'nl' ? (sourceInDutch(source) ?? source) : source}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {!all && (
        <ul>
          {ledger.unknown.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <ul>
        {(shown?.runs ?? []).flatMap(({ result }, i) =>
          warningTexts(result.checks.warnings, (area) => names.get(area) ?? own.city, now).map((text, w) => (
            <li key={`${i} ${w}`}>
              {LABELS[i]}: {text}
            </li>
          )),
        )}
      </ul>
    </>
  );
}

/** Name, hash, seed and version; how often a study repeats stands with the study. */
export function Origin({
  scenarios,
  shown,
  only,
}: {
  scenarios: readonly ResolvedScenario[];
  shown: Published | null;
  only?: number;
}): JSX.Element {
  const t = texts.peek();
  const own = printTexts();
  return (
    <>
      <h2>{own.origin}</h2>
      <ul class="report-origin">
        {scenarios.map(({ name, hash }, i) => {
          if (only !== undefined && i !== only) return null;
          const label = LABELS[i] ?? 'A';
          const result = shown?.runs[i]?.result;
          return (
            <li key={i}>
              {result === undefined
                ? own.source(label, name, hash, String(state.peek().seed), ENGINE_VERSION)
                : t.compare.source(
                    label,
                    name,
                    hash,
                    result.replications,
                    String(result.seed),
                    result.engine,
                  )}
            </li>
          );
        })}
        <li>{t.foot}</li>
      </ul>
    </>
  );
}
