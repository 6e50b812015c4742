/** Teams in canonical form: names and buurten from the city, staff and inflow after the scenario's levers. */
import type { Buurt, City } from '../city/index.ts';
import { nearest } from '../problem/problem.ts';
import type { CheckedDocument, TeamInput } from './document.ts';
import type { Ledger } from './ledger.ts';
import type { Path, ProblemList } from './problem-list.ts';
import type { ResolvedBuurt, ResolvedStaff, ResolvedTeam, StaffKindId } from './resolved.ts';

const KINDS: readonly StaffKindId[] = ['employed', 'seconded', 'intern'];
type Fte = Record<StaffKindId, number>;
type Sections = Required<Pick<CheckedDocument, 'demand' | 'staff' | 'staffChanges'>>;

/**
 * Teams in the order of the city's table, new ones behind them. What cannot be resolved is added to `problems`.
 */
export function resolveTeams(
  document: CheckedDocument & Sections,
  city: City | null,
  ledger: Ledger,
  problems: ProblemList,
): readonly ResolvedTeam[] {
  const ids = [...document.teams.keys()];
  const order = new Map((city?.teams ?? []).map((team, i) => [team.id, i]));
  ids.sort((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size));
  const staff = staffOf(document, ledger, problems);
  const served = city === null ? new Map<string, Served>() : servedBuurten(document, city, ledger, problems);
  return ids.flatMap((id): ResolvedTeam[] => {
    const input = document.teams.get(id);
    const fte = staff.get(id);
    if (input === undefined || fte === undefined) return [];
    const area = city?.teamById.get(id);
    const own = city === null ? cityless(id, input, problems) : served.get(id);
    if (own === undefined) return [];
    return [
      {
        id,
        name: input.name ?? area?.name ?? id,
        wijk: input.wijk ?? wijkName(city, area?.wijk ?? own.buurten[0]?.wijk),
        staff: fte,
        workers: workersOf(fte, document.staff.kinds),
        inflow: own.inflow,
        slotFactor: input.slotFactor,
        stayFactor: input.stayFactor,
        buurten: own.buurten.map(({ code, name, share, households }) => ({ code, name, share, households })),
        initial: input.initial,
      },
    ];
  });
}

const wijkName = (city: City | null, code: string | null | undefined): string =>
  city === null || code === null || code === undefined ? '' : (city.wijkByCode.get(code)?.name ?? code);

/** Fte after scaling to `staff.cityFte` and after `staffChanges`, which change the employed staff. */
function staffOf(
  document: CheckedDocument & Sections,
  ledger: Ledger,
  problems: ProblemList,
): ReadonlyMap<string, Fte> {
  const { cityFte } = document.staff;
  const staff = new Map([...document.teams].map(([id, { staff: fte }]) => [id, { ...fte }]));
  if (cityFte !== null) {
    const total = [...staff.values()].reduce((sum, fte) => sum + fte.employed + fte.seconded, 0);
    if (total > 0) {
      for (const fte of staff.values()) {
        fte.employed *= cityFte / total;
        fte.seconded *= cityFte / total;
      }
    } else problems.add(['staff', 'cityFte'], 'value.conflict', 'teams with staff to scale', cityFte);
  }
  document.staffChanges.forEach(({ team, fte: change }, i) => {
    const fte = staff.get(team);
    if (fte === undefined) return;
    fte.employed += change;
    if (fte.employed < -1e-9) {
      const least = `fte >= ${change - fte.employed}`;
      problems.add(['staffChanges', i, 'fte'], 'value.range', least, change);
    }
    fte.employed = Math.max(0, fte.employed);
  });
  for (const [id, fte] of staff) {
    for (const kind of KINDS) ledger.change(`teams.${id}.staff.${kind}`, fte[kind], 'fte');
  }
  return staff;
}

/** Heads: fte over the contract share, rounded, never more than 1 fte a head. */
function workersOf(fte: Fte, kinds: ResolvedStaff['kinds']): Fte {
  const heads = (kind: StaffKindId): number =>
    fte[kind] <= 0
      ? 0
      : Math.max(1, Math.round(fte[kind] / kinds[kind].contractShare), Math.ceil(fte[kind] - 1e-9));
  return { employed: heads('employed'), seconded: heads('seconded'), intern: heads('intern') };
}

interface Served {
  readonly inflow: ResolvedTeam['inflow'];
  readonly buurten: readonly (ResolvedBuurt & { readonly wijk: string })[];
}

/** The inflow that a team states, or null with a problem if it states none (`needed`) or two. */
function statedInflow(
  id: string,
  { inflow }: TeamInput,
  needed: boolean,
  problems: ProblemList,
): ResolvedTeam['inflow'] | null {
  const { registrationsPerMonth: month, registrationsPerDay: day } = inflow;
  const path: Path = ['teams', id, 'inflow'];
  if (month !== undefined && day !== undefined) {
    problems.add(path, 'value.conflict', 'registrationsPerMonth or registrationsPerDay, not both', inflow);
  }
  if (month !== undefined) return { unit: 'month', registrations: month };
  if (day !== undefined) return { unit: 'day', registrations: day };
  if (needed) problems.add([...path, 'registrationsPerMonth'], 'key.missing', 'number >= 0');
  return null;
}

