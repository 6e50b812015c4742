/** Counts what happens in a queue network after the warm-up, into the columns of a recorder. */
import type { Clients } from './clients.ts';
import type { Group, Station } from './network-parts.ts';
import { addWait, count, type Recorder } from './recorder.ts';

/** Ticks per unit of time: fine enough that rounding moves no mean by more than 1e-7 of the unit. */
export const TICKS = 16_777_216;

export class NetworkCounter {
  readonly #recorder: Recorder;
  readonly #clients: Clients;
  readonly #stations: readonly Station[];
  readonly #groups: readonly Group[];
  #row: Float64Array = new Float64Array(0);
  #counting = false;
  #from = 0;

  constructor(recorder: Recorder, clients: Clients, stations: readonly Station[], groups: readonly Group[]) {
    this.#recorder = recorder;
    this.#clients = clients;
    this.#stations = stations;
    this.#groups = groups;
  }

  /** A new run, whose counts are added to `row`. */
  begin(row: Float64Array, counting: boolean): void {
    this.#row = row;
    this.#counting = counting;
    this.#from = 0;
  }

  /** The warm-up is over. */
  start(now: number): void {
    this.#counting = true;
    this.#from = now;
    for (const station of this.#stations) {
      this.touch(station, now);
      station.waitingArea = 0;
      station.servedArea = 0;
    }
    for (const group of this.#groups) {
      this.touchGroup(group, now);
      group.busyArea = 0;
    }
  }

  /** Brings the integrals of a station up to now; before each change of its numbers. */
  touch(station: Station, now: number): void {
    const passed = now - station.touched;
    if (passed === 0) return;
    station.waitingArea += station.waiting * passed;
    station.servedArea += station.served * passed;
    station.touched = now;
  }

  touchGroup(group: Group, now: number): void {
    group.busyArea += group.servers.busy * (now - group.touched);
    group.touched = now;
  }

  /** A client leaves the line of a station, at once where it did not wait. */
  wait(station: Station, id: number, now: number, waited: boolean, served: boolean): void {
    if (!this.#counting) return;
    const clients = this.#clients;
    const wait = (now - clients.arrived[id]!) / TICKS;
    for (const line of station.observers) {
      if ((line.class < 0 || line.class === clients.class[id]) && (served || !line.served))
        addWait(this.#row, line, wait, waited);
    }
    for (const serial of this.#recorder.serials) {
      const number = clients.serial[id]!;
      if (number < serial.from || number > serial.to) continue;
      count(this.#row, serial.at);
      count(this.#row, serial.at + 1, wait);
    }
  }

  /** 0: arrives, 1: is lost, 2: gives up, 3: is taken at once by the station's first group. */
  flow(station: number, kind: number, what: 0 | 1 | 2 | 3): void {
    if (!this.#counting) return;
    for (const flow of this.#recorder.flows) {
      if (flow.station === station && (flow.class < 0 || flow.class === kind))
        count(this.#row, flow.at + what);
    }
  }

  /** A client leaves the network. */
  passage(id: number, now: number): void {
    if (!this.#counting) return;
    const time = (now - this.#clients.entered[id]!) / TICKS;
    for (const { at, bins, binWidth } of this.#recorder.passages) {
      count(this.#row, at);
      count(this.#row, at + 1, time);
      if (bins > 0) count(this.#row, at + 2 + Math.min(bins - 1, Math.floor(time / binWidth)));
    }
  }

  /** A moment at which a number is read. */
  look(index: number): void {
    const moment = this.#recorder.moments[index]!;
    const { waiting, served } = this.#stations[moment.station]!;
    const value = moment.of === 'queue' ? waiting : moment.of === 'served' ? served : waiting + served;
    const { at } = moment;
    count(this.#row, at);
    count(this.#row, at + 1, value);
    count(this.#row, at + 2, value * value);
    if (value >= moment.atLeast) count(this.#row, at + 3);
  }

  /** The run is over: writes the integrals. */
  finish(now: number): void {
    count(this.#row, 0);
    for (const { of, index, at } of this.#recorder.levels) {
      count(this.#row, at, (now - this.#from) / TICKS);
      count(this.#row, at + 1, this.#area(of, index, now) / TICKS);
    }
  }

  #area(of: 'present' | 'queue' | 'busy', index: number, now: number): number {
    if (of === 'busy') {
      const group = this.#groups[index]!;
      this.touchGroup(group, now);
      return group.busyArea;
    }
    const station = this.#stations[index]!;
    this.touch(station, now);
    return of === 'queue' ? station.waitingArea : station.waitingArea + station.servedArea;
  }
}
