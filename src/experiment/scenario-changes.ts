/**
 * The separate changes that make one scenario out of another, and scenarios with only some of them. A change is
 * something that a person decides as a whole: the ambulant pool with its rules, the staff of the teams, one shock.
 */
import { describeDifference, scenarioHash, type Difference } from '../scenario/index.ts';
import type { ResolvedScenario, ResolvedTeam, StaffKindId } from '../scenario/resolved.ts';

export interface ScenarioChange {
  /** Place in the scenario: `pool`, `demand.level`, `teams.*.staff`, `teams.west.staff`, `shocks.0`. */
  readonly id: string;
  readonly differences: readonly Difference[];
  /** The scenario with this change made. */
  readonly apply: (scenario: ResolvedScenario) => ResolvedScenario;
}

/** Teams that get a change of staff of their own before all staff is one change. */
const FEW_TEAMS = 4;
const SECTIONS = ['demand', 'intake', 'casework', 'capacity', 'staff'] as const;
/** What belongs together at a team. */
const TEAM_PARTS = [
  { id: 'staff', keys: ['staff', 'workers'] },
  { id: 'inflow', keys: ['inflow', 'buurten'] },
  { id: 'slotFactor', keys: ['slotFactor'] },
  { id: 'stayFactor', keys: ['stayFactor'] },
  { id: 'initial', keys: ['initial'] },
] as const satisfies readonly { id: string; keys: readonly (keyof ResolvedTeam)[] }[];

/** The changes from `a` to `b`, in the order of the scenario; made all together they give `b`. */
export function scenarioChanges(a: ResolvedScenario, b: ResolvedScenario): readonly ScenarioChange[] {
  const differences = describeDifference(a, b);
  const under = (...places: readonly string[]): Difference[] =>
    differences.filter(({ path }) => places.some((place) => path === place || path.startsWith(`${place}.`)));
  const changes: ScenarioChange[] = [];
  const add = (
    id: string,
    found: readonly Difference[],
    apply: (scenario: ResolvedScenario) => ResolvedScenario,
  ): void => {
    if (found.length > 0) changes.push({ id, differences: found, apply });
  };
  for (const key of ['calendar', 'target'] as const) {
    add(key, under(key), (scenario) => ({ ...scenario, [key]: b[key] }));
  }
  for (const section of SECTIONS) {
    const [mine, theirs]: Record<string, unknown>[] = [{ ...a[section] }, { ...b[section] }];
    if (mine?.['kind'] !== theirs?.['kind']) {
      add(section, under(section), (scenario) => ({ ...scenario, [section]: b[section] }));
      continue;
    }
    for (const key of Object.keys(theirs ?? {})) {
      if (section === 'staff' && key === 'kinds') addKinds(b, under, add);
      else {
        add(`${section}.${key}`, under(`${section}.${key}`), (scenario) => ({
          ...scenario,
          [section]: { ...scenario[section], [key]: theirs?.[key] },
        }));
      }
    }
  }
  add('pool', under('pool'), (scenario) => ({ ...scenario, pool: b.pool }));
  for (const name of Object.keys(b.levers) as (keyof ResolvedScenario['levers'])[]) {
    add(`levers.${name}`, under(`levers.${name}`), (scenario) => ({
      ...scenario,
      levers: { ...scenario.levers, [name]: b.levers[name] },
    }));
  }
  addShocks(a, b, under, add);
  addTeams(a, b, under, add);
  return changes;
}

type Under = (...places: readonly string[]) => Difference[];
type Add = (
  id: string,
  found: readonly Difference[],
  apply: (scenario: ResolvedScenario) => ResolvedScenario,
) => void;

/** One change for a property of all kinds of staff: absence, turnover. */
function addKinds(b: ResolvedScenario, under: Under, add: Add): void {
  const kinds = Object.keys(b.staff.kinds) as StaffKindId[];
  for (const key of ['contractShare', 'productivity', 'turnoverPerYear', 'absenceShare'] as const) {
    const places = kinds.map((kind) => `staff.kinds.${kind}.${key}`);
    add(`staff.kinds.*.${key}`, under(...places), (scenario) => ({
      ...scenario,
      staff: {
        ...scenario.staff,
        kinds: Object.fromEntries(
          kinds.map((kind) => [kind, { ...scenario.staff.kinds[kind], [key]: b.staff.kinds[kind][key] }]),
        ) as unknown as ResolvedScenario['staff']['kinds'],
      },
    }));
  }
}

/** Each added shock is a change where those of `a` stay; else all shocks are one. */
function addShocks(a: ResolvedScenario, b: ResolvedScenario, under: Under, add: Add): void {
  const kept = a.shocks.every((shock, i) => JSON.stringify(shock) === JSON.stringify(b.shocks[i]));
  if (!kept) {
    add('shocks', under('shocks'), (scenario) => ({ ...scenario, shocks: b.shocks }));
    return;
  }
  b.shocks.slice(a.shocks.length).forEach((shock, i) => {
    const id = `shocks.${a.shocks.length + i}`;
    add(id, under(id), (scenario) => ({ ...scenario, shocks: [...scenario.shocks, shock] }));
  });
}

function addTeams(a: ResolvedScenario, b: ResolvedScenario, under: Under, add: Add): void {
  const ids = a.teams.map(({ id }) => id);
  if (ids.join() !== b.teams.map(({ id }) => id).join()) {
    add('teams', under('teams'), (scenario) => ({ ...scenario, teams: b.teams }));
    return;
  }
  for (const { id, keys } of TEAM_PARTS) {
    const change = (teams: ReadonlySet<string>) => (scenario: ResolvedScenario) => ({
      ...scenario,
      teams: scenario.teams.map((team, i) =>
        teams.has(team.id)
          ? { ...team, ...Object.fromEntries(keys.map((key) => [key, b.teams[i]?.[key]])) }
          : team,
      ),
    });
    const places = (team: string): string[] => keys.map((key) => `teams.${team}.${key}`);
    const different = ids.filter((team) => under(...places(team)).length > 0);
    if (different.length > FEW_TEAMS) {
      add(`teams.*.${id}`, under(...different.flatMap(places)), change(new Set(different)));
    } else {
      for (const team of different) {
        add(`teams.${team}.${id}`, under(...places(team)), change(new Set([team])));
      }
    }
  }
}

/** `scenario` with some changes made, under a hash of its own. */
export function withChanges(
  scenario: ResolvedScenario,
  changes: readonly ScenarioChange[],
): ResolvedScenario {
  const changed = changes.reduce((found, change) => change.apply(found), scenario);
  return { ...changed, hash: scenarioHash(changed) };
}
