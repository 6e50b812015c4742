/** Runs cases and judges every measure. */
import {
  FEWEST_ROWS,
  judge,
  judgeComputed,
  precisionWanted,
  standardErrorsAway,
  type Verdict,
} from './acceptance.ts';
import { limitFalseAlarm, sampledFalseAlarm, type FalseAlarm } from './false-alarm.ts';
import type { Answer, Case, ComputedAnswer, Library, SampledAnswer, Seed, Subject } from './check.ts';
import type { Figure, FigureTable } from './figure-table.ts';
import { jackknife, type Estimate } from './jackknife.ts';

export interface Outcome {
  readonly case: string;
  readonly subject: Subject;
  readonly system: string;
  readonly measure: string;
  readonly figure: Figure;
  readonly estimate: number;
  /** 0 for a computed figure. */
  readonly standardError: number;
  /** Distance in standard errors; null for a computed figure. */
  readonly z: number | null;
  /** Independent rows behind the estimate; 1 for a computed figure. */
  readonly rows: number;
  readonly verdict: Verdict;
  /** The z of the first run, where a second one was needed to tell. */
  readonly firstZ: number | null;
  /** Whether what stands here is a second, independent calculation. */
  readonly again: boolean;
  /** Probability that a measure that is right fails. */
  readonly falseAlarm: FalseAlarm;
}

export interface SuiteOptions {
  readonly seed: Seed;
  readonly figures: FigureTable;
  readonly library: Library;
  /**
   * A measure that fails is run anew with other seeds and fails only when it fails again on the same side; a limit
   * is tried anew with four times the experiments. Keeps false alarms rare where seeds are not chosen beforehand;
   * without it every failure counts.
   */
  readonly confirm: boolean;
  /** Standard errors may be this many times what acceptance asks; 1 unless given. A quick look takes 2. */
  readonly coarseness?: number;
  readonly onCase?: (id: string) => void;
}

const MOST_ROWS = 3_000;
/** Experiments of a second look at a limit, as a multiple of those of the first. */
const SECOND_EFFORT = 4;

/** All outcomes of the cases, in their order. */
export function runSuite(cases: readonly Case[], options: SuiteOptions): Outcome[] {
  return cases.flatMap((one) => {
    options.onCase?.(one.id);
    return one.answers(options.library).flatMap((answer) => runAnswer(one.id, answer, options));
  });
}

export function runAnswer(id: string, answer: Answer, options: SuiteOptions): Outcome[] {
  return answer.kind === 'computed' ? computed(id, answer, options) : sampled(id, answer, options);
}

/** Probability that a measure of an answer fails though it is right. */
export function falseAlarmOf(answer: Answer, figure: Figure): FalseAlarm {
  if (answer.kind === 'sampled') return sampledFalseAlarm();
  const alarm = answer.falseAlarms?.[figure.measure];
  return limitFalseAlarm((effort) => alarm?.(figure.value, effort) ?? 0, SECOND_EFFORT);
}

function computed(id: string, answer: ComputedAnswer, { figures, seed, confirm }: SuiteOptions): Outcome[] {
  return Object.entries(answer.values).map(([measure, value]) => {
    const figure = figures.of(id, measure);
    let estimate = value(seed, 1);
    // Only what depends on chance can differ the second time.
    const chance = answer.falseAlarms?.[measure] !== undefined;
    const repeat = confirm && chance && judgeComputed(figure, estimate) === 'fail';
    if (repeat) estimate = value(again(seed), SECOND_EFFORT);
    return {
      case: id,
      subject: answer.subject,
      system: answer.system,
      measure,
      figure,
      estimate,
      standardError: 0,
      z: null,
      rows: 1,
      verdict: judgeComputed(figure, estimate),
      firstZ: null,
      again: repeat,
      falseAlarm: falseAlarmOf(answer, figure),
    };
  });
}

function sampled(id: string, answer: SampledAnswer, options: SuiteOptions): Outcome[] {
  const first = sample(id, answer, options, options.seed);
  if (!options.confirm || first.every(({ verdict }) => verdict !== 'fail')) return first;
  const second = sample(id, answer, options, again(options.seed));
  return first.map((outcome, i) => {
    const anew = second[i];
    if (outcome.verdict !== 'fail' || anew === undefined) return outcome;
    const sameSide = (anew.z ?? 0) * (outcome.z ?? 0) > 0;
    return {
      ...anew,
      verdict: anew.verdict === 'fail' && !sameSide ? 'pass' : anew.verdict,
      firstZ: outcome.z,
      again: true,
    };
  });
}

const again = (seed: Seed): Seed => `${String(seed)} again`;

/** Adds rows until every measure is precise enough, then judges. */
function sample(id: string, answer: SampledAnswer, options: SuiteOptions, seed: Seed): Outcome[] {
  const figures = answer.measures.map(({ name }) => options.figures.of(id, name));
  const coarseness = options.coarseness ?? 1;
  const rows: Float64Array[] = [];
  let estimates: Estimate[] = [];
  let wanted = FEWEST_ROWS;
  while (rows.length < wanted) {
    while (rows.length < wanted) rows.push(answer.row(seed, rows.length));
    estimates = answer.measures.map(({ of }) => jackknife(rows, of));
    wanted = Math.min(MOST_ROWS, moreRows(rows.length, estimates, figures, coarseness));
  }
  return answer.measures.map(({ name }, i) => {
    const figure = figures[i]!;
    const estimate = estimates[i]!;
    return {
      case: id,
      subject: answer.subject,
      system: answer.system,
      measure: name,
      figure,
      estimate: estimate.value,
      standardError: estimate.standardError,
      z: standardErrorsAway(estimate, figure),
      rows: rows.length,
      verdict: judge(figure, estimate, coarseness),
      firstZ: null,
      again: false,
      falseAlarm: falseAlarmOf(answer, figure),
    };
  });
}

/** Rows after which the least precise measure should be precise: its error falls with the root of their number. */
function moreRows(
  rows: number,
  estimates: readonly Estimate[],
  figures: readonly Figure[],
  coarseness: number,
): number {
  let wanted = rows;
  estimates.forEach(({ standardError }, i) => {
    const ratio = standardError / (coarseness * precisionWanted(figures[i]!));
    if (ratio > 1) wanted = Math.max(wanted, Math.ceil(rows * Math.min(4, ratio * ratio * 1.05)));
    // A broken measure must not run for ever.
    if (Number.isNaN(ratio)) wanted = Math.max(wanted, 2 * rows);
  });
  return wanted;
}

export interface SuiteSummary {
  readonly measures: number;
  readonly passed: number;
  readonly failed: number;
  readonly imprecise: number;
  /** Largest |z| of a first run. */
  readonly largestZ: number;
}

export function summaryOf(outcomes: readonly Outcome[]): SuiteSummary {
  const with_ = (verdict: Verdict): number => outcomes.filter((one) => one.verdict === verdict).length;
  return {
    measures: outcomes.length,
    passed: with_('pass'),
    failed: with_('fail'),
    imprecise: with_('imprecise'),
    largestZ: Math.max(0, ...outcomes.map(({ z, firstZ }) => Math.abs(firstZ ?? z ?? 0))),
  };
}
