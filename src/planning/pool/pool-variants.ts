/** The scenarios of a pool study: other sizes, forms, policies and stays; staff instead of a pool; one whole city. */
import { POLICIES } from '../../policy/index.ts';
import type { ResolvedScenario, ResolvedTeam, StaffKindId } from '../../scenario/index.ts';
import { rehashed } from './start-scenario.ts';

export type PoolForm = 'intake' | 'full';
export const POOL_FORMS: readonly PoolForm[] = ['intake', 'full'];

export interface PoolVariant {
  readonly fte: number;
  readonly form: PoolForm;
  readonly policy: string;
  readonly minimumStayWeeks?: number | undefined;
  /** Whether the fte come out of the teams, in proportion, instead of on top. */
  readonly fromTeams: boolean;
}

const fteOf = ({ staff }: ResolvedTeam): number => staff.employed + staff.seconded;
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Employed and seconded staff, without interns. */
export const teamFte = (base: ResolvedScenario): number => total(base.teams.map(fteOf));

/** The same heads with other contracts, so that all other chance events stay the same. */
function withStaff(base: ResolvedScenario, factor: number): ResolvedScenario['teams'] {
  return base.teams.map((team) => ({
    ...team,
    staff: { ...team.staff, employed: team.staff.employed * factor, seconded: team.staff.seconded * factor },
  }));
}

/**
 * The scenario with a pool. The scenario's own policy keeps its settings; others take their defaults. Fixed shares
 * that are not given are in proportion to the registrations of the teams.
 */
export function withPool(base: ResolvedScenario, variant: PoolVariant): ResolvedScenario {
  const { fte, form, policy, minimumStayWeeks = base.pool.minimumStayWeeks, fromTeams } = variant;
  const own = base.pool.policy.name === policy ? base.pool.policy : { settings: {}, shares: {} };
  const inflow = total(base.teams.map((team) => team.inflow.registrations));
  const given = Object.keys(own.shares).length > 0;
  const byInflow = Object.fromEntries(
    base.teams.map(({ id, inflow: { registrations } }) => [id, registrations / inflow]),
  );
  const shares = POLICIES.get(policy)?.usesShares === true ? (given ? own.shares : byInflow) : {};
  const staff = teamFte(base);
  return rehashed({
    ...base,
    teams: fromTeams && staff > 0 ? withStaff(base, Math.max(0, 1 - fte / staff)) : base.teams,
    pool: {
      ...base.pool,
      fte,
      form,
      dispatch: 'deployment',
      policy: { name: policy, settings: own.settings, shares },
      minimumStayWeeks,
      workers: [],
    },
  });
}

/** No pool, and so many fte more (or fewer) in the teams, in proportion to what they have. */
export function withFixedStaff(base: ResolvedScenario, fte: number): ResolvedScenario {
  const staff = teamFte(base);
  return rehashed({
    ...base,
    teams: staff > 0 ? withStaff(base, (staff + fte) / staff) : base.teams,
    pool: { ...base.pool, fte: 0, workers: [] },
  });
}

/**
 * Full pooling: all teams are one, with all staff, buurten, open cases and queues, and the pool works there. The wait
 * of this city is the bound of what any deployment can reach. Lasting effects are means: of slots by staff, of stays
 * by caseload. The chance variation of single teams in a month evens out by the squares of their shares.
 */
export function pooledCity(base: ResolvedScenario, variant: Omit<PoolVariant, 'policy'>): ResolvedScenario {
  const withStaffLeft = withPool(base, { ...variant, policy: 'fixed' });
  const { teams } = withStaffLeft;
  const registrations = total(teams.map((team) => team.inflow.registrations));
  const caseload = total(teams.map((team) => team.initial.caseload));
  const queue = total(teams.map((team) => team.initial.queue));
  const staff = total(teams.map(fteOf));
  const perKind = (of: 'staff' | 'workers'): Record<StaffKindId, number> => ({
    employed: total(teams.map((team) => team[of].employed)),
    seconded: total(teams.map((team) => team[of].seconded)),
    intern: total(teams.map((team) => team[of].intern)),
  });
  const mean = (
    weight: (team: ResolvedTeam) => number,
    all: number,
    of: (team: ResolvedTeam) => number,
  ): number => (all > 0 ? total(teams.map((team) => weight(team) * of(team))) / all : 1);
  const shares = teams.map((team) => team.inflow.registrations / registrations);
  const concentration = total(shares.map((share) => share * share));
  const { teamMonthShape } = base.demand;
  const first = teams[0];
  if (first === undefined) throw new RangeError('A scenario without teams cannot be pooled.');
  const team: ResolvedTeam = {
    ...first,
    id: 'one-team',
    name: 'one-team',
    wijk: '',
    staff: perKind('staff'),
    workers: perKind('workers'),
    inflow: { unit: first.inflow.unit, registrations },
    slotFactor: mean(fteOf, staff, (one) => one.slotFactor),
    stayFactor: mean(
      (one) => one.initial.caseload,
      caseload,
      (one) => one.stayFactor,
    ),
    buurten: teams.flatMap((one) =>
      one.buurten.map((buurt) => ({
        ...buurt,
        share: (buurt.share * one.inflow.registrations) / registrations,
      })),
    ),
    initial: {
      ...first.initial,
      caseload,
      queue,
      queueMeanWait: mean(
        (one) => one.initial.queue,
        queue,
        (one) => one.initial.queueMeanWait,
      ),
      queueWaits: teams.flatMap((one) => one.initial.queueWaits),
      absentFte: null,
      slotState: null,
    },
  };
  return rehashed({
    ...withStaffLeft,
    name: `${base.name}-one-team`,
    demand: {
      ...base.demand,
      teamMonthShape: teamMonthShape === null ? null : teamMonthShape / concentration,
    },
    shocks: base.shocks.filter((shock) => shock.teams.length === 0),
    pool: { ...withStaffLeft.pool, policy: { name: 'fixed', settings: {}, shares: {} } },
    teams: [team],
  });
}
