/**
 * The ambulant pool: workers of the city who are lent to teams. By deployment (at a review a policy says who goes
 * where, for weeks) or by case (each free place takes the next case of the longest line).
 */
import type { Caseload } from './caseload.ts';
import { EventKind } from './event-kind.ts';
import type { Intake } from './intake.ts';
import type { WeeklyAgendas } from './weekly-agendas.ts';
import {
  completeSettings,
  POLICIES,
  type PolicyInput,
  type PoolPolicy,
  type PoolView,
} from '../policy/index.ts';
import { poolView, type Loan } from './pool-view.ts';
import type { Workforce } from './workforce.ts';
import { teamAt, type TeamState, type World } from './world.ts';

const MINUTES_PER_WEEK = 7 * 1440;

export class Pool {
  readonly #world: World;
  readonly #intake: Intake;
  readonly #agendas: WeeklyAgendas;
  readonly #caseload: Caseload;
  readonly #workforce: Workforce;
  readonly #policy: PoolPolicy | undefined;
  readonly #input: PolicyInput;
  readonly #loans = new Map<number, Loan>();
  #reviews = 0;

  constructor(
    world: World,
    intake: Intake,
    agendas: WeeklyAgendas,
    caseload: Caseload,
    workforce: Workforce,
  ) {
    const { policy } = world.prepared.scenario.pool;
    this.#world = world;
    this.#intake = intake;
    this.#agendas = agendas;
    this.#caseload = caseload;
    this.#workforce = workforce;
    this.#policy = POLICIES.get(policy.name);
    const settings = this.#policy === undefined ? {} : completeSettings(this.#policy, policy.settings);
    this.#input = { settings, shares: policy.shares };
  }

  get exists(): boolean {
    return this.#world.prepared.scenario.pool.fte > 0;
  }

  get isPerCase(): boolean {
    return this.exists && this.#world.prepared.scenario.pool.dispatch === 'case';
  }

  /** Workers who are at a team when the run begins. */
  start(): void {
    const { prepared, pool } = this.#world;
    if (!this.exists || this.isPerCase) return;
    prepared.scenario.pool.workers.forEach(({ team, weeks }, i) => {
      const worker = pool[i];
      const index = team === null ? undefined : prepared.teamIndex.get(team);
      if (worker === undefined || index === undefined) return;
      this.#join(worker, index, -weeks * MINUTES_PER_WEEK);
    });
  }

