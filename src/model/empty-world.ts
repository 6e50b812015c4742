/** A world before anything has happened: empty tables, teams without staff. */
import { Simulator, type Streams } from '../engine/index.ts';
import { Agenda } from './agenda.ts';
import { CaseState, CaseTable } from './case-table.ts';
import { ORDER_OF_KIND } from './event-kind.ts';
import type { PreparedScenario } from './prepared.ts';
import { ProgressClock } from './progress-clock.ts';
import { AssessmentTable, SlotTable } from './records.ts';
import { slotSwing } from './slot-swing.ts';
import { WaitingLine } from './waiting-line.ts';
import { WorkerTable } from './worker-table.ts';
import type { World } from './world.ts';

/** Room beyond what is expected, as a factor: chance, returns and shocks seldom ask more. */
const SPARE = 1.15;
const FIRST_EVENTS = 1024;

export function emptyWorld(prepared: PreparedScenario, streams: Streams): World {
  const { scenario, endDay } = prepared;
  const cases = new CaseTable();
  cases.reserve(Math.ceil(SPARE * prepared.expectedCases));
  const slots = new SlotTable();
  const isWaiting = (id: number): boolean => {
    const state = cases.state[id];
    return state === CaseState.Waiting || state === CaseState.Paused;
  };
  const size = endDay * scenario.teams.length;
  return {
    prepared,
    sim: new Simulator(ORDER_OF_KIND, FIRST_EVENTS),
    streams,
    cases,
    workers: new WorkerTable(),
    positions: [],
    teams: scenario.teams.map((resolved, index) => ({
      index,
      resolved,
      workers: [],
      line: new WaitingLine(isWaiting),
      agenda: new Agenda(slots, index),
      progress: new ProgressClock(64 + Math.ceil(SPARE * resolved.initial.caseload)),
      endEvent: -1,
      endMinute: Infinity,
      openByType: new Int32Array(prepared.types.length),
      fresh: [],
      lingering: [],
      orphaned: [],
      handoverHours: 0,
      taskHours: 0,
      leverHours: 0,
      assessmentHours: 0,
      demandHours: 0,
      load: 1,
      stops: 0,
      slotSwing: slotSwing(prepared, streams, resolved),
      slotsPerWeek: 0,
      registeredThisWeek: 0,
      registeredPerWeek: weeklyInflow(prepared, index),
    })),
    pool: [],
    slots,
    contracts: [],
    deployments: [],
    absences: [],
    steps: [],
    pauses: [],
    days: {
      demandHours: new Float64Array(size),
      availableHours: new Float64Array(size),
      presentFte: new Float64Array(size),
    },
    assessments: new AssessmentTable(),
  };
}

/** Expected registrations in the first four weeks, per week: the figure that a team knows at the start. */
function weeklyInflow(prepared: PreparedScenario, team: number): number {
  const days = Math.min(28, prepared.endDay);
  const curve = prepared.inflow.expected[team];
  let sum = 0;
  for (let cell = 0; cell < days * prepared.inflow.cellsPerDay; cell++) sum += curve?.[cell] ?? 0;
  return (sum * 7) / days;
}
