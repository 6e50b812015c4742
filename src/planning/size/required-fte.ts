/**
 * The smallest fte per team, in steps of a quarter, with which a target holds with a stated confidence.
 *
 * 1. The instant answer gives a first number for every team at once.
 * 2. Stochastic root finding: some replications at that number, a step along the slope of the instant answer, again.
 * 3. The steps around the root are simulated on common random numbers until one holds and the one below does not.
 * 4. Both are confirmed on fresh seeds; the answer moves where these disagree, and rests on them alone.
 *
 * Teams do not touch one another without a pool, so all are looked for in the same replications.
 */
import { Calendar } from '../../calendar/index.ts';
import { exp, ln, studentTCdf } from '../../engine/index.ts';
import {
  estimate,
  moments,
  type Estimate,
  type Executor,
  type Prepare,
  type Seed,
} from '../../experiment/index.ts';
import { scenarioHash, type ResolvedScenario } from '../../scenario/index.ts';
import { instantAnswer } from '../instant/instant-answer.ts';
import { figureOf, ServiceLab } from './service-lab.ts';
import { marginOf, type Target, type TargetScope } from './target.ts';
import { fteOfTeam, leastSteps, STEPS_PER_FTE, stepsOf, withFte } from './team-fte.ts';

export const SIZE_SCHEMA = 'buurtsim.size/1';

/** Replications of each stage. */
export interface SizeEffort {
  readonly first: number;
  readonly rounds: number;
  readonly around: number;
  readonly confirm: number;
  readonly curve: number;
}
export const USUAL_EFFORT: SizeEffort = { first: 40, rounds: 4, around: 160, confirm: 400, curve: 100 };
/** Steps beside the answer that the curve shows: two fte, one fte and one step to both sides. */
export const CURVE_STEPS = [-8, -4, -1, 0, 1, 4, 8] as const;

export interface SizeOptions {
  readonly executor: Executor;
  readonly prepare: Prepare;
  readonly seed: Seed;
  /** Chance with which the target must hold, 0.5..0.99; 0.8. */
  readonly confidence?: number | undefined;
  readonly effort?: SizeEffort | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { readonly done: number; readonly planned: number }) => void) | undefined;
}

/** A figure of a target at one number of fte. */
export interface SizedFigure extends Estimate {
  readonly target: string;
}

export interface SizePoint {
  readonly fte: number;
  readonly figures: readonly SizedFigure[];
  /** Chance that all targets hold, by the t-distribution of the mean. */
  readonly chance: number;
  readonly replications: number;
}

export interface SizedGroup {
  /** Id of the team, name of the wijk, or `city`. */
  readonly id: string;
  readonly scope: TargetScope;
  readonly teams: readonly { readonly team: string; readonly fte: number; readonly now: number }[];
  /** fte of the group: what is needed, and what the scenario has. */
  readonly fte: number;
  readonly now: number;
  /** 95 % interval of the fte at which the target is just met, from the error of the figures and the curve. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Clients a year whose first conversation is within the days of the target, at the answer. */
  readonly inTimePerYear: Estimate;
  /** False where no number of fte within reach meets the target: the lead alone may be too long. */
  readonly reachable: boolean;
  /** Confirmed on fresh seeds: at the answer, and one step below (null at the least number). */
  readonly answer: SizePoint;
  readonly stepLess: SizePoint | null;
  /** fte against service, ascending. */
  readonly curve: readonly SizePoint[];
}

export interface SizeResult {
  readonly schema: typeof SIZE_SCHEMA;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: Seed;
  readonly confidence: number;
  readonly targets: readonly string[];
  readonly groups: readonly SizedGroup[];
  readonly fte: number;
  readonly now: number;
  /** Replications of the whole city that it took. */
  readonly replications: number;
}

