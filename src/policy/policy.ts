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
}

export interface PoolView {
  /** Reviews before this one. */
  readonly review: number;
  readonly teams: readonly TeamView[];
  readonly workers: readonly PoolWorkerView[];
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
