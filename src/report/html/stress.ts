/** The items of STRESS-DES, filled from the run itself or flagged as open. */
import type { Simulation } from '../../experiment/index.ts';
import type { ResolvedScenario, Status } from '../../scenario/resolved.ts';
import { figureDefinitions } from '../definition-texts.ts';
import { formatDate, formatNumber, formatPlain, type Lang } from '../number-format.ts';
import { overviewDiagram } from './chart.ts';
import { html, type Markup } from './markup.ts';
import { STRESS_ITEMS, stressTexts, type StressItem } from './stress-texts.ts';

export interface StressEntry {
  readonly item: StressItem;
  readonly title: string;
  readonly open: boolean;
  readonly content: Markup;
}

export interface StressInput {
  /** The base first. */
  readonly simulations: readonly Simulation[];
  /** What changes in each other scenario, in words. */
  readonly changes: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** The computer and the time it took; null where it is not known. */
  readonly system: string | null;
}

export function stressEntries(input: StressInput, lang: Lang): readonly StressEntry[] {
  const texts = stressTexts(lang);
  const contents = contentsOf(input, lang);
  return STRESS_ITEMS.map((item) => {
    const found = contents[item];
    const open = found === null || item === '6.1';
    return { item, title: texts.titles[item], open, content: found ?? html`${texts.open}` };
  });
}

function contentsOf(input: StressInput, lang: Lang): Record<StressItem, Markup | null> {
  const texts = stressTexts(lang);
  const { simulations, changes, system } = input;
  const [base] = simulations as readonly [Simulation, ...Simulation[]];
  const { scenario, result } = base;
  const number = (value: number): string => formatNumber(value, 0, lang);
  const count = (status: Status): string =>
    number(scenario.ledger.filter((entry) => entry.status === status).length);
  const text = (sentence: string): Markup => html`${sentence}`;
  const sum = (of: (team: ResolvedScenario['teams'][number]) => number): number =>
    scenario.teams.reduce((total, team) => total + of(team), 0);
  const fte = sum(({ staff }) => staff.employed + staff.seconded + staff.intern);
  const question = scenario.question[lang];
  return {
    '1.1': question === '' ? null : text(texts.purpose(question)),
    '1.2': list(Object.values(figureDefinitions(lang))),
    '1.3': text(
      simulations.length > 1
        ? texts.compared(simulations.map((one) => one.scenario.title[lang]).join('; '))
        : texts.single,
    ),
    '2.1': overviewDiagram(texts.titles['2.1'], texts.boxes, texts.below),
    '2.2': text(texts.logic),
    '2.3':
      changes.length === 0
        ? text(texts.noChanges)
        : html`${changes.map(
            ({ title, lines }) =>
              html`<p>${title}</p>
                ${list(lines)}`,
          )}`,
    '2.4': text(texts.algorithms(scenario.pool.fte > 0 ? scenario.pool.policy.name : texts.noPool)),
    '2.5.1': text(texts.entities),
    '2.5.2': text(texts.activities),
    '2.5.3': text(
      texts.resources(
        formatNumber(fte, 1, lang),
        number(scenario.teams.length),
        formatPlain(scenario.pool.fte, lang),
      ),
    ),
    '2.5.4': text(texts.queues),
    '2.5.5': text(
      texts.entry(number(sum(({ inflow }) => inflow.registrations * (inflow.unit === 'day' ? 30.4375 : 1)))),
    ),
    '3.1': sources(scenario, texts.sources),
    '3.2': text(texts.processing(count('derived'), count('calibrated'))),
    '3.3': text(texts.inputs(number(scenario.ledger.length))),
    '3.4': text(texts.assumptions(count('assumed'))),
    '4.1': text(
      texts.start(
        number(scenario.period.warmUpDays),
        number(sum(({ initial }) => initial.caseload)),
        number(sum(({ initial }) => initial.queue)),
      ),
    ),
    '4.2': text(texts.length(formatDate(scenario.period.from, lang), formatDate(scenario.period.to, lang))),
    '4.3': text(texts.estimation(number(result.replications), String(result.seed))),
    '5.1': text(texts.software(result.engine)),
    '5.2': text(texts.sampling),
    '5.3': text(texts.execution),
    '5.4': system === null ? null : text(system),
    '6.1': text(texts.code),
  };
}

const list = (items: readonly string[]): Markup =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

/** Each source once, in the order of the ledger. */
function sources({ ledger }: ResolvedScenario, title: string): Markup | null {
  const found = [...new Set(ledger.map(({ source }) => source).filter((source) => source !== ''))];
  return found.length === 0
    ? null
    : html`<p>${title}</p>
        ${list(found)}`;
}
