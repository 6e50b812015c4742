import type { Buurt, City } from '../../city/index.ts';
import { scenarioHash, type ResolvedScenario, type ResolvedTeam } from '../../scenario/index.ts';
import { keptBy, type Kept, type NormLosses } from './norm-losses.ts';

/** A team of whole buurten and what it may spend. */
export interface TeamDesign {
  readonly buurten: readonly string[];
  readonly fte: number;
}

export interface DrawnTeam {
  readonly id: string;
  readonly name: string;
  readonly buurten: readonly Buurt[];
  readonly fte: number;
  readonly heads: number;
  readonly kept: Kept;
}

export interface DrawnScenario {
  readonly scenario: ResolvedScenario;
  /** In the order of the teams of the scenario. */
  readonly teams: readonly DrawnTeam[];
}

/** A buurt with its part of what the base scenario gives its team. */
interface Part {
  readonly buurt: Buurt;
  readonly team: ResolvedTeam;
  readonly registrations: number;
  readonly share: number;
}

/**
 * The base scenario with other teams. Each buurt takes along its share of the registrations, the open cases
 * and those waiting of the team that it had; the lasting effects of teams are means over the registrations.
 * All staff is employed. Losses take contract hours and no heads, so absence is pooled over the same people.
 * Shocks of single teams, shares of the pool by team and its workers at the start fall away, as does what is known
 * one by one of who waits and who is absent.
 *
 * Throws a RangeError where a buurt of the base scenario is in no team or in two, or where teams differ in the
 * unit of their inflow.
 */
export function drawnScenario(
  base: ResolvedScenario,
  city: City,
  designs: readonly TeamDesign[],
  losses: NormLosses,
  name: string,
): DrawnScenario {
  const parts = partsOf(base, city);
  const unit = base.teams[0]?.inflow.unit ?? 'month';
  if (base.teams.some((team) => team.inflow.unit !== unit))
    throw new RangeError('teams with inflow in one unit');
  const placed = designs.flatMap(({ buurten }) => buurten.filter((code) => parts.has(code)));
  if (placed.length !== parts.size || new Set(placed).size !== placed.length)
    throw new RangeError(`expected each of ${parts.size} buurten in one team, got ${placed.length}`);
  const { contractShare, absenceShare } = base.staff.kinds.employed;
  const groups = designs.map(({ buurten }) => buurten.flatMap((code) => parts.get(code) ?? []));
  const caseloads = wholeNumbers(
    groups.map((group) => sum(group, ({ team, share }) => team.initial.caseload * share)),
  );
  const queues = wholeNumbers(
    groups.map((group) => sum(group, ({ team, share }) => team.initial.queue * share)),
  );
  const ids = idsOf(designs);
  const teams = designs.map(({ fte }, i): { drawn: DrawnTeam; resolved: ResolvedTeam } => {
    const group = groups[i]!;
    const heads = fte <= 0 ? 0 : Math.max(1, Math.round(fte / contractShare), Math.ceil(fte - 1e-9));
    const buurten = group.map(({ buurt }) => buurt);
    const kept = keptBy(losses, { buurten, heads }, absenceShare);
    const registrations = sum(group, (part) => part.registrations);
    const mean = (of: (team: ResolvedTeam) => number): number =>
      registrations > 0
        ? sum(group, (part) => part.registrations * of(part.team)) / registrations
        : sum(group, (part) => of(part.team)) / Math.max(1, group.length);
    const largest = [...buurten].sort((a, b) => b.households - a.households)[0];
    const label = largest === undefined ? ids[i]! : largest.name;
    const first = group[0]?.team ?? base.teams[0]!;
    return {
      drawn: { id: ids[i]!, name: label, buurten, fte, heads, kept },
      resolved: {
        id: ids[i]!,
        name: label,
        wijk: largest === undefined ? '' : (city.wijkByCode.get(largest.wijk)?.name ?? largest.wijk),
        staff: { employed: fte * kept.share, seconded: 0, intern: 0 },
        workers: { employed: fte * kept.share > 0 ? heads : 0, seconded: 0, intern: 0 },
        inflow: { unit, registrations },
        slotFactor: mean((team) => team.slotFactor),
        stayFactor: mean((team) => team.stayFactor),
        buurten: group.map(({ buurt, registrations: own }) => ({
          code: buurt.code,
          name: buurt.name,
          share: registrations > 0 ? own / registrations : 1 / group.length,
          households: buurt.households,
        })),
        initial: {
          ...first.initial,
          caseload: caseloads[i]!,
          queue: queues[i]!,
          queueMeanWait: mean((team) => team.initial.queueMeanWait),
          queueWaits: [],
          absentFte: null,
          slotState: null,
        },
      },
    };
  });
  const scenario: ResolvedScenario = {
    ...base,
    name,
    hash: '',
    shocks: base.shocks.filter((shock) => shock.teams.length === 0),
    pool: { ...base.pool, policy: { ...base.pool.policy, shares: {} }, workers: [] },
    teams: teams.map(({ resolved }) => resolved),
    ledger: [],
  };
  return { scenario: { ...scenario, hash: scenarioHash(scenario) }, teams: teams.map(({ drawn }) => drawn) };
}

/** What the scenario says of each buurt of the city that a team of it serves. */
function partsOf(base: ResolvedScenario, city: City): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (const team of base.teams) {
    for (const { code, share } of team.buurten) {
      const buurt = city.buurtByCode.get(code);
      if (buurt === undefined) throw new RangeError(`buurt ${code} is not in ${city.id}`);
      parts.set(code, { buurt, team, share, registrations: team.inflow.registrations * share });
    }
  }
  return parts;
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** Whole numbers with the same sum, rounded: the largest remainders go up, the first where they are alike. */
export function wholeNumbers(values: readonly number[]): number[] {
  const whole = values.map((value) => Math.floor(value + 1e-9));
  const missing = Math.round(sum(values, (value) => value)) - sum(whole, (value) => value);
  const order = values
    .map((value, index) => ({ index, rest: value - (whole[index] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, Math.max(0, missing))) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** `team-` and the first code of CBS: the same buurten give the same name, and so the same chance events. */
const idsOf = (designs: readonly TeamDesign[]): string[] =>
  designs.map(
    ({ buurten }, index) => `team-${(buurten[0] ?? String(index)).toLowerCase().replace(/[^a-z0-9]/g, '')}`,
  );
