/**
 * The waits of those who register on each day. A resident takes the first free slot after the lead, in order of
 * registration. So the wait is the longer of two: the lead with the time to a next slot, and the time until the slots have served
 * everybody in front: those ready now, and those who become ready before that time. Slots are used whenever
 * somebody is ready, whatever the order, so the number ready follows `BulkQueue` exactly.
 */
import type { BulkQueue } from './bulk-queue.ts';
import type { ForecastBasis } from './forecast-basis.ts';
import { MOST, type QueueNumbers } from './queue-numbers.ts';

/** Longest wait that is told apart, working days. */
export const LONGEST_WAIT = 250;
/** A wait is done when the chance of a longer one is below this. */
const NEGLIGIBLE = 1e-4;
/** Places in the first queue that stand for all. */
const FIRST_PARTS = 40;
/** Scratch, reused: running sums of the numbers waiting in each state. */
const runningLow = new Float64Array(MOST + 1);
const runningMiddle = new Float64Array(MOST + 1);
const runningHigh = new Float64Array(MOST + 1);
/** Scratch: the waits anew of one month, with zeros behind. */
const anew = new Float64Array(LONGEST_WAIT + 8);

export class WaitCohorts {
  /** Accepted registrations per working day of the run. */
  readonly registered: Float64Array;
  /** Weight of first conversations per month (row) by wait in working days. */
  readonly byMonth: readonly Float64Array[];
  /** The same for a new booking after a missed appointment, which goes in front. */
  readonly againByMonth: readonly Float64Array[];
  readonly #basis: ForecastBasis;
  /** Running sums of the shape of the slots. */
  readonly #ahead: Float64Array;
  #slotRate = 0;
  #reach = 1;
  readonly #missed: Float64Array[] = [];

  constructor(basis: ForecastBasis, shape: Float64Array) {
    const months = basis.prepared.months.length;
    this.#basis = basis;
    this.registered = new Float64Array(shape.length);
    this.byMonth = rowsOf(months);
    this.againByMonth = rowsOf(months);
    this.#ahead = new Float64Array(shape.length + 1);
    shape.forEach((share, place) => {
      this.#ahead[place + 1] = this.#ahead[place]! + share;
    });
  }