interface Group {
  readonly id: string;
  readonly scope: TargetScope;
  readonly targets: readonly Target[];
  readonly members: readonly number[];
  /** Weights of the teams in the total, and the least steps of each. */
  readonly weights: readonly number[];
  readonly least: readonly number[];
  level: number;
  reachable: boolean;
}

const DAYS_PER_YEAR = 365.25;
/** Most staff that is looked at: so many times what the scenario has, and some fte. */
const MOST_TIMES = 4;

/**
 * Sizes a scenario for targets of one number of days and one scope.
 * @throws RangeError where targets differ in their days or scope, or there are none
 */
export async function requiredFte(
  scenario: ResolvedScenario,
  targets: readonly Target[],
  options: SizeOptions,
): Promise<SizeResult> {
  const { confidence = 0.8, effort = USUAL_EFFORT, seed, onProgress } = options;
  const days = targets[0]?.days ?? 0;
  const scope = targets[0]?.scope ?? 'team';
  const shares = targets.filter(({ kind }) => kind === 'share');
  if (targets.length === 0) throw new RangeError('Expected a target.');
  if (shares.some((target) => target.days !== shares[0]?.days) || targets.some((t) => t.scope !== scope)) {
    throw new RangeError('Expected targets of one number of days for shares, and of one scope.');
  }
  let done = 0;
  const planned = plannedWork(effort);
  const labOptions = (own: Seed): ConstructorParameters<typeof ServiceLab>[2] => ({
    executor: options.executor,
    prepare: options.prepare,
    seed: own,
    signal: options.signal,
    onReplication: () => onProgress?.({ done: Math.min(++done, planned), planned }),
  });
  const normDays = shares[0]?.days ?? days;
  const search = new ServiceLab(scenario, normDays, labOptions(`${seed} size`));
  const fresh = new ServiceLab(scenario, normDays, labOptions(`${seed} size confirm`));
  const groups = groupsOf(scenario, targets, scope);
  const slopes = startFromInstant(scenario, groups, normDays);
  await approach(search, groups, slopes, effort);
  await settle(search, groups, confidence, effort.around, 10);
  await settle(fresh, groups, confidence, effort.confirm, 6);
  // The step below the answer is confirmed as well.
  await evaluateAt(fresh, groups, (group) => Math.max(leastOf(group), group.level - 1), effort.confirm);
  const curves = groups.map((): SizePoint[] => []);
  for (const offset of CURVE_STEPS) {
    const at = (group: Group): number => group.level + offset;
    const shown = groups.filter((group) => at(group) >= leastOf(group));
    const confirmed = offset === 0 || offset === -1;
    const count = confirmed ? effort.confirm : Math.min(effort.curve, effort.confirm);
    await evaluateAt(fresh, shown, at, count);
    groups.forEach((group, g) => {
      if (shown.includes(group)) curves[g]!.push(pointOf(fresh, group, at(group), count));
    });
  }
  const sized = groups.map((group, g): SizedGroup => {
    const curve = curves[g]!;
    const answer = pointOf(fresh, group, group.level, effort.confirm);
    return {
      id: group.id,
      scope,
      teams: group.members.map((member, i) => ({
        team: scenario.teams[member]?.id ?? '',
        fte: (spread(group, group.level)[i] ?? 0) / STEPS_PER_FTE,
        now: fteOfTeam(scenario.teams[member]!),
      })),
      fte: group.level / STEPS_PER_FTE,
      now: group.members.reduce((sum, member) => sum + fteOfTeam(scenario.teams[member]!), 0),
      interval: intervalOf(group, answer, curve),
      inTimePerYear: inTime(fresh, group, effort.confirm),
      reachable: group.reachable,
      answer,
      stepLess: group.level > leastOf(group) ? pointOf(fresh, group, group.level - 1, effort.confirm) : null,
      curve,
    };
  });
  onProgress?.({ done: planned, planned });
  return {
    schema: SIZE_SCHEMA,
    scenario: { name: scenario.name, hash: scenario.hash },
    seed,
    confidence,
    targets: targets.map(({ text }) => text),
    groups: sized,
    fte: sized.reduce((sum, group) => sum + group.fte, 0),
    now: sized.reduce((sum, group) => sum + group.now, 0),
    replications: Math.round(search.spent + fresh.spent),
  };
}

