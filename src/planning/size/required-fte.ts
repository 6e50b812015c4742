/**
 * The smallest fte per team, in steps of a quarter, with which a target holds with a stated confidence.
 *
 * 1. The instant answer gives a first number for every team at once.
 * 2. Stochastic root finding: some replications at that number, a step along the slope of the instant answer, again.
 * 3. The steps around the root are simulated on common random numbers until one holds and the one below does not.
 * 4. Both are confirmed on fresh seeds; the answer moves where these disagree, and rests on them alone.
 *
 * Teams do not touch one another without a pool, so all are looked for in the same replications. With a given pool
 * the pool is where the wait is longest, so that no team's need is its own: then the answer, the step below it and
 * every point of the curve are of all groups together.
 */
import { Calendar } from '../../calendar/index.ts';
import { estimate, type Estimate, type Executor, type Prepare, type Seed } from '../../experiment/index.ts';
import { scenarioHash, type ResolvedScenario } from '../../scenario/index.ts';
import { ServiceLab } from './service-lab.ts';
import { groupsOf, leastOf, spread, type SizeGroup } from './size-group.ts';
import { approach, chanceOf, evaluateAt, settle, startFromInstant, valuesOf } from './size-search.ts';
import { marginOf, type Target, type TargetScope } from './target.ts';
import { fteOfTeam, STEPS_PER_FTE, withFte } from './team-fte.ts';

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
  /** fte of the teams. */
  readonly fte: number;
  readonly now: number;
  /** fte of the ambulant pool that is given, beside that of the teams. */
  readonly pool: number;
  /** Replications of the whole city that it took. */
  readonly replications: number;
}

const DAYS_PER_YEAR = 365.25;
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
  const slopes = await startFromInstant(scenario, groups, normDays, options.signal);
  await approach(search, groups, slopes, effort);
  await settle(search, groups, confidence, effort.around, 10);
  await settle(fresh, groups, confidence, effort.confirm, 6);
  const { confirm } = effort;
  const curves = groups.map((): SizePoint[] => []);
  const answers: SizePoint[] = [];
  const helped: Estimate[] = [];
  for (const offset of CURVE_STEPS) {
    const at = (group: SizeGroup): number => group.level + offset;
    // The answer and the step below it are confirmed alike.
    const count = offset === 0 || offset === -1 ? confirm : Math.min(effort.curve, confirm);
    await evaluateAt(fresh, groups, (group) => Math.max(leastOf(group), at(group)), count);
    groups.forEach((group, g) => {
      if (at(group) < leastOf(group)) return;
      const point = pointOf(fresh, group, at(group), count);
      curves[g]!.push(point);
      if (offset !== 0) return;
      answers.push(point);
      helped.push(inTime(fresh, group, confirm));
    });
  }
  const sized = groups.map((group, g): SizedGroup => {
    const curve = curves[g]!;
    const answer = answers[g]!;
    return {
      id: group.id,
      scope,
      teams: group.members.map((member, i) => ({
        team: scenario.teams[member]?.id ?? '',
        fte: (spread(group, group.level)[i] ?? 0) / STEPS_PER_FTE,
        now: fteOfTeam(scenario.teams[member]!),
      })),
      fte: answer.fte,
      now: group.members.reduce((sum, member) => sum + fteOfTeam(scenario.teams[member]!), 0),
      interval: intervalOf(group, answer, curve),
      inTimePerYear: helped[g]!,
      reachable: group.reachable,
      answer,
      stepLess: curve.find(({ fte }) => fte === (group.level - 1) / STEPS_PER_FTE) ?? null,
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
    pool: scenario.pool.fte,
    replications: Math.round(search.spent + fresh.spent),
  };
}

/** Replications that a usual search takes; progress stops there where it takes more. */
const plannedWork = ({ first, rounds, around, confirm, curve }: SizeEffort): number =>
  first * rounds + 3 * around + 3 * confirm + (CURVE_STEPS.length - 2) * curve;

/** Conversations within the days of the target, a year. */
function inTime(lab: ServiceLab, group: SizeGroup, count: number): Estimate {
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

function pointOf(lab: ServiceLab, group: SizeGroup, level: number, count: number): SizePoint {
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
  { targets }: SizeGroup,
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