  /**
   * Those who register around a working day see the queue as it is then.
   * @param slots of the day, in each state; @param shape share of the week's slots that they are
   * @param count registrations that do not withdraw; @param ready number that becomes ready a day
   */
  observe(
    place: number,
    queue: BulkQueue,
    slots: ArrayLike<number>,
    shape: number,
    count: number,
    ready: number,
  ): void {
    const { gap, leads, early, monthOf } = this.#basis;
    const lead = leads[place];
    if (count <= 0 || lead === undefined) return;
    if (shape > 0 && slots[1]! > 0) this.#slotRate = slots[1]!;
    const within = lead.within(this.#slotRate);
    const { limited } = lead;
    const days = gap[place]!;
    const atOnce = early * within[0]!;
    const [low, middle, high] = queue.states;
    const a = cumulative(low, runningLow);
    const b = cumulative(middle, runningMiddle);
    const c = cumulative(high, runningHigh);
    const perWeekLow = shape > 0 ? slots[0]! / shape : 0;
    const perWeekMiddle = shape > 0 ? slots[1]! / shape : 0;
    const perWeekHigh = shape > 0 ? slots[2]! / shape : 0;
    const ahead = this.#ahead;
    const already = ahead[place]!;
    const longest = Math.min(LONGEST_WAIT, this.registered.length - 1 - place);
    const enough = 1 - NEGLIGIBLE;
    const { byMonth, againByMonth } = this;
    let before = 0;
    let beforeAgain = 0;
    let x = 0;
    for (; x <= longest; x++) {
      const most = limited[x < limited.length ? x : limited.length - 1]!;
      const offered = ahead[place + x + 1]! - already;
      const joined = ready * (most + 0.5) + 0.5;
      // The states weigh 1 together: the chance that all in front have been served.
      const front =
        below(runningLow, a, perWeekLow * offered - joined - low.from) +
        below(runningMiddle, b, perWeekMiddle * offered - joined - middle.from) +
        below(runningHigh, c, perWeekHigh * offered - joined - high.from);
      const leadShare = x >= days ? within[x < within.length ? x : within.length - 1]! : x === 0 ? atOnce : 0;
      const now = front * leadShare;
      const again = x >= days ? front : 0;
      const month = monthOf[place + x]!;
      if (month >= 0) {
        const row = byMonth[month]!;
        const more = againByMonth[month]!;
        row[x] = row[x]! + count * (now - before);
        more[x] = more[x]! + count * (again - beforeAgain);
      }
      before = now;
      beforeAgain = again;
      if (now > enough) break;
    }
    this.#reach = Math.max(this.#reach, Math.min(x, longest) + 1);
  }

  /**
   * Residents who wait at the start, the longest in front: time waited so far is spread evenly from 0 to twice
   * its mean, and the slots take them in order.
   * @param slotsPerDay slots a working day, on average
   */
  observeFirstQueue(count: number, waitedMean: number, slotsPerDay: number): void {
    if (count <= 0 || slotsPerDay <= 0) return;
    const last = this.registered.length;
    for (let k = 0; k < FIRST_PARTS; k++) {
      const place = (k + 0.5) / FIRST_PARTS;
      const ahead = Math.min(last - 1, Math.floor((place * count) / slotsPerDay));
      const wait = Math.min(LONGEST_WAIT, Math.round(ahead + 2 * waitedMean * (1 - place)));
      const month = this.#basis.monthOf[ahead]!;
      if (month < 0) continue;
      const row = this.byMonth[month]!;
      row[wait] = row[wait]! + count / FIRST_PARTS;
      this.#reach = Math.max(this.#reach, wait + 1);
    }
  }

  /** Every wait that carries weight, missed appointments included, is below this. */
  get reach(): number {
    return Math.min(LONGEST_WAIT + 1, 2 * this.#reach);
  }

  /** Weights by wait of a month with missed appointments: a share of them waits anew. Asked when all is observed. */
  withMissed(month: number, noShow: number): Float64Array {
    return (this.#missed[month] ??= this.#waitedAnew(month, noShow));
  }

  #waitedAnew(month: number, noShow: number): Float64Array {
    const once = this.byMonth[month]!;
    if (noShow === 0) return once;
    const again = this.againByMonth[month]!;
    let total = 0;
    let lastAgain = 0;
    for (let y = 0; y <= LONGEST_WAIT; y++) {
      total += again[y]!;
      if (again[y] !== 0) lastAgain = y;
    }
    if (total <= 0) return once;
    let lastOnce = LONGEST_WAIT;
    while (lastOnce > 0 && once[lastOnce] === 0) lastOnce--;
    const all = new Float64Array(Math.min(LONGEST_WAIT, lastOnce + lastAgain + 3) + 1);
    for (let x = 0; x <= lastOnce; x++) all[x] = (1 - noShow) * once[x]!;
    const share = (x: number): number => (noShow * once[x]!) / total;
    let x = 0;
    // Four first waits at a time, as long as none of their sums is longer than the longest wait.
    anew.set(again);
    for (; x + 3 <= lastOnce && x + 3 + lastAgain <= LONGEST_WAIT; x += 4) {
      const s0 = share(x);
      const s1 = share(x + 1);
      const s2 = share(x + 2);
      const s3 = share(x + 3);
      let y0 = 0;
      let y1 = 0;
      let y2 = 0;
      for (let y = 0; y <= lastAgain + 3; y++) {
        const y3 = anew[y]!;
        all[x + y] = all[x + y]! + s0 * y3 + s1 * y2 + s2 * y1 + s3 * y0;
        y0 = y1;
        y1 = y2;
        y2 = y3;
      }
    }
    for (; x <= lastOnce; x++) {
      const own = share(x);
      for (let y = 0; y <= lastAgain; y++) {
        const wait = Math.min(LONGEST_WAIT, x + y);
        all[wait] = all[wait]! + own * again[y]!;
      }
    }
    return all;
  }
}

/** Rows of zeros by wait, in one buffer. */
function rowsOf(months: number): Float64Array[] {
  const size = LONGEST_WAIT + 1;
  const all = new Float64Array(months * size);
  return Array.from({ length: months }, (_, month) => all.subarray(month * size, (month + 1) * size));
}

/** Puts down the running sums of the numbers of a state, and returns how many there are. */
function cumulative({ p, from, to }: QueueNumbers, out: Float64Array): number {
  let sum = 0;
  for (let n = from; n < to; n++) {
    sum += p[n]!;
    out[n - from] = sum;
  }
  return to - from;
}

/** Chance of at most y waiting, a whole number spread over the half on both sides of it. */
function below(running: Float64Array, size: number, y: number): number {
  const place = y + 0.5;
  if (place <= 0) return 0;
  const low = Math.floor(place);
  if (low >= size) return running[size - 1]!;
  const under = low === 0 ? 0 : running[low - 1]!;
  return under + (place - low) * (running[low]! - under);
}
