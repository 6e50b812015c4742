/**
 * Simulates a `QueueSystem` on the public parts of the engine: an event list, streams and laws. One run at a
 * time; what happens after the warm-up is counted in a row of the recorder.
 */
import { ln, Simulator, type Streams } from '../../engine/index.ts';
import { Clients } from './clients.ts';
import {
  groupsOf,
  serversAtStart,
  sourcesOf,
  stationsOf,
  type Group,
  type Source,
  type Station,
} from './network-parts.ts';
import { NetworkCounter, TICKS } from './network-counter.ts';
import type { Recorder } from './recorder.ts';
import { ServerState } from './server-group.ts';
import type { QueueSystem } from './system.ts';

const Kind = {
  Moment: 0,
  WarmUp: 1,
  ServiceEnd: 2,
  Repair: 3,
  Shift: 4,
  Breakdown: 5,
  Patience: 6,
  Arrival: 7,
};
const ORDER = Object.values(Kind);

export interface RunPlan {
  /** Time that is not counted, from the start. */
  readonly warmUp: number;
  /** End of the run; Infinity = until nobody is left and nobody comes. */
  readonly until: number;
}

export class QueueNetwork {
  readonly #system: QueueSystem;
  readonly #recorder: Recorder;
  readonly #clients = new Clients();
  readonly #sources: readonly Source[];
  readonly #stations: readonly Station[];
  readonly #groups: readonly Group[];
  readonly #groupOfServer: number[] = [];
  #sim = new Simulator(ORDER);
  readonly #counter: NetworkCounter;
  #serial = 0;

