/**
 * A deployment policy: a pure function from what the organisation can see on a Monday to where each movable
 * pool worker goes. It knows no future, no draws and no state of its own.
 */

export interface TeamView {
  readonly index: number;
  readonly id: string;
  /** Residents without an appointment. */
  readonly waiting: number;
  /** Expected wait of somebody who registers now, working days (Infinity: no slots at all). */
  readonly expectedWait: number;
  /** Intake slots of own staff in a coming week. */
  readonly slotsPerWeek: number;
  /** Registrations a week, smoothed over past weeks. */
  readonly registeredPerWeek: number;
  readonly caseload: number;
  /** fte of own staff under contract, and of those who are not absent today. */
  readonly fte: number;
  readonly presentFte: number;
  /** Client hours asked over available. */
  readonly load: number;
  /** Residents with an appointment ahead. */
  readonly booked: number;
  /** Working days waited so far by each resident without an appointment, longest first. */
  readonly waited: readonly number[];
  /** Registrations that the plan expects in the coming weeks (returns included, redirected left out), this week first. */
  readonly expectedRegistrations: readonly number[];
  /**
   * Intake slots in the coming weeks of all own staff, were nobody absent: leave, its cover and days off are known
   * ahead. This week first, as long as `expectedRegistrations`.
   */
  readonly plannedSlots: readonly number[];
  /** Part of those slots that is of staff who are absent today, 0..1. */
  readonly absentShare: number;
}

export interface PoolWorkerView {
  readonly worker: number;
  readonly fte: number;
  /** Team where the worker is or is heading, -1 = at rest. */
  readonly team: number;
  /** False until the minimum stay is over. */
  readonly movable: boolean;
  /** First conversations a week that the worker adds to a team once settled. */
  readonly intakesPerWeek: number;
  /** Not absent today. */
  readonly present: boolean;
  /** Weeks since the arrival at the team; 0 at rest, below 0 on the way. */
  readonly weeksThere: number;
}

/** What everybody knows beforehand: the norm and how deployment goes. */
export interface PoolRules {
  /** Norm for the wait, working days. */
  readonly target: number;
  /** Least time between registration and first conversation, mean, working days. */
  readonly leadDays: number;
  readonly noticeWeeks: number;
  readonly minimumStayWeeks: number;
  /** Output in the first `settlingWeeks` at a team. */
  readonly settlingProductivity: number;
  readonly settlingWeeks: number;
  /** Share of staff that is absent in the long run, and the part of the absent that returns in a week. */
  readonly absenceShare: number;
  readonly returnsPerWeek: number;
}

export interface PoolView {
  /** Reviews before this one. */
  readonly review: number;
  readonly teams: readonly TeamView[];
  readonly workers: readonly PoolWorkerView[];
  readonly rules: PoolRules;
}

export interface PolicyInput {
  /** Numbers of the policy, complete (defaults filled in). */
  readonly settings: Readonly<Record<string, number>>;
  /** Wished share of the pool per team id; empty = none given. */
  readonly shares: Readonly<Record<string, number>>;
}

/** A number that a policy takes: what it is where a scenario is silent, and its range. */
export interface PolicySetting {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

export interface PoolPolicy {
  readonly name: string;
  /** The numbers that the policy takes. */
  readonly settings: Readonly<Record<string, PolicySetting>>;
  /** Whether it heeds wished shares of the pool per team. */
  readonly usesShares: boolean;
  /**
   * Team per worker, in the order of `view.workers`; -1 = at rest. What it says of workers who are not movable
   * is ignored.
   */
  readonly decide: (view: PoolView, input: PolicyInput) => readonly number[];
}

/** Expected wait of a team after pool workers added `intakes` slots a week. */
export function waitWith(team: TeamView, intakes: number): number {
  const before = team.slotsPerWeek;
  if (before + intakes <= 0) return team.expectedWait;
  if (before <= 0) return team.waiting > 0 ? (team.waiting * 5) / intakes : 0;
  return (team.expectedWait * before) / (before + intakes);
}

/** Residents who have not had their first conversation, appointments or not. */
export const ahead = (team: TeamView): number => team.waiting + team.booked;

/** The settings of a policy: its defaults, and over them what a scenario says. */
export function completeSettings(
  policy: PoolPolicy,
  given: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const complete: Record<string, number> = {};
  for (const [name, setting] of Object.entries(policy.settings))
    complete[name] = given[name] ?? setting.default;
  return complete;
}
