/** Trust: every number of a scenario with its status, what the model does not know, and its checks. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  formatNumber,
  LABELS,
  ledgerWords,
  parameterName,
  type ResolvedScenario,
  type Status,
} from '../../../src/index.ts';
import { Answer } from '../../parts/answer.tsx';
import { Choice } from '../../parts/choice.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { chosen, lang } from '../../state/app-state.ts';
import { scenarios } from '../../state/loaded.ts';
import { published } from '../../state/study.ts';
import { texts } from '../../texts/index.ts';
import { chosenTitles } from '../../parts/titles.ts';
import { sourceInDutch } from '../../texts/source-in-dutch.ts';
import { ledgerTexts } from './ledger-texts.ts';
import { Backtest, Verification } from './track-record.tsx';

const STATUSES: readonly Status[] = ['published', 'derived', 'calibrated', 'assumed', 'scenario'];
const only = signal<Status | ''>('');
const sought = signal('');

export function TrustView(): JSX.Element {
  const t = texts.value;
  const own = ledgerTexts();
  const active = chosen.active.value;
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
      <Answer
        main={own.finding(ledger.length, count('published') + count('derived'), count('assumed'))}
        more={own.lead}
      />
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
      {/* Paper lists the numbers in a table of its own. */}
      <section class="block screen-only">
        <h2 class="utrecht-heading-2">
          {own.ledgerTitle(LABELS[active] ?? 'A', chosenTitles()[active] ?? '')}
        </h2>
        <p class="utrecht-paragraph">{own.ledgerText}</p>
        <div class="chart-tools">
          <Choice<Status | ''>
            id="status-only"
            label={own.show}
            value={only.value}
            options={[
              ['', own.all(ledger.length)],
              ...STATUSES.map((status) => [status, `${t.status[status]} (${count(status)})`] as const),
            ]}
            onChange={(status) => {
              only.value = status;
            }}
          />
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
        <LedgerTable scenario={scenario} />
      </section>
    </>
  );
}

const shownSource = (source: string): string =>
  lang.value === 'nl' ? (sourceInDutch(source) ?? source) : source;

function LedgerTable({ scenario }: { scenario: ResolvedScenario | null }): JSX.Element {
  const t = texts.value;
  const own = ledgerTexts();
  const word = sought.value.trim().toLowerCase();
  const nameOf = (path: string): string =>
    scenario === null ? path : parameterName(path, scenario, lang.value);
  const found = (scenario?.ledger ?? []).filter(
    ({ status, path, source }) =>
      (only.value === '' || status === only.value) &&
      [path, nameOf(path), shownSource(source)].some((text) => text.toLowerCase().includes(word)),
  );
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
            {found.map((entry) => {
              const { path, status, source, replaces } = entry;
              const { value, interval } = ledgerWords(entry, lang.value);
              return (
                <tr key={path}>
                  <th scope="row">
                    {nameOf(path) === path ? '' : nameOf(path)}
                    <code lang="en">{path}</code>
                  </th>
                  <td class="number">{value}</td>
                  <td class="number">{interval}</td>
                  <td>
                    <span class={`utrecht-badge-status utrecht-badge-status--neutral status-${status}`}>
                      {t.status[status]}
                    </span>
                  </td>
                  <td {...(lang.value === 'nl' && sourceInDutch(source) === null ? { lang: 'en' } : {})}>
                    {shownSource(source)}
                    {replaces !== null &&
                      ` (${ledgerWords({ ...entry, value: replaces.value }, lang.value).value}: ${replaces.scenario})`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
