/** The state of one running replication, shared by the parts of the model. */
import type { Simulator, Streams } from '../engine/index.ts';
import type { ResolvedTeam, StaffKindId } from '../scenario/index.ts';
import type { Agenda } from './agenda.ts';
import type { Archive } from './archive.ts';
import type { AssessmentTable } from './assessment-table.ts';
import type { CaseTable } from './case-table.ts';
import type { PreparedScenario } from './prepared.ts';
import type { ProgressClock } from './progress-clock.ts';
import type { DayTable } from './records.ts';
import type { SlotTable } from './slot-table.ts';
import type { WaitingLine } from './waiting-line.ts';
import type { WorkerTable } from './worker-table.ts';

/** A place in a team (or the pool: team -1) that one worker after another fills. */
export interface Position {
  readonly team: number;
  readonly kind: StaffKindId | 'pool';
  readonly contract: number;
  /** Number of the position within its team and kind: part of the names of its streams. */
  readonly serial: number;
  /** Workers so far. */
  generation: number;
  /** Worker who fills it, -1 = vacant. */
  worker: number;
  /** No longer filled when it falls vacant. */
  closed: boolean;
}

export interface TeamState {
  readonly index: number;
  readonly resolved: ResolvedTeam;
  /** Workers at work here under contract, pool workers on loan included, in order of arrival. */
  readonly workers: number[];
  readonly line: WaitingLine;
  readonly agenda: Agenda;
  readonly progress: ProgressClock;
  /** Pending event of the first planned end, and its minute; -1 and Infinity = none. */
  endEvent: number;
  endMinute: number;
  /** Open cases per type that still ask hours. */
  readonly openByType: Int32Array;
  /** Cases in their first fortnight, oldest first; may hold some that ended. */
  fresh: number[];
  /** Ended cases that wait for the clean-up. */
  lingering: number[];
  /** Workers who left with cases that nobody could take over. */
  orphaned: number[];
  /** Client hours of handovers, not yet counted in a week. */
  handoverHours: number;
  /** Client hours a week that extra tasks ask. */
  taskHours: number;
  /** Client hours a week that levers add (light contact, groups, guidance) or save. */
  leverHours: number;
  /** Client hours a week that assessments with a term ask. */
  assessmentHours: number;
  /** Client hours asked in a full week of five days. */
  demandHours: number;
  /** Demand over hours of the current week; 1 while unknown. */
  load: number;
  /** Intake stops in force. */
  stops: number;
  /** Factor on the slots of each month; null where months do not differ. */
  readonly slotSwing: readonly number[] | null;
  /** First conversations a week that the agenda of this week offered, for the expected wait. */
  slotsPerWeek: number;
  /** Registrations in this week and smoothed over past weeks. */
  registeredThisWeek: number;
  registeredPerWeek: number;
}

export interface World {
  readonly prepared: PreparedScenario;
  readonly sim: Simulator;
  readonly streams: Streams;
  readonly cases: CaseTable;
  readonly workers: WorkerTable;
  readonly positions: Position[];
  readonly teams: readonly TeamState[];
  /** Pool workers under contract. */
  readonly pool: number[];
  readonly slots: SlotTable;
  readonly days: DayTable;
  readonly assessments: AssessmentTable;
  /** Where the tables above come from, and all other records: what is over is reported to it. */
  readonly archive: Archive;
}

/** Team by index; a wrong index is a fault of the model. */
export function teamAt(world: World, index: number): TeamState {
  const team = world.teams[index];
  if (team === undefined) throw new RangeError(`team ${index} does not exist`);
  return team;
}
