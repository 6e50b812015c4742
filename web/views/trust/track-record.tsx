/** The backtest and the verification, as the program wrote them into the docs. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import backtestPage from '../../../docs/backtest.md?raw';
import verificationPage from '../../../docs/verification.md?raw';
import { backtestTexts } from '../../../src/index.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { lang } from '../../state/app-state.ts';
import { texts } from '../../texts/index.ts';
import {
  BANDS,
  inDutch,
  readBacktestPage,
  readVerificationPage,
  type VerifiedMeasure,
} from './checks-page.ts';
import { measureInDutch, subjectInDutch } from './measures-in-dutch.ts';
import { caseInDutch, noteInDutch } from './checks-in-dutch.ts';
import { trustTexts } from './trust-texts.ts';

const shown = (text: string): string => (lang.value === 'nl' ? inDutch(text) : text);

export function Backtest(): JSX.Element {
  const t = trustTexts();
  const words = backtestTexts(lang.value);
  const page = useMemo(() => readBacktestPage(backtestPage), []);
  const lost = page.goals.filter(({ id, reached }) => !reached && id.endsWith('Baseline'));
  const verdict = (say: typeof t.beaten, goals: typeof lost): string => {
    if (goals.length === 0) return '';
    const methods = goals.flatMap(({ method }) => (method === null ? [] : [words.methods[method]]));
    const figures = goals.map(({ id }) => words.measures[id === 'waitBaseline' ? 'wait' : 'stock']);
    const { and } = texts.value.answer;
    return say(figures.join(and), [...new Set(methods)].join(and));
  };
  return (
    <section class="block">
      <h2 class="utrecht-heading-2">{t.backtest}</h2>
      <p class="utrecht-paragraph">
        {t.backtestLead(
          shown(page.origin),
          shown(page.months),
          String(page.goals.filter(({ reached }) => reached).length),
          String(page.goals.length),
        )}{' '}
        {verdict(
          t.beaten,
          lost.filter(({ value, bound }) => value !== bound),
        )}{' '}
        {verdict(
          t.drawn,
          lost.filter(({ value, bound }) => value === bound),
        )}{' '}
        {lost.length > 0 && t.careful}
      </p>
      <DataTable
        caption={t.backtest}
        data={{
          heading: [t.goal, t.value, t.bound, t.reached],
          rows: page.goals.map(({ id, value, bound, method, reached }) => [
            words.goal[id],
            shown(value),
            `${shown(bound)}${method === null ? '' : ` (${words.methods[method]})`}`,
            reached ? t.yes : t.no,
          ]),
        }}
      />
      <div class="method">
        <Disclosure summary={t.scores}>
          {() => (
            <>
              <p class="explain">{t.explain}</p>
              <DataTable
                caption={t.scores}
                data={{
                  heading: [
                    t.measure,
                    t.method,
                    ...words.columns(BANDS.map((band) => shown(band))).map((lines) => lines.join(' ').trim()),
                  ],
                  rows: page.scores.map(({ measure, method, cells }) => [
                    words.measures[measure],
                    words.methods[method],
                    ...cells.map(shown),
                  ]),
                }}
              />
            </>
          )}
        </Disclosure>
        <Disclosure summary={t.notes}>
          {() => (
            <ul class="plain">
              {page.notes.map((text) => {
                const dutch = lang.value === 'nl' ? noteInDutch(text) : null;
                return (
                  <li key={text} lang={dutch === null ? 'en' : 'nl'}>
                    {dutch ?? text.replaceAll('`', '')}
                  </li>
                );
              })}
            </ul>
          )}
        </Disclosure>
      </div>
    </section>
  );
}

export function Verification(): JSX.Element {
  const t = trustTexts();
  const isDutch = lang.value === 'nl';
  const cases = useMemo(() => readVerificationPage(verificationPage), []);
  const all = cases.flatMap(({ measures }) => measures);
  const largest = (measures: readonly VerifiedMeasure[]): string => {
    const sizes = measures.flatMap(({ z }) => (z === '' ? [] : [Math.abs(Number(z))]));
    return sizes.length === 0 ? '–' : shown(Math.max(...sizes).toFixed(2));
  };
  const right = (measures: readonly VerifiedMeasure[]): string =>
    String(measures.filter(({ passed }) => passed).length);
  return (
    <section class="block">
      <h2 class="utrecht-heading-2">{t.verification}</h2>
      <p class="utrecht-paragraph">
        {t.verificationLead(right(all), String(all.length), String(cases.length), largest(all))}
      </p>
      <div class="method">
        <Disclosure summary={t.cases}>
          {() => (
            <DataTable
              caption={t.verification}
              data={{
                heading: [t.case, t.outcomes, t.right, t.largest],
                rows: cases.map(({ title, measures }) => [
                  (isDutch ? caseInDutch(title) : null) ?? title,
                  String(measures.length),
                  right(measures),
                  largest(measures),
                ]),
              }}
            />
          )}
        </Disclosure>
        <Disclosure summary={t.all}>
          {() => (
            <DataTable
              caption={t.all}
              data={{
                heading: [t.case, t.answeredBy, t.exact, t.found, t.error, t.z, t.verdict],
                rows: cases.flatMap(({ title, measures }) =>
                  measures.map(({ measure, subject, exact, found, error, z, passed }) => [
                    `${title.split(' ')[0] ?? ''} ${(isDutch ? measureInDutch(measure) : null) ?? measure}`,
                    (isDutch ? subjectInDutch(subject) : null) ?? subject,
                    shown(exact),
                    shown(found),
                    shown(error),
                    shown(z),
                    passed ? t.yes : t.no,
                  ]),
                ),
              }}
            />
          )}
        </Disclosure>
        <p class="explain">{t.source}</p>
      </div>
    </section>
  );
}
