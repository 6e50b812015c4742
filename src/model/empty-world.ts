/** A world before anything has happened: empty tables, teams without staff. */
import { Simulator, type Streams } from '../engine/index.ts';
import type { ResolvedTeam } from '../scenario/index.ts';
import { Agenda } from './agenda.ts';
import { Archive, type Readers } from './archive.ts';
import { CaseState } from './case-table.ts';
import { ORDER_OF_KIND } from './event-kind.ts';
import type { PreparedScenario } from './prepared.ts';
import { ProgressClock } from './progress-clock.ts';
import { slotSwing } from './slot-swing.ts';
import { WaitingLine, type LineMembers } from './waiting-line.ts';
import { WorkerTable } from './worker-table.ts';
import type { TeamState, World } from './world.ts';

/** Room beyond what is expected, as a factor: chance, returns and shocks seldom ask more. */
const SPARE = 1.15;
const FIRST_EVENTS = 1024;

/** @param readers of the records; null: they are kept */
export const emptyWorld = (prepared: PreparedScenario, streams: Streams, readers: Readers | null): World =>
  new EmptyWorld(prepared, streams, readers);

/**
 * Classes, not literals: V8 takes the shape of a literal's second object for another one than that of the first, and
 * throws away at the second replication all code that it made fast in the first.
 */
class EmptyWorld implements World {
  readonly prepared: PreparedScenario;
  readonly sim = new Simulator(ORDER_OF_KIND, FIRST_EVENTS);
  readonly streams: Streams;
  readonly cases: World['cases'];
  readonly workers = new WorkerTable();
  readonly positions: World['positions'] = [];
  readonly teams: readonly TeamState[];
  readonly pool: number[] = [];
  readonly slots: World['slots'];
  readonly days: World['days'];
  readonly assessments: World['assessments'];
  readonly archive: Archive;

  constructor(prepared: PreparedScenario, streams: Streams, readers: Readers | null) {
    const { scenario, endDay } = prepared;
    const archive = new Archive(scenario.teams.length, endDay, readers);
    const { cases } = archive;
    this.prepared = prepared;
    this.streams = streams;
    this.archive = archive;
    this.cases = cases;
    this.slots = archive.slots;
    this.days = archive.days;
    this.assessments = archive.assessments;
    cases.reserve(Math.ceil(SPARE * (readers === null ? prepared.expectedCases : prepared.firstCases)));
    const members = new CasesInLine(archive);
    this.teams = scenario.teams.map(
      (resolved, index) => new EmptyTeam(prepared, streams, resolved, index, archive, members),
    );
  }
}

class CasesInLine implements LineMembers {
  readonly #archive: Archive;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  isWaiting(id: number): boolean {
    const state = this.#archive.cases.state[id];
    return state === CaseState.Waiting || state === CaseState.Paused;
  }

  dropped(id: number): void {
    this.#archive.unname(id);
  }
}

class EmptyTeam implements TeamState {
  readonly index: number;
  readonly resolved: ResolvedTeam;
  readonly workers: number[] = [];
  readonly line: WaitingLine;
  readonly agenda: Agenda;
  readonly progress: ProgressClock;
  endEvent = NaN;
  endMinute = Infinity;
  readonly openByType: Int32Array;
  fresh: number[] = [];
  lingering: number[] = [];
  orphaned: number[] = [];
  handoverHours = NaN;
  taskHours = NaN;
  leverHours = NaN;
  assessmentHours = NaN;
  demandHours = NaN;
  load = NaN;
  stops = 0;
  readonly slotSwing: readonly number[] | null;
  slotsPerWeek = NaN;
  registeredThisWeek = 0;
  registeredPerWeek: number;

  constructor(
    prepared: PreparedScenario,
    streams: Streams,
    resolved: ResolvedTeam,
    index: number,
    archive: Archive,
    members: LineMembers,
  ) {
    this.index = index;
    this.resolved = resolved;
    // First no whole numbers, as in `Simulator`.
    this.endEvent = -1;
    this.handoverHours = 0;
    this.taskHours = 0;
    this.leverHours = 0;
    this.assessmentHours = 0;
    this.demandHours = 0;
    this.load = 1;
    this.slotsPerWeek = 0;
    this.line = new WaitingLine(members);
    this.agenda = new Agenda(archive.slots, index, (slot) => {
      archive.slotOver(slot);
    });
    this.progress = new ProgressClock(64 + Math.ceil(SPARE * resolved.initial.caseload));
    this.openByType = new Int32Array(prepared.types.length);
    this.slotSwing = slotSwing(prepared, streams, resolved);
    this.registeredPerWeek = weeklyInflow(prepared, index);
  }
}

/** Expected registrations in the first four weeks, per week: the figure that a team knows at the start. */
function weeklyInflow(prepared: PreparedScenario, team: number): number {
  const days = Math.min(28, prepared.endDay);
  const curve = prepared.inflow.expected[team];
  let sum = 0;
  for (let cell = 0; cell < days * prepared.inflow.cellsPerDay; cell++) sum += curve?.[cell] ?? 0;
  return (sum * 7) / days;
}