  /** @param streams of this run or batch of runs */
  constructor(system: QueueSystem, recorder: Recorder, streams: Streams) {
    this.#system = system;
    this.#recorder = recorder;
    this.#sources = sourcesOf(system, streams);
    this.#stations = stationsOf(system, recorder, this.#clients, streams);
    this.#groups = groupsOf(system, streams);
    this.#counter = new NetworkCounter(recorder, this.#clients, this.#stations, this.#groups);
    this.#groups.forEach(({ servers }, g) => {
      for (let i = 0; i < servers.state.length; i++) this.#groupOfServer.push(g);
    });
  }

  /** One run from the initial state; adds to `row`. */
  run(row: Float64Array, plan: RunPlan): void {
    this.#sim = new Simulator(ORDER);
    this.#clients.clear();
    this.#serial = 0;
    this.#counter.begin(row, plan.warmUp === 0);
    this.#start(plan);
    const until = plan.until === Infinity ? Infinity : ticks(plan.until);
    this.#sim.run(until, (kind, a) => {
      this.#handle(kind, a);
    });
    this.#counter.finish(this.#sim.now);
  }

  #start(plan: RunPlan): void {
    for (const station of this.#stations) {
      for (const line of station.lines) line.clear();
      station.waiting = 0;
      station.served = 0;
      station.waitingArea = 0;
      station.servedArea = 0;
      station.touched = 0;
    }
    this.#groups.forEach((group, g) => {
      group.onDuty = serversAtStart(group.spec);
      group.servers.reset(group.onDuty);
      group.shift = 0;
      group.busyArea = 0;
      group.touched = 0;
      this.#scheduleShift(g, 0);
      if (group.up !== null) {
        for (let i = 0; i < group.onDuty; i++)
          this.#after(group.up.sample(group.stream), Kind.Breakdown, group.offset + i);
      }
    });
    for (const { station, count: present, class: kind } of this.#system.initial ?? []) {
      for (let i = 0; i < present; i++) this.#enter(station, kind ?? 0);
    }
    if (plan.warmUp > 0) this.#sim.at(ticks(plan.warmUp), Kind.WarmUp, 0);
    this.#recorder.moments.forEach((moment, i) => this.#sim.at(ticks(moment.time), Kind.Moment, i));
    this.#sources.forEach((one, i) => {
      one.scale = one.factor === null ? 1 : one.factor.sample(one.stream);
      this.#scheduleArrival(i);
    });
  }

  #handle(kind: number, a: number): void {
    switch (kind) {
      case Kind.Arrival:
        this.#arrive(a);
        return;
      case Kind.ServiceEnd:
        this.#complete(a);
        return;
      case Kind.Patience:
        this.#giveUp(a);
        return;
      case Kind.Breakdown:
        this.#breakDown(a);
        return;
      case Kind.Repair:
        this.#repair(a);
        return;
      case Kind.Shift:
        this.#changeShift(a);
        return;
      case Kind.Moment:
        this.#counter.look(a);
        return;
      default:
        this.#counter.start(this.#sim.now);
    }
  }

  #arrive(index: number): void {
    const one = this.#sources[index]!;
    const size = one.batch === null ? 1 : one.batch.sample(one.stream);
    for (let i = 0; i < size; i++) this.#enter(one.spec.station, one.spec.class ?? 0);
    this.#scheduleArrival(index);
  }

  #scheduleArrival(index: number): void {
    const one = this.#sources[index]!;
    const { stream, rate, interval } = one;
    if (rate !== null) {
      // Thinning under the highest rate: a candidate stands with the share that the rate has at its own moment.
      let time = this.#sim.now / TICKS;
      for (;;) {
        time -= ln(stream.uniform()) / (rate.most * one.scale);
        if (time >= rate.until) return;
        if (stream.uniform() * rate.most < rate.at(time)) break;
      }
      this.#sim.at(ticks(time), Kind.Arrival, index);
      return;
    }
    const gap = interval === null ? (-ln(stream.uniform()) * one.mean) / one.scale : interval.sample(stream);
    this.#after(gap, Kind.Arrival, index);
  }

  /** A client comes into the system. */
  #enter(station: number, kind: number): void {
    const clients = this.#clients;
    const id = clients.add();
    clients.class[id] = kind;
    clients.entered[id] = this.#sim.now;
    clients.serial[id] = ++this.#serial;
    this.#come(id, station);
  }

  /** A client comes to a station: is served, waits, or is lost. */
  #come(id: number, index: number): void {
    const clients = this.#clients;
    const station = this.#stations[index]!;
    clients.station[id] = index;
    clients.arrived[id] = this.#sim.now;
    clients.left[id] = -1;
    clients.event[id] = -1;
    const kind = clients.class[id]!;
    this.#counter.flow(index, kind, 0);
    for (const g of station.spec.groups) {
      if (!this.#groups[g]!.servers.hasFree) continue;
      this.#counter.wait(station, id, this.#sim.now, false, true);
      if (g === station.spec.groups[0]) this.#counter.flow(index, kind, 3);
      this.#serve(id, g);
      return;
    }
    if (station.waiting >= (station.spec.waitingRoom ?? Infinity)) {
      this.#counter.flow(index, kind, 1);
      clients.remove(id);
      return;
    }
    const patience = station.patience === null ? Infinity : station.patience.sample(station.patiences);
    if (patience <= 0) {
      this.#counter.wait(station, id, this.#sim.now, true, false);
      this.#counter.flow(index, kind, 2);
      clients.remove(id);
      return;
    }
    this.#counter.touch(station, this.#sim.now);
    station.waiting++;
    station.lines[kind]!.pushBack(id);
    if (patience < Infinity) clients.event[id] = this.#after(patience, Kind.Patience, id);
  }

  /** A server of group `g` takes a client that stands in no line. */
  #serve(id: number, g: number): void {
    const clients = this.#clients;
    const station = this.#stations[clients.station[id]!]!;
    const group = this.#groups[g]!;
    this.#counter.touch(station, this.#sim.now);
    station.served++;
    this.#counter.touchGroup(group, this.#sim.now);
    const server = group.servers.take(id);
    // An unlimited group has no numbered servers; -2 - g names the group.
    clients.server[id] = server < 0 ? -2 - g : group.offset + server;
    let left = clients.left[id]!;
    if (left < 0) {
      const law = station.service[clients.class[id]!] ?? station.service[0]!;
      left = ticks(law.sample(station.stream));
    }
    clients.ends[id] = this.#sim.now + left;
    clients.event[id] = this.#sim.at(clients.ends[id], Kind.ServiceEnd, id);
  }

  /** The end of a service: the server is free, the client goes on or leaves. */
  #complete(id: number): void {
    const clients = this.#clients;
    const index = clients.station[id]!;
    const station = this.#stations[index]!;
    const g = this.#leaveServer(id, station);
    this.#feed(g);
    const next = station.spec.next;
    if (next !== undefined) {
      let u = station.routes.uniform();
      for (const route of next) {
        u -= route.probability;
        if (u < 0) {
          this.#come(id, route.station);
          return;
        }
      }
    }
    this.#counter.passage(id, this.#sim.now);
    clients.remove(id);
  }

  /** Frees the server of a client; its group. */
  #leaveServer(id: number, station: Station): number {
    const server = this.#clients.server[id]!;
    const g = server < 0 ? -2 - server : this.#groupOfServer[server]!;
    const group = this.#groups[g]!;
    this.#counter.touch(station, this.#sim.now);
    station.served--;
    this.#counter.touchGroup(group, this.#sim.now);
    group.servers.release(server < 0 ? -1 : server - group.offset);
    return g;
  }

  /** Free servers of a group take clients from the lines that it serves. */
  #feed(g: number): void {
    const group = this.#groups[g]!;
    while (group.servers.hasFree) {
      let chosen: Station | undefined;
      for (const index of group.stations) {
        const station = this.#stations[index]!;
        if (station.waiting > (chosen?.waiting ?? 0)) chosen = station;
      }
      if (chosen === undefined) return;
      const line = chosen.lines.find(({ size }) => size > 0)!;
      const id = line.first;
      line.remove(id);
      this.#counter.touch(chosen, this.#sim.now);
      chosen.waiting--;
      const event = this.#clients.event[id]!;
      if (event >= 0) this.#sim.cancel(event);
      if (this.#clients.left[id]! < 0) this.#counter.wait(chosen, id, this.#sim.now, true, true);
      this.#serve(id, g);
    }
  }

  #giveUp(id: number): void {
    const clients = this.#clients;
    const station = this.#stations[clients.station[id]!]!;
    const kind = clients.class[id]!;
    station.lines[kind]!.remove(id);
    this.#counter.touch(station, this.#sim.now);
    station.waiting--;
    this.#counter.wait(station, id, this.#sim.now, true, false);
    this.#counter.flow(clients.station[id]!, kind, 2);
    clients.remove(id);
  }

  /** The client in hand goes back to the head of its line, with the rest of its service. */
  #interrupt(id: number): void {
    const clients = this.#clients;
    const station = this.#stations[clients.station[id]!]!;
    this.#sim.cancel(clients.event[id]!);
    clients.event[id] = -1;
    clients.left[id] = clients.ends[id]! - this.#sim.now;
    this.#leaveServer(id, station);
    station.waiting++;
    station.lines[clients.class[id]!]!.pushFront(id);
  }

  /** After an interruption another server may take the client at once. */
  #feedStationsOf(group: Group): void {
    for (const index of group.stations) for (const g of this.#stations[index]!.spec.groups) this.#feed(g);
  }

  #breakDown(server: number): void {
    const group = this.#groups[this.#groupOfServer[server]!]!;
    const own = server - group.offset;
    const id = group.servers.client[own]!;
    if (id >= 0) this.#interrupt(id);
    group.servers.withdraw(own, ServerState.Away);
    this.#after(group.down!.sample(group.stream), Kind.Repair, server);
    this.#feedStationsOf(group);
  }

  #repair(server: number): void {
    const g = this.#groupOfServer[server]!;
    const group = this.#groups[g]!;
    group.servers.admit(server - group.offset);
    this.#after(group.up!.sample(group.stream), Kind.Breakdown, server);
    this.#feed(g);
  }

  #scheduleShift(g: number, from: number): void {
    const { servers } = this.#groups[g]!.spec;
    if (typeof servers !== 'object') return;
    const round = Math.floor(from / servers.steps.length);
    if (round > 0 && servers.period === undefined) return;
    if (from > 0) {
      const [start] = servers.steps[from % servers.steps.length]!;
      this.#sim.at(ticks(start + round * (servers.period ?? 0)), Kind.Shift, g);
    } else this.#scheduleShift(g, 1);
    this.#groups[g]!.shift = Math.max(1, from);
  }

  #changeShift(g: number): void {
    const group = this.#groups[g]!;
    const shifts = group.spec.servers;
    if (typeof shifts !== 'object') return;
    const [, wanted] = shifts.steps[group.shift % shifts.steps.length]!;
    const { state, client } = group.servers;
    // Newcomers first: those who were about to leave stay, then others come.
    for (const from of [ServerState.Leaving, ServerState.Home]) {
      for (let i = 0; i < state.length && group.onDuty < wanted; i++) {
        if (state[i] !== from) continue;
        if (from === ServerState.Leaving) state[i] = ServerState.Busy;
        else group.servers.admit(i);
        group.onDuty++;
      }
    }
    for (const from of [ServerState.Free, ServerState.Busy]) {
      for (let i = state.length - 1; i >= 0 && group.onDuty > wanted; i--) {
        if (state[i] !== from) continue;
        group.onDuty--;
        if (from === ServerState.Free) group.servers.withdraw(i, ServerState.Home);
        else {
          state[i] = ServerState.Leaving;
          if (shifts.onReduction === 'resume') this.#interrupt(client[i] ?? -1);
        }
      }
    }
    this.#feedStationsOf(group);
    this.#scheduleShift(g, group.shift + 1);
  }

  #after(time: number, kind: number, a: number): number {
    return this.#sim.at(this.#sim.now + ticks(time), kind, a);
  }
}

const ticks = (time: number): number => Math.round(time * TICKS);
