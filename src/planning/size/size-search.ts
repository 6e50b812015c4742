/** The search for the smallest fte: a start by formula, root finding by simulation, and steps until one holds. */
import { exp, ln, studentTCdf } from '../../engine/index.ts';
import { breathe, moments } from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { instantAnswer } from '../instant/instant-answer.ts';
import type { SizeEffort } from './required-fte.ts';
import { figureOf, type ServiceLab } from './service-lab.ts';
import { leastOf, mostOf, spread, type SizeGroup } from './size-group.ts';
import { marginOf, type Target } from './target.ts';
import { STEPS_PER_FTE, withFte } from './team-fte.ts';

/** Levels from the instant answer by halving, for all groups at once; the slope of the margin per step there. */
export async function startFromInstant(
  scenario: ResolvedScenario,
  groups: readonly SizeGroup[],
  days: number,
  signal?: AbortSignal,
): Promise<number[]> {
  const marginsAt = (levels: readonly number[]): number[] => {
    const fte = new Map<string, number>();
    groups.forEach((group, g) => {
      spread(group, levels[g]!).forEach((steps, i) =>
        fte.set(scenario.teams[group.members[i]!]!.id, steps / STEPS_PER_FTE),
      );
    });
    const sized = withFte(scenario, fte);
    const answer = instantAnswer({ ...sized, target: { ...sized.target, wait: days } });
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
    await breathe(signal);
    const middle = low.map((level, g) => Math.round(exp((ln(level) + ln(high[g]!)) / 2)));
    const margins = marginsAt(middle);
    low = low.map((level, g) => (margins[g]! < 0 ? middle[g]! : level));
    high = high.map((level, g) => (margins[g]! < 0 ? level : middle[g]!));
  }
  groups.forEach((group, g) => {
    group.level = high[g]!;
  });
  await breathe(signal);
  const wide = groups.map((group) => Math.max(2, Math.round(0.05 * group.level)));
  const above = marginsAt(groups.map((group, g) => group.level + wide[g]!));
  const below = marginsAt(groups.map((group, g) => Math.max(1, group.level - wide[g]!)));
  return groups.map((_, g) => Math.max(1e-4, (above[g]! - below[g]!) / (2 * wide[g]!)));
}

/** Some rounds of steps towards the root, the slope learned on the way. */
export async function approach(
  lab: ServiceLab,
  groups: readonly SizeGroup[],
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
function relativeMargin(lab: ServiceLab, group: SizeGroup, level: number, count: number): number {
  const margins = group.targets.map((target) => {
    const value = moments(valuesOf(lab, group, target, level, count)).mean;
    return target.kind === 'mean' ? marginOf(target, value) / target.days : marginOf(target, value);
  });
  return Math.min(...margins.map((margin) => (Number.isNaN(margin) ? -1 : margin)));
}

/**
 * Moves every group to the smallest step that holds with the confidence, step by step: down while the step below
 * holds as well, up while the own one does not. A group that went up never goes down again, so that an end is sure.
 * Where teams depend on each other, each move is judged with all groups where they stand.
 */
export async function settle(
  lab: ServiceLab,
  groups: readonly SizeGroup[],
  confidence: number,
  count: number,
  moves: number,
): Promise<void> {
  let active = [...groups];
  const went = new Map<SizeGroup, 'up' | 'down'>();
  for (let move = 0; move < moves && active.length > 0; move++) {
    await evaluateAt(lab, groups, ({ level }) => level, count);
    const goingDown = new Set<SizeGroup>();
    const next = new Set<SizeGroup>();
    for (const group of active) {
      if (chanceOf(lab, group, group.level, count) < confidence) {
        if (group.level >= mostOf(group)) group.reachable = false;
        else next.add(group);
      } else if (went.get(group) !== 'up' && group.level > leastOf(group)) goingDown.add(group);
    }
    for (const group of next) {
      group.level++;
      went.set(group, 'up');
    }
    if (goingDown.size > 0) {
      await evaluateAt(lab, groups, (group) => group.level - (goingDown.has(group) ? 1 : 0), count);
    }
    for (const group of goingDown) {
      if (chanceOf(lab, group, group.level - 1, count) >= confidence) {
        group.level--;
        went.set(group, 'down');
        next.add(group);
      }
    }
    active = lab.independent || next.size === 0 ? [...next] : [...groups];
  }
}

/** Makes all groups known, each at its level; a group that is left out would have the staff of the scenario. */
export async function evaluateAt(
  lab: ServiceLab,
  groups: readonly SizeGroup[],
  levelOf: (group: SizeGroup) => number,
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

export function valuesOf(
  lab: ServiceLab,
  group: SizeGroup,
  target: Target,
  level: number,
  count: number,
): Float64Array {
  const own = spread(group, level);
  return figureOf(
    target,
    group.members.map((member, i) => lab.services(member, own[i]!, count)),
  );
}

/** Chance that the mean of each figure is on the good side: the least over the targets. */
export function chanceOf(lab: ServiceLab, group: SizeGroup, level: number, count: number): number {
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
