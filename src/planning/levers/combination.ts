/** Several levers in one scenario, and which cannot stand in one. */
import { scenarioChanges } from '../../experiment/index.ts';
import { scenarioHash, type ResolvedScenario, type ResolvedTeam } from '../../scenario/index.ts';

/** Staff of teams and shocks add up; each other change can be made by one lever only. */
const ADDS_UP = /^teams\.[^.]+\.staff$|^shocks\.\d+$/;
const NEEDS_TEAMS = /^(teams|shocks|levers\.growth|levers\.assessments)(\.|$)/;

/** What a lever changes, as far as it decides what can stand beside it. */
export interface LeverClaim {
  /** Changes that no other lever may make too. */
  readonly exclusive: ReadonlySet<string>;
  /** Whether it names teams or changes them, so that it needs those of the base. */
  readonly needsTeams: boolean;
}

export function leverClaim(base: ResolvedScenario, lever: ResolvedScenario): LeverClaim {
  const ids = scenarioChanges(base, lever).map(({ id }) => id);
  return {
    exclusive: new Set(ids.filter((id) => !ADDS_UP.test(id))),
    needsTeams: ids.some((id) => NEEDS_TEAMS.test(id)),
  };
}

/** Whether two levers can stand in one scenario. */
export function fitTogether(a: LeverClaim, b: LeverClaim): boolean {
  for (const id of a.exclusive) if (b.exclusive.has(id)) return false;
  // Other teams than those of the base: what the other lever does to teams would have no place.
  return !(a.exclusive.has('teams') && b.needsTeams) && !(b.exclusive.has('teams') && a.needsTeams);
}

/**
 * The base with all levers: their changes one after another, fte of staff and money added up. Levers must fit together.
 */
export function combined(base: ResolvedScenario, levers: readonly ResolvedScenario[]): ResolvedScenario {
  const [only] = levers;
  if (only !== undefined && levers.length === 1) return only;
  let scenario = base;
  for (const lever of levers) {
    for (const { id, apply } of scenarioChanges(base, lever)) {
      if (!/^teams\.[^.]+\.staff$/.test(id)) scenario = apply(scenario);
    }
  }
  const together: ResolvedScenario = {
    ...scenario,
    name: levers.map(({ name }) => name).join(' + '),
    title: {
      nl: levers.map(({ title }) => title.nl).join(' + '),
      en: levers.map(({ title }) => title.en).join(' + '),
    },
    money: {
      ...base.money,
      extraPerYear: levers.reduce(
        (sum, { money }) => sum + money.extraPerYear - base.money.extraPerYear,
        base.money.extraPerYear,
      ),
    },
    teams: scenario.teams.map((team) => withStaff(base, levers, team)),
  };
  return { ...together, hash: scenarioHash(together) };
}

/** Fte of every lever added up; heads as many as carry them. */
function withStaff(
  base: ResolvedScenario,
  levers: readonly ResolvedScenario[],
  team: ResolvedTeam,
): ResolvedTeam {
  const before = base.teams.find(({ id }) => id === team.id);
  if (before === undefined) return team;
  const staff = { ...before.staff };
  const workers = { ...before.workers };
  for (const kind of ['employed', 'seconded', 'intern'] as const) {
    const more = levers.reduce((sum, { teams }) => {
      const own = teams.find(({ id }) => id === team.id);
      return own === undefined ? sum : sum + own.staff[kind] - before.staff[kind];
    }, 0);
    if (more === 0) continue;
    const fte = Math.max(0, before.staff[kind] + more);
    const heads = Math.max(1, Math.round(fte / base.staff.kinds[kind].contractShare));
    staff[kind] = fte;
    workers[kind] = fte === 0 ? 0 : Math.max(heads, Math.ceil(fte - 1e-9));
  }
  return { ...team, staff, workers };
}
