/** The outcomes of the verification: a table for the screen, a page for the documentation, data for programs. */
import {
  falseAlarmBound,
  summaryOf,
  type Case,
  type FigureTable,
  type Outcome,
} from '../verification/index.ts';
import { formatNumber, type Lang } from './number-format.ts';
import { tableLines, type Column, type Paint } from './text-table.ts';
import { textsOf } from './texts/index.ts';

export interface VerificationRun {
  readonly outcomes: readonly Outcome[];
  readonly seed: string;
  /** Whether deviations were calculated a second time. */
  readonly confirm: boolean;
  readonly titles: readonly Case[];
}

export const VERIFICATION_SCHEMA = 'buurtsim.verification/1';

export function verificationJson({ outcomes, seed, confirm }: VerificationRun) {
  return {
    schema: VERIFICATION_SCHEMA,
    seed,
    freshSeeds: confirm,
    summary: { ...summaryOf(outcomes), falseAlarmBound: falseAlarmBound(outcomes) },
    outcomes: outcomes.map((one) => ({
      case: one.case,
      measure: one.measure,
      answeredBy: one.subject,
      system: one.system,
      exact: one.figure.value,
      kind: one.figure.kind,
      unit: one.figure.unit,
      estimate: one.estimate,
      standardError: one.standardError,
      z: one.z,
      firstZ: one.firstZ,
      again: one.again,
      falseAlarm: one.falseAlarm,
      rows: one.rows,
      verdict: one.verdict,
    })),
  };
}

/** The outcomes that `verificationJson` wrote. */
export function outcomesOf(json: unknown, figures: FigureTable): Outcome[] {
  const { outcomes } = json as ReturnType<typeof verificationJson>;
  return outcomes.map(({ exact: _exact, kind: _kind, unit: _unit, answeredBy, ...rest }) => ({
    ...rest,
    subject: answeredBy,
    figure: figures.of(rest.case, rest.measure),
  }));
}

export function verificationTable(run: VerificationRun, lang: Lang, width: number, paint: Paint): string {
  const { columns } = textsOf(lang).verification;
  const left: Column['align'] = 'left';
  const right: Column['align'] = 'right';
  const heads: Column[] = [
    { heading: [columns.case], align: left },
    { heading: [columns.measure], align: left },
    { heading: [columns.subject], align: left },
    { heading: [columns.exact], align: right },
    { heading: [columns.estimate], align: right },
    { heading: [columns.standardError], align: right },
    { heading: [columns.z], align: right },
    { heading: [columns.verdict], align: left },
  ];
  let before = '';
  const rows = run.outcomes.map((one) => {
    const rule = before !== '' && one.case !== before;
    before = one.case;
    return { cells: cellsOf(one, lang), rule, strong: one.verdict !== 'pass' };
  });
  return `${[...tableLines(heads, rows, width, paint), '', ...closing(run, lang)].join('\n')}\n`;
}

/** A page in Markdown: one chapter a case. */
export function verificationMarkdown(run: VerificationRun, lang: Lang): string {
  const texts = textsOf(lang).verification;
  const { columns } = texts;
  const head = [columns.measure, columns.subject, columns.exact, columns.estimate].concat(
    columns.standardError,
    columns.z,
    columns.verdict,
  );
  const chapters = run.titles.flatMap(({ id, title }) => {
    const outcomes = run.outcomes.filter((one) => one.case === id);
    if (outcomes.length === 0) return [];
    const lines = outcomes.map((one) => {
      const [, , ...cells] = cellsOf(one, lang);
      const measure = `\`${one.measure}\`: ${one.figure.meaning}`;
      return `| ${[measure, ...cells].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
    const sources = [...new Set(outcomes.map(({ figure }) => `${figure.obtained} (${figure.source})`))];
    return [
      `## ${id} ${title}\n`,
      `| ${head.join(' | ')} |`,
      '| --- | --- | ---: | ---: | ---: | ---: | --- |',
      ...lines,
      '',
      ...sources.map((source) => `- ${source}`),
      '',
    ];
  });
  return `${[`# ${texts.title}\n`, texts.generated, '', ...closing(run, lang).map((line) => `- ${line}`), '', ...chapters].join('\n').trimEnd()}\n`;
}

function closing({ outcomes, seed, confirm }: VerificationRun, lang: Lang): string[] {
  const texts = textsOf(lang).verification;
  const { measures, passed, largestZ } = summaryOf(outcomes);
  const again = outcomes
    .filter((one) => one.again)
    .map((one) => `${one.case} ${one.measure} (${one.system})`);
  const { fixed, fresh } = falseAlarmBound(outcomes);
  const share = (value: number): string => `${formatNumber(100 * value, value < 0.01 ? 3 : 0, lang)}%`;
  const count = (value: number): string => formatNumber(value, 0, lang);
  return [
    texts.summary(count(measures), count(passed), formatNumber(largestZ, 2, lang)),
    texts.rule,
    texts.seed(seed),
    confirm ? texts.rules.fresh : texts.rules.fixed,
    texts.falseAlarm(share(fixed), share(fresh)),
    ...(again.length > 0 ? [texts.again(again.join(', '))] : []),
  ];
}

function cellsOf(one: Outcome, lang: Lang): string[] {
  const texts = textsOf(lang).verification;
  const { kind, value } = one.figure;
  const limit = kind === 'atLeast' ? '>= ' : kind === 'atMost' ? '<= ' : '';
  return [
    one.case,
    one.measure,
    one.system === 'formula' ? texts.subjects[one.subject] : `${texts.subjects[one.subject]}: ${one.system}`,
    limit + significant(value, lang),
    significant(one.estimate, lang),
    one.z === null ? '' : significant(one.standardError, lang, 2),
    one.z === null ? '' : formatNumber(one.z, 2, lang),
    texts.verdicts[one.verdict],
  ];
}

/** A number with so many significant digits; whole numbers as they are. */
function significant(value: number, lang: Lang, digits = 6): string {
  if (value === 0 || Number.isInteger(value)) return formatNumber(value, 0, lang);
  const size = Math.floor(Math.log10(Math.abs(value)));
  if (size < -4) return value.toExponential(digits - 1);
  return formatNumber(value, Math.max(0, digits - 1 - size), lang);
}