/** Replications that a usual search takes; progress stops there where it takes more. */
const plannedWork = ({ first, rounds, around, confirm, curve }: SizeEffort): number =>
  first * rounds + 3 * around + 3 * confirm + (CURVE_STEPS.length - 2) * curve;

function groupsOf(scenario: ResolvedScenario, targets: readonly Target[], scope: TargetScope): Group[] {
  const keyOf = (i: number): string =>
    scope === 'city' ? 'city' : scope === 'wijk' ? scenario.teams[i]!.wijk : scenario.teams[i]!.id;
  const members = new Map<string, number[]>();
  scenario.teams.forEach((_, i) => members.set(keyOf(i), [...(members.get(keyOf(i)) ?? []), i]));
  return [...members].map(([id, teams]) => ({
    id,
    scope,
    targets,
    members: teams,
    weights: teams.map((i) => fteOfTeam(scenario.teams[i]!)),
    least: teams.map((i) => leastSteps(scenario.teams[i]!)),
    level: teams.reduce((sum, i) => sum + stepsOf(fteOfTeam(scenario.teams[i]!)), 0),
    reachable: true,
  }));
}

const leastOf = ({ least }: Group): number => least.reduce((a, b) => a + b, 0);
const mostOf = ({ weights }: Group): number =>
  Math.round(STEPS_PER_FTE * (MOST_TIMES * weights.reduce((a, b) => a + b, 0) + 10));

/** Steps per team of a group at a level: in proportion to the staff of now, largest remainders first. */
function spread({ weights, least }: Group, level: number): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => level * (total > 0 ? weight / total : 1 / weights.length));
  const steps = exact.map((value, i) => Math.max(least[i]!, Math.floor(value + 1e-9)));
  let left = level - steps.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value + 1e-9) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let k = 0; left > 0; k = (k + 1) % order.length, left--) steps[order[k]!.i]! += 1;
  for (let i = 0; left < 0; i = (i + 1) % steps.length) {
    if (steps[i]! > least[i]!) {
      steps[i]! -= 1;
      left++;
    }
  }
  return steps;
}

/** Levels from the instant answer by halving, for all groups at once; the slope of the margin per step there. */
function startFromInstant(scenario: ResolvedScenario, groups: readonly Group[], days: number): number[] {
  const marginsAt = (levels: readonly number[]): number[] => {
    const fte = new Map<string, number>();
    groups.forEach((group, g) => {
      spread(group, levels[g]!).forEach((steps, i) =>
        fte.set(scenario.teams[group.members[i]!]!.id, steps / STEPS_PER_FTE),
      );
    });
    const sized = withFte(scenario, fte);
    const answer = instantAnswer({ ...sized, target: { wait: days } });
    return groups.map((group) => {
      const teams = group.members.map((i) => answer.teams[i]!);
      const started = teams.reduce((sum, team) => sum + team.started, 0);
      const mean = (of: 'mean' | 'withinTarget'): number =>
        teams.reduce((sum, team) => sum + team.started * (team.wait[of] ?? 0), 0) / started;
      return Math.min(
        ...group.targets.map((target) => {
          if (target.kind === 'share') return marginOf(target, mean('withinTarget'));
          // A month mean strays upwards of its expectation: a first guess, which simulation corrects.
          const wait = mean('mean') * (target.kind === 'month' ? 1.4 : 1);
          return (target.days - wait) / target.days;
        }),
      );
    });
  };
  let low = groups.map(leastOf);
  let high = groups.map(mostOf);
  for (let halving = 0; halving < 9; halving++) {
    const middle = low.map((level, g) => Math.round(exp((ln(level) + ln(high[g]!)) / 2)));
    const margins = marginsAt(middle);
    low = low.map((level, g) => (margins[g]! < 0 ? middle[g]! : level));
    high = high.map((level, g) => (margins[g]! < 0 ? level : middle[g]!));
  }
  groups.forEach((group, g) => {
    group.level = high[g]!;
  });
  const wide = groups.map((group) => Math.max(2, Math.round(0.05 * group.level)));
  const above = marginsAt(groups.map((group, g) => group.level + wide[g]!));
  const below = marginsAt(groups.map((group, g) => Math.max(1, group.level - wide[g]!)));
  return groups.map((_, g) => Math.max(1e-4, (above[g]! - below[g]!) / (2 * wide[g]!)));
}