function cityless(id: string, input: TeamInput, problems: ProblemList): Served | undefined {
  if (input.buurten !== undefined) {
    problems.add(['teams', id, 'buurten'], 'value.conflict', 'no buurten without a city', input.buurten);
  }
  const inflow = statedInflow(id, input, true, problems);
  return inflow === null ? undefined : { inflow, buurten: [] };
}

/**
 * Buurten and inflow per team. The inflow of a team is spread over the buurten that it has in the city by
 * their weight (households and bijstand); a buurt that a scenario moves takes its part of the inflow along.
 * Open and waiting cases stay where they are.
 */
function servedBuurten(
  document: CheckedDocument & Sections,
  city: City,
  ledger: Ledger,
  problems: ProblemList,
): ReadonlyMap<string, Served> {
  const { perHousehold, perBijstand } = document.demand.wijkfactors;
  const weight = (buurt: Buurt): number =>
    buurt.households * perHousehold + (buurt.bijstand ?? 0) * perBijstand;
  const homeWeight = new Map<string, number>();
  for (const buurt of city.buurten) {
    homeWeight.set(buurt.team, (homeWeight.get(buurt.team) ?? 0) + weight(buurt));
  }
  const owner = ownersOf(document, city, problems);
  const stated = new Map<string, ResolvedTeam['inflow'] | null>();
  for (const [id, input] of document.teams) {
    const isNew = !city.teamById.has(id);
    stated.set(id, statedInflow(id, input, !isNew, problems));
  }

  const result = new Map<string, Served>();
  for (const [id] of document.teams) {
    const path: Path = ['teams', id, 'buurten'];
    const buurten = city.buurten.filter((buurt) => owner.get(buurt.code) === id);
    if (buurten.length === 0) {
      if (city.teamById.has(id)) problems.add(path, 'value.conflict', 'at least one buurt', []);
      continue;
    }
    const homes = new Set(buurten.map((buurt) => buurt.team));
    const moved = homes.size > 1 || !homes.has(id) || buurten.length !== homeCount(city, id);
    const own = stated.get(id) ?? null;
    const ofBuurt = (buurt: Buurt): number => {
      const whole = homeWeight.get(buurt.team) ?? 0;
      return whole > 0 ? weight(buurt) / whole : 0;
    };
    const flows = buurten.map((buurt) =>
      moved ? ofBuurt(buurt) * (stated.get(buurt.team)?.registrations ?? 0) : ofBuurt(buurt),
    );
    const total = flows.reduce((sum, flow) => sum + flow, 0);
    const units = new Set([...homes].flatMap((home) => stated.get(home)?.unit ?? []));
    const isNew = !city.teamById.has(id);
    if (units.size > 1)
      problems.add(path, 'value.conflict', 'teams with the same unit of inflow', [...homes]);
    if (isNew && own === null && units.size === 0) {
      problems.add(['teams', id, 'inflow', 'registrationsPerMonth'], 'key.missing', 'number >= 0');
    }
    const unit = own?.unit ?? [...units][0] ?? 'month';
    const registrations = own !== null && (isNew || !moved) ? own.registrations : total;
    ledger.change(`teams.${id}.inflow.registrations`, registrations, `registrations a ${unit}`);
    result.set(id, {
      inflow: { unit, registrations },
      buurten: buurten.map((buurt, i) => ({
        code: buurt.code,
        name: buurt.name,
        share: total > 0 ? (flows[i] ?? 0) / total : 1 / buurten.length,
        households: buurt.households,
        wijk: buurt.wijk,
      })),
    });
  }
  return result;
}

const homeCount = (city: City, id: string): number =>
  city.buurten.filter((buurt) => buurt.team === id).length;

/** Team that serves each buurt: the one of the city's table, unless the scenario gives it to another. */
function ownersOf(document: CheckedDocument, city: City, problems: ProblemList): ReadonlyMap<string, string> {
  const owner = new Map(city.buurten.map((buurt) => [buurt.code, buurt.team]));
  const given = new Map<string, string>();
  for (const [id, input] of document.teams) {
    const codes = input.buurten ?? [];
    if (!city.teamById.has(id) && (input.name === undefined || codes.length === 0)) {
      const expected = `a team of ${city.id}, or a new one with name and buurten`;
      problems.add(['teams', id], 'reference.unknown', expected, id, nearest(id, city.teamById.keys()));
    }
    codes.forEach((code, i) => {
      const path = ['teams', id, 'buurten', i];
      const before = given.get(code);
      if (!owner.has(code)) {
        const suggestion = nearest(code, owner.keys());
        problems.add(path, 'reference.unknown', `a buurt of ${city.id}`, code, suggestion);
      } else if (before !== undefined) {
        problems.add(path, 'value.duplicate', `each buurt once (it is at ${before})`, code);
      } else {
        given.set(code, id);
      }
    });
  }
  for (const [code, id] of given) owner.set(code, id);
  return owner;
}
