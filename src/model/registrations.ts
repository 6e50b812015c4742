/**
 * Who registers when: the arrivals of every buurt under this replication's random month factors, households that
 * come together, and closed cases that come back.
 */
import { gammaQuantile, type Streams } from '../engine/index.ts';
import { Arrivals } from './arrivals.ts';
import { CaseFlag } from './case-table.ts';
import { EventKind } from './event-kind.ts';
import type { Intake } from './intake.ts';
import type { PreparedScenario } from './prepared.ts';
import type { TeamState, World } from './world.ts';

export class Registrations {
  readonly #world: World;
  readonly #intake: Intake;
  readonly #arrivals: Arrivals[] = [];
  /** Returns so far per team: they number the streams of returning cases. */
  readonly #returns: number[] = [];

  constructor(world: World, intake: Intake) {
    this.#world = world;
    this.#intake = intake;
  }

  /** The first registration of every buurt of a team (of the team itself where it has no buurten). */
  start(team: TeamState): void {
    const { prepared, streams } = this.#world;
    const expected = this.#expectedInflow(team);
    const { buurten, id } = team.resolved;
    const add = (buurt: number, share: number, name: readonly (string | number)[]): void => {
      const arrivals = new Arrivals(team.index, buurt, prepared.inflow, expected, share, streams, name);
      this.#arrivals.push(arrivals);
      this.#scheduleArrival(this.#arrivals.length - 1);
    };
    if (buurten.length === 0) add(-1, 1, ['team', id]);
    else
      buurten.forEach((buurt, i) => {
        add(i, buurt.share, ['buurt', buurt.code]);
      });
  }

  /** Event `Registration`. */
  arrive(index: number): void {
    const arrivals = this.#arrivals[index];
    if (arrivals === undefined) return;
    const size = Math.round(this.#batchSize(arrivals));
    for (let i = 0; i < size; i++) this.#intake.register(arrivals.team, arrivals.buurt, arrivals.draws);
    this.#scheduleArrival(index);
  }

  /** Event `Return`: a closed case registers again, as a new case of the same resident. */
  comeBack(team: number, buurt: number): void {
    const { streams, prepared } = this.#world;
    const id = prepared.scenario.teams[team]?.id ?? '';
    const serial = this.#returns[team] ?? 0;
    this.#returns[team] = serial + 1;
    const stream = streams.stream('team', id, 'return', serial);
    this.#intake.register(team, buurt, stream, CaseFlag.Returning);
  }

  /** The team's expected inflow with this replication's random factors per month: city and team. */
  #expectedInflow(team: TeamState): Float64Array {
    const { prepared, streams } = this.#world;
    const { demand } = prepared.scenario;
    const base = prepared.inflow.expected[team.index] ?? new Float64Array(0);
    if (demand.cityMonthShape === null && demand.teamMonthShape === null) return base;
    const city = monthFactors(streams, ['city', 'month factors'], demand.cityMonthShape, prepared);
    const own = monthFactors(
      streams,
      ['team', team.resolved.id, 'month factors'],
      demand.teamMonthShape,
      prepared,
    );
    const { months } = prepared.calendar;
    const expected = new Float64Array(base.length);
    months.forEach((month, m) => {
      const factor = (city[m] ?? 1) * (own[m] ?? 1);
      const to = Math.min(month.toDay * prepared.inflow.cellsPerDay, base.length);
      for (let cell = month.fromDay * prepared.inflow.cellsPerDay; cell < to; cell++) {
        expected[cell] = (base[cell] ?? 0) * factor;
      }
    });
    return expected;
  }

  #scheduleArrival(index: number): void {
    const minute = this.#arrivals[index]?.next() ?? -1;
    if (minute >= 0) this.#world.sim.at(minute, EventKind.Registration, index);
  }

  #batchSize(arrivals: Arrivals): number {
    const { batch } = this.#world.prepared;
    return batch.variance === 0 ? batch.mean : batch.quantile(arrivals.draws.uniform());
  }
}

/** Gamma factors of mean 1, one per month of the run; all 1 without a shape. */
function monthFactors(
  streams: Streams,
  name: readonly string[],
  shape: number | null,
  prepared: PreparedScenario,
): readonly number[] {
  if (shape === null) return [];
  const stream = streams.stream(...name);
  return prepared.calendar.months.map(() => gammaQuantile(stream.uniform(), shape) / shape);
}