/** Some rounds of steps towards the root, the slope learned on the way. */
async function approach(
  lab: ServiceLab,
  groups: readonly Group[],
  slopes: readonly number[],
  { first, rounds }: SizeEffort,
): Promise<void> {
  const seen = groups.map((): { level: number; margin: number }[] => []);
  for (let round = 0; round < rounds; round++) {
    await evaluateAt(lab, groups, ({ level }) => level, first);
    groups.forEach((group, g) => {
      const margin = relativeMargin(lab, group, group.level, first);
      const points = seen[g]!;
      points.push({ level: group.level, margin });
      let slope = slopes[g]!;
      const other = points.filter(({ level }) => Math.abs(level - group.level) >= 3).at(-1);
      if (other !== undefined) {
        const found = (margin - other.margin) / (group.level - other.level);
        // A slope from few replications may mislead; it stays within a factor of the one foreseen.
        slope = Math.min(3 * slope, Math.max(slope / 3, found));
      }
      const most = Math.max(2, Math.round(0.25 * group.level));
      const step = Math.max(-most, Math.min(most, Math.ceil(-margin / slope)));
      group.level = Math.min(mostOf(group), Math.max(leastOf(group), group.level + step));
    });
  }
}

/** Margin of the hardest target, shares in their own unit, waits as a share of the days. */
function relativeMargin(lab: ServiceLab, group: Group, level: number, count: number): number {
  const margins = group.targets.map((target) => {
    const value = moments(valuesOf(lab, group, target, level, count)).mean;
    return target.kind === 'mean' ? marginOf(target, value) / target.days : marginOf(target, value);
  });
  return Math.min(...margins.map((margin) => (Number.isNaN(margin) ? -1 : margin)));
}

/**
 * Moves every group to the smallest step that holds with the confidence, step by step: down while the step below
 * holds as well, up while the own one does not.
 */
async function settle(
  lab: ServiceLab,
  groups: readonly Group[],
  confidence: number,
  count: number,
  moves: number,
): Promise<void> {
  let active = [...groups];
  const went = new Map<Group, 'up' | 'down'>();
  for (let move = 0; move < moves && active.length > 0; move++) {
    await evaluateAt(lab, active, ({ level }) => level, count);
    const goingDown: Group[] = [];
    const next: Group[] = [];
    for (const group of active) {
      if (chanceOf(lab, group, group.level, count) < confidence) {
        if (group.level >= mostOf(group)) group.reachable = false;
        else {
          group.level++;
          went.set(group, 'up');
          next.push(group);
        }
      } else if (went.get(group) !== 'up' && group.level > leastOf(group)) goingDown.push(group);
    }
    await evaluateAt(lab, goingDown, ({ level }) => level - 1, count);
    for (const group of goingDown) {
      if (chanceOf(lab, group, group.level - 1, count) >= confidence) {
        group.level--;
        went.set(group, 'down');
        next.push(group);
      }
    }
    active = next;
  }
}

