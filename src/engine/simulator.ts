import { EventList, type EventId } from './event-list.ts';

/** Does what one event asks for; called with the clock at the event's time. May schedule and cancel. */
export type EventHandler = (kind: number, a: number, b: number) => void;

/**
 * A clock and the events to come. Time is a whole number of the caller's unit (minutes in the model), so that
 * equal times are equal; simultaneous events follow the order of their kinds, then the order of scheduling.
 */
export class Simulator {
  readonly #events: EventList;
  /**
   * First no whole number: V8 then keeps the field as a real number from the start. It would otherwise be another one
   * from the first event on, and code that was made fast for one simulator would not fit the next.
   */
  #now = NaN;
  #eventCount = 0;
  #running = false;

  /**
   * @param orderOfKind for each kind of event its rank among simultaneous events (see EventList)
   * @param capacity room for pending events to begin with
   */
  constructor(orderOfKind: readonly number[], capacity?: number) {
    this.#events = new EventList(orderOfKind, capacity);
    this.#now = 0;
  }

  /** The time of the event that is being handled; after `run(until)` it is `until`. Starts at 0. */
  get now(): number {
    return this.#now;
  }

  /** Events handled since the start. */
  get eventCount(): number {
    return this.#eventCount;
  }

  /** Events that are scheduled. */
  get pending(): number {
    return this.#events.size;
  }

  /** Time of the next event; Infinity where there is none. */
  get nextTime(): number {
    return this.#events.nextTime;
  }

  /**
   * Schedules an event now or later. An event for `now` of a kind that ranks before the one being handled is
   * still to come, and is the next.
   * @throws RangeError where time is before `now`, or an argument is out of range
   */
  at(time: number, kind: number, a: number, b = 0): EventId {
    if (time < this.#now) throw this.#past(time);
    return this.#events.schedule(time, kind, a, b);
  }

  /** Takes a scheduled event off the list. False where it is over, cancelled, or being handled. */
  cancel(id: EventId): boolean {
    return this.#events.cancel(id);
  }

  /** True while the event is still to come. */
  isScheduled(id: EventId): boolean {
    return this.#events.isScheduled(id);
  }

  /**
   * Moves a scheduled event; among equals it comes last. False where it is over.
   * @throws RangeError where time is before `now` or not a safe integer
   */
  reschedule(id: EventId, time: number): boolean {
    if (time < this.#now) throw this.#past(time);
    return this.#events.reschedule(id, time);
  }

  /**
   * Handles the events with time < until in order and moves the clock to `until`; events at `until` stay. With
   * Infinity it runs until no event is left, and the clock stays at the last.
   * @returns the number of events handled
   * @throws RangeError where until is before `now`; Error where called by a handler. What a handler throws passes
   *   through, with the clock at that event, which is over.
   */
  run(until: number, handle: EventHandler): number {
    if (!(until >= this.#now)) throw this.#past(until);
    if (this.#running) throw new Error('run: called while running');
    this.#running = true;
    const events = this.#events;
    const before = this.#eventCount;
    try {
      while (events.popBefore(until)) {
        this.#now = events.time;
        this.#eventCount++;
        handle(events.kind, events.a, events.b);
      }
    } finally {
      this.#running = false;
    }
    if (until !== Infinity) this.#now = until;
    return this.#eventCount - before;
  }

  #past(time: number): RangeError {
    return new RangeError(`time: expected at least now, ${this.#now}, got ${time}`);
  }
}
