/** Trust: every number of a scenario with its status, what the model does not know, and its checks. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  formatNumber,
  formatPlain,
  LABELS,
  textsOf,
  type LedgerEntry,
  type Status,
} from '../../../src/index.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { lang, state } from '../../state/app-state.ts';
import { scenarios } from '../../state/loaded.ts';
import { published } from '../../state/study.ts';
import { texts } from '../../texts/index.ts';
import { titles } from '../compare-view.tsx';
import { sourceInDutch } from '../../texts/source-in-dutch.ts';
import { ledgerTexts } from './ledger-texts.ts';
import { Backtest, Verification } from './track-record.tsx';

const STATUSES: readonly Status[] = ['published', 'derived', 'calibrated', 'assumed', 'scenario'];
const only = signal<Status | ''>('');
const sought = signal('');

export function TrustView(): JSX.Element {
  const t = texts.value;
  const own = ledgerTexts();
  const { active } = state.value;
  const scenario = scenarios.value[active]?.scenario ?? null;
  const ledger = scenario?.ledger ?? [];
  const count = (status: Status): number => ledger.filter((entry) => entry.status === status).length;
  const shown = published.value;
  // The instant answer has nothing to check: no case is followed.
  const checks =
    shown === null || shown.replications === 0
      ? undefined
      : shown.runs[Math.min(active, (shown.runs.length || 1) - 1)]?.result.checks;
  return (
    <>
      <section class="answer">
        <h1 id="answer" tabIndex={-1} class="utrecht-heading-1">
          {own.finding(ledger.length, count('published') + count('derived'), count('assumed'))}
        </h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">{own.lead}</p>
      </section>
      <section class="block">
        <h2 class="utrecht-heading-2">{own.unknownTitle}</h2>
        <ul class="plain">
          {own.unknown.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <Backtest />
      <Verification />
      {checks !== undefined && (
        <section class="block">
          <h2 class="utrecht-heading-2">{own.checksTitle}</h2>
          <DataTable
            caption={own.checksTitle}
            data={{
              heading: [own.check, own.found, own.means],
              rows: [
                [own.flow, formatNumber(checks.flowResidual, 3, lang.value), own.flowMeans],
                [own.little, formatNumber(checks.littleResidual, 3, lang.value), own.littleMeans],
                [
                  own.precision,
                  checks.precision === null
                    ? '–'
                    : `${formatNumber(100 * checks.precision, 1, lang.value)} %`,
                  own.precisionMeans,
                ],
              ],
            }}
          />
        </section>
      )}
      <section class="block">
        <h2 class="utrecht-heading-2">{own.ledgerTitle(LABELS[active] ?? 'A', titles()[active] ?? '')}</h2>
        <p class="utrecht-paragraph">{own.ledgerText}</p>
        <div class="chart-tools">
          <label class="utrecht-form-label" for="status-only">
            {own.show}
          </label>
          <select
            id="status-only"
            class="utrecht-select utrecht-select--html-select"
            value={only.value}
            onChange={({ currentTarget }) => {
              only.value = STATUSES.find((status) => status === currentTarget.value) ?? '';
            }}
          >
            <option value="">{own.all(ledger.length)}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {`${t.status[status]} (${count(status)})`}
              </option>
            ))}
          </select>
          <label class="utrecht-form-label" for="ledger-search">
            {own.search}
          </label>
          <input
            id="ledger-search"
            class="utrecht-textbox utrecht-textbox--html-input"
            type="search"
            value={sought.value}
            onInput={({ currentTarget }) => {
              sought.value = currentTarget.value;
            }}
          />
        </div>
        <LedgerTable entries={ledger} />
      </section>
    </>
  );
}

/** Words for a place where there are any; the place itself stands below them. */
function labelOf(path: string): string {
  const { labels } = textsOf(lang.value).changes;
  return labels[path.replace(/^teams\.[^.]+/, 'teams.*')] ?? '';
}

/** The number stands as in the file, so a share stays a share. */
const unitOf = (unit: string): string =>
  lang.value === 'nl' && unit === 'euro a year'
    ? 'euro per jaar'
    : unit.startsWith('share')
      ? ledgerTexts().share
      : (textsOf(lang.value).changes.units[unit] ?? unit);

const shownSource = (source: string): string =>
  lang.value === 'nl' ? (sourceInDutch(source) ?? source) : source;

function LedgerTable({ entries }: { entries: readonly LedgerEntry[] }): JSX.Element {
  const t = texts.value;
  const own = ledgerTexts();
  const word = sought.value.trim().toLowerCase();
  const found = entries.filter(
    ({ status, path, source }) =>
      (only.value === '' || status === only.value) &&
      (word === '' || path.toLowerCase().includes(word) || shownSource(source).toLowerCase().includes(word)),
  );
  const number = (value: number): string => formatPlain(value, lang.value);
  return (
    <>
      <p class="explain" role="status">
        {own.shown(found.length)}
      </p>
      <div class="table-scroll tall" tabIndex={0} role="region" aria-label={own.table}>
        <table class="utrecht-table utrecht-table--html-table ledger">
          <caption class="visually-hidden">{own.table}</caption>
          <thead>
            <tr>
              <th scope="col">{own.place}</th>
              <th scope="col" class="number">
                {own.value}
              </th>
              <th scope="col" class="number">
                {own.interval}
              </th>
              <th scope="col">{own.status}</th>
              <th scope="col">{own.source}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((entry) => (
              <tr key={entry.path}>
                <th scope="row">
                  {labelOf(entry.path)}
                  <code lang="en">{entry.path}</code>
                </th>
                <td class="number">
                  {number(entry.value)} {unitOf(entry.unit)}
                </td>
                <td class="number">
                  {entry.interval === null
                    ? '–'
                    : `${number(entry.interval[0])} ${t.to} ${number(entry.interval[1])}`}
                </td>
                <td>
                  <span class={`utrecht-badge-status utrecht-badge-status--neutral status-${entry.status}`}>
                    {t.status[entry.status]}
                  </span>
                </td>
                <td {...(lang.value === 'nl' && sourceInDutch(entry.source) === null ? { lang: 'en' } : {})}>
                  {shownSource(entry.source)}
                  {entry.replaces !== null &&
                    ` (${number(entry.replaces.value)}: ${entry.replaces.scenario})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
