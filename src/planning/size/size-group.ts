/** Teams that are sized together for a target: one team, those of a wijk, or the city. */
import type { ResolvedScenario } from '../../scenario/index.ts';
import type { Target, TargetScope } from './target.ts';
import { fteOfTeam, leastSteps, STEPS_PER_FTE, stepsOf } from './team-fte.ts';
import { wholeSteps } from './whole-steps.ts';

/** Most staff that is looked at: so many times what the scenario has, and some fte. */
const MOST_TIMES = 4;

/** A group on its way through the search; `level` is its staff in steps. */
export interface SizeGroup {
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

export function groupsOf(
  scenario: ResolvedScenario,
  targets: readonly Target[],
  scope: TargetScope,
): SizeGroup[] {
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

export const leastOf = ({ least }: SizeGroup): number => least.reduce((a, b) => a + b, 0);
export const mostOf = ({ weights }: SizeGroup): number =>
  Math.round(STEPS_PER_FTE * (MOST_TIMES * weights.reduce((a, b) => a + b, 0) + 10));

/** Steps per team of a group at a level: in proportion to the staff of now, largest remainders first. */
export const spread = ({ weights, least }: SizeGroup, level: number): number[] =>
  wholeSteps(weights, least, level);
