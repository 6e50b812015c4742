/** Options of required fte, division and marginal value, from text to values. Every wrong one is a problem. */
import { describeValue, failed, ok, type Problem, type Result } from '../problem/problem.ts';
import type { DivisionGoal, Target } from '../planning/index.ts';
import type { Arguments, OptionName } from './options.ts';

export interface PlanningOptions {
  readonly targets: readonly Target[];
  /** 0.5..0.99; undefined: the usual. */
  readonly confidence: number | undefined;
  /** fte that there is, of teams and pool together, or euro a year for it. */
  readonly total: number | undefined;
  readonly budget: number | undefined;
  readonly euro: boolean;
  readonly goal: DivisionGoal;
  readonly mostWait: number | undefined;
  readonly mostRatio: number | undefined;
  readonly mostSpread: number | undefined;
  readonly pools: readonly number[] | undefined;
  /** Change of fte per team. */
  readonly fte: number | undefined;
}

/** The parts of planning that judge texts. */
export interface PlanningWords {
  readonly readTargets: (texts: readonly string[]) => Result<readonly Target[]>;
  readonly goals: readonly DivisionGoal[];
}

/** @param words loaded where a command needs them, so that help comes at once */
export function readPlanningOptions(args: Arguments, words: PlanningWords): Result<PlanningOptions> {
  const problems: Problem[] = [];
  const all = (name: OptionName): string[] =>
    [args[name]].flat().filter((value): value is string => typeof value === 'string');
  const refuse = (name: OptionName, expected: string, actual: string): void => {
    problems.push({ code: 'option.wrong', path: [`--${name}`], expected, actual: describeValue(actual) });
  };
  const number = (name: OptionName, least: number, most: number, what: string): number | undefined => {
    const text = all(name).at(-1);
    if (text === undefined) return undefined;
    const value = /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;
    if (value >= least && value <= most) return value;
    refuse(name, what, text);
    return undefined;
  };
  const targets = all('target').length === 0 ? ok([]) : words.readTargets(all('target'));
  if (!targets.ok) problems.push(...targets.problems);
  const confidenceText = all('confidence').at(-1);
  const confidence = confidenceText === undefined ? undefined : shareOf(confidenceText);
  if (confidence === null) refuse('confidence', '80% or 0.8, from 0.5 to 0.99', confidenceText ?? '');
  const goalText = all('goal').at(-1) ?? 'mean';
  const goal = words.goals.find((name) => name === goalText);
  if (goal === undefined) refuse('goal', `one of: ${words.goals.join(', ')}`, goalText);
  const total = number('total', 0.25, 100_000, 'fte > 0');
  const budget = number('budget', 1, 1e12, 'euro a year > 0');
  if (total !== undefined && budget !== undefined)
    refuse('budget', 'not together with --total', String(budget));
  const poolsText = all('pools').at(-1);
  const pools = poolsText?.split(',').map(Number);
  if (pools?.some((size) => !(size >= 0 && size <= 10_000)) === true) {
    refuse('pools', '0,5,10: sizes in fte', poolsText ?? '');
  }
  const fte = number('fte', -100, 100, 'quarters of an fte, not 0');
  if (fte !== undefined && (fte === 0 || !Number.isInteger(4 * fte))) {
    refuse('fte', 'quarters of an fte, not 0', String(fte));
  }
  const mostWait = number('max-wait', 0.1, 250, 'working days > 0');
  const mostRatio = number('max-ratio', 1, 1000, 'number of at least 1');
  const mostSpread = number('max-p90p10', 1, 1000, 'number of at least 1');
  if (mostRatio !== undefined && mostSpread !== undefined) {
    refuse('max-p90p10', 'not together with --max-ratio', String(mostSpread));
  }
  if (problems.length > 0 || !targets.ok || goal === undefined) return failed(problems);
  return ok({
    targets: targets.value,
    confidence: confidence ?? undefined,
    total,
    budget,
    euro: args['euro'] === true,
    goal,
    mostWait,
    mostRatio,
    mostSpread,
    pools,
    fte,
  });
}

/** `80%`, `0.8`, `0,8` -> 0.8; null outside 0.5..0.99. */
function shareOf(text: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text.trim());
  if (match === null) return null;
  const value = Number((match[1] ?? '').replace(',', '.')) / (match[2] === '%' ? 100 : 1);
  return value >= 0.5 && value <= 0.99 ? value : null;
}