  /** What can be seen now. */
  view(): PoolView {
    return poolView(this.#world, this.#agendas, this.#workforce, {
      reviews: this.#reviews,
      loanOf: (worker) => this.#loans.get(worker),
      slotsPerWeek: (worker, team) => this.#slotsPerWeek(worker, team),
    });
  }

  /** Event `PoolReview`: the policy decides; who moves leaves its team now and arrives after the notice. */
  review(): void {
    const { sim, workers, prepared } = this.#world;
    if (this.#policy === undefined) return;
    const view = this.view();
    const decision = this.#policy.decide(view, this.#input);
    view.workers.forEach((seen, i) => {
      const wish = (this.#reviews === 0 ? this.#decided(i) : null) ?? decision[i] ?? -1;
      if (!seen.movable || wish === seen.team) return;
      if ((workers.deployed[seen.worker] ?? -1) >= 0) this.#recall(seen.worker);
      this.#loans.set(seen.worker, { team: wish, arrived: Infinity });
      if (wish < 0) return;
      const arrival = sim.now + prepared.scenario.pool.noticeWeeks * MINUTES_PER_WEEK;
      if (arrival < prepared.endMinute) sim.at(Math.round(arrival), EventKind.PoolArrival, seen.worker);
    });
    this.#reviews++;
  }

  /** Team that the scenario has decided on for the first review, -1 = rest; null: the policy decides. */
  #decided(place: number): number | null {
    const { scenario, teamIndex } = this.#world.prepared;
    const next = scenario.pool.workers[place]?.next ?? null;
    if (next === null) return null;
    return next.team === null ? -1 : (teamIndex.get(next.team) ?? -1);
  }

  /** Event `PoolArrival`. */
  arrive(worker: number): void {
    const { workers, sim } = this.#world;
    const loan = this.#loans.get(worker);
    if (loan === undefined || loan.team < 0 || workers.active[worker] !== 1) return;
    this.#join(worker, loan.team, sim.now);
  }

  /** @param arrived minute of arrival, before 0 for who was there when the run began */
  #join(worker: number, index: number, arrived: number): void {
    const { workers, sim, archive } = this.#world;
    const team = teamAt(this.#world, index);
    this.#loans.set(worker, { team: index, arrived });
    workers.deployed[worker] = index;
    team.workers.push(worker);
    const fte = workers.contract[worker] ?? 0;
    archive.deployments.add({ worker, team: index, fte, from: sim.now, to: -1 });
  }

  /** Start of a week: agendas of the workers on loan, for this week only, since they may move at the next review. */
  startWeek(fromDay: number): void {
    const { workers, prepared } = this.#world;
    if (prepared.scenario.intake.slots.kind !== 'weekly') return;
    for (const worker of this.#world.pool) {
      const deployed = workers.deployed[worker] ?? -1;
      if (deployed < 0) continue;
      const team = teamAt(this.#world, deployed);
      this.#agendas.openWeek(worker, team, fromDay, this.#slotsPerWeek(worker, team) * this.output(worker));
      if (prepared.scenario.intake.allocation.kind === 'continuous') this.#intake.book(team);
    }
  }

  /** Output of a worker on loan, 0..1: travel, settling in, ramp-up. */
  output(worker: number): number {
    const { pool } = this.#world.prepared.scenario;
    const arrived = this.#loans.get(worker)?.arrived ?? Infinity;
    const settled = this.#world.sim.now - arrived >= pool.settlingWeeks * MINUTES_PER_WEEK;
    const settling = settled ? 1 : pool.settlingProductivity;
    return (1 - pool.travelLoss) * settling * this.#workforce.productivity(worker);
  }

  /** Client hours per contract hour on loan: none where the pool does first conversations only. */
  hoursOutput(worker: number): number {
    return this.#world.prepared.scenario.pool.form === 'intake' ? 0 : this.output(worker);
  }

  /** By case: the present pool worker with room and the lightest caseload; -1 = nobody. */
  roomForCase(): number {
    const { pool, workers, sim } = this.#world;
    let best = -1;
    for (const worker of pool) {
      if (!workers.isPresent(worker, sim.now) || !this.#intake.hasRoom(worker)) continue;
      if (best < 0 || (workers.caseload[worker] ?? 0) < (workers.caseload[best] ?? 0)) best = worker;
    }
    return best;
  }

  /** By case: a pool worker has room; the longest line (first team on a tie) is served until room or lines end. */
  serveLongest(): void {
    while (this.roomForCase() >= 0) {
      let longest: TeamState | undefined;
      for (const team of this.#world.teams) {
        if (team.stops === 0 && team.line.size > (longest?.line.size ?? 0)) longest = team;
      }
      if (longest === undefined) return;
      const before = longest.line.size;
      this.#intake.serve(longest);
      if (longest.line.size >= before) return;
    }
  }

  /** The worker leaves its team: its appointments are lost, its cases go to the team. */
  #recall(worker: number): void {
    const { workers, sim, archive, prepared } = this.#world;
    const team = teamAt(this.#world, workers.deployed[worker] ?? -1);
    this.#intake.cancelAppointments(worker, team, sim.now, Infinity);
    this.#caseload.handOver(worker, team, prepared.scenario.staff.handoverHours);
    team.workers.splice(team.workers.indexOf(worker), 1);
    workers.deployed[worker] = -1;
    archive.endStay(worker, sim.now);
  }

  #slotsPerWeek(worker: number, team: TeamState): number {
    const { pool, intake } = this.#world.prepared.scenario;
    const contract = this.#world.workers.contract[worker] ?? 0;
    if (pool.form === 'intake') return pool.intakesPerFteWeek * contract;
    return intake.slots.kind === 'weekly' ? intake.slots.perFteWeek * team.resolved.slotFactor * contract : 0;
  }
}