async function evaluateAt(
  lab: ServiceLab,
  groups: readonly Group[],
  levelOf: (group: Group) => number,
  count: number,
): Promise<void> {
  const steps: (number | null)[] = lab.scenario.teams.map(() => null);
  for (const group of groups) {
    const own = spread(group, levelOf(group));
    group.members.forEach((member, i) => {
      steps[member] = own[i]!;
    });
  }
  await lab.evaluate(steps, count);
}

function valuesOf(lab: ServiceLab, group: Group, target: Target, level: number, count: number): Float64Array {
  const own = spread(group, level);
  return figureOf(
    target,
    group.members.map((member, i) => lab.services(member, own[i]!, count)),
  );
}

/** Chance that the mean of each figure is on the good side: the least over the targets. */
function chanceOf(lab: ServiceLab, group: Group, level: number, count: number): number {
  return Math.min(
    ...group.targets.map((target) => {
      const found = moments(valuesOf(lab, group, target, level, count));
      const margin = marginOf(target, found.mean);
      if (found.count < 2 || Number.isNaN(margin)) return 0;
      if (found.variance === 0) return margin >= 0 ? 1 : 0;
      return studentTCdf(margin / Math.sqrt(found.variance / found.count), found.count - 1);
    }),
  );
}

/** Conversations within the days of the target, a year. */
function inTime(lab: ServiceLab, group: Group, count: number): Estimate {
  const { from, to } = lab.scenario.period;
  const aYear = DAYS_PER_YEAR / Calendar.continuous({ from, to }).days;
  const own = spread(group, group.level);
  const rows = group.members.map((member, i) => lab.services(member, own[i]!, count));
  const perReplication = Float64Array.from(
    { length: count },
    (_, r) => aYear * rows.reduce((sum, team) => sum + team[r]!.within, 0),
  );
  return estimate(perReplication, [0, Infinity]);
}

function pointOf(lab: ServiceLab, group: Group, level: number, count: number): SizePoint {
  return {
    fte: level / STEPS_PER_FTE,
    figures: group.targets.map((target) => ({
      target: target.text,
      ...estimate(
        valuesOf(lab, group, target, level, count),
        target.kind === 'mean' ? [0, Infinity] : [0, 1],
      ),
    })),
    chance: chanceOf(lab, group, level, count),
    replications: count,
  };
}

/** Where the line through the curve at one fte to both sides puts the root, with the error of the answer's figure. */
function intervalOf(
  { targets }: Group,
  answer: SizePoint,
  curve: readonly SizePoint[],
): SizedGroup['interval'] {
  const bounds = targets.flatMap((target, t) => {
    const valueAt = (offset: number): number | null =>
      curve.find(({ fte }) => Math.abs(fte - answer.fte - offset) < 1e-9)?.figures[t]?.value ?? null;
    const above = valueAt(1);
    const below = valueAt(-1) ?? valueAt(-0.25);
    const width = valueAt(-1) === null ? 1.25 : 2;
    const here = answer.figures[t];
    if (
      above === null ||
      below === null ||
      here === undefined ||
      here.value === null ||
      here.lower === null ||
      here.upper === null
    ) {
      return [];
    }
    const slope = (marginOf(target, above) - marginOf(target, below)) / width;
    if (!(slope > 0)) return [];
    const half = (here.upper - here.lower) / 2 / slope;
    const root = answer.fte - marginOf(target, here.value) / slope;
    return [{ lower: Math.max(0, root - half), upper: root + half }];
  });
  // The hardest target sets the number.
  return bounds.sort((a, b) => b.upper - a.upper)[0] ?? null;
}

/** The scenario with the fte of an answer, named after it. */
export function sizedScenario(scenario: ResolvedScenario, result: SizeResult): ResolvedScenario {
  const fte = new Map(
    result.groups.flatMap(({ teams }) => teams.map(({ team, fte }) => [team, fte] as const)),
  );
  const sized = withFte(scenario, fte);
  const named = { ...sized, name: `${scenario.name}-sized` };
  return { ...named, hash: scenarioHash(named) };
}
