import { ln, Simulator, Streams, Tally, type Stream } from '../src/engine/index.ts';

/** Ticks in a day: the engine's clock counts whole numbers. */
const DAY = 1_000_000;
const YEAR = 365 * DAY;
const MONTH = YEAR / 12;
const END = 3 * YEAR;
const WINDOW = YEAR;

const TEAMS = 18;
const SLOTS = 360;
const POOL_SLOTS = 300;
const LONG_QUEUE = 5;
/** Arrivals a tick in a team, before the season. */
const BASE_RATE = 8854 / YEAR / TEAMS;
const SEASON = [1.09, 1.01, 1.1, 0.98, 0.99, 0.97, 0.81, 0.74, 1.12, 1.13, 1.1, 0.96];
const STAY_SHARES = [0.2, 0.7];
const STAY_MEANS = [100 * DAY, 280 * DAY, (1300 / 3) * DAY];

/** A stay that ends frees its slot before an arrival of the same tick looks for one. */
const StayEnd = 0;
const Arrival = 1;
const POOL = 1;

/** Means over the last two years of one replication, and its number of events. */
export interface CityResult {
  readonly meanWait: number;
  readonly caseload: number;
  readonly events: number;
}

/** Clients as columns that grow; their row is their name. */
class Clients {
  count = 0;
  #capacity = 32768;
  team = new Int32Array(this.#capacity);
  arrival = new Float64Array(this.#capacity);
  /** NaN until the client is served. */
  start = new Float64Array(this.#capacity).fill(NaN);
  end = new Float64Array(this.#capacity).fill(NaN);
  /** Next client in the queue of the team; -1 at its tail. */
  next = new Int32Array(this.#capacity);

  add(team: number, time: number): number {
    if (this.count === this.#capacity) this.#grow();
    const client = this.count++;
    this.team[client] = team;
    this.arrival[client] = time;
    this.next[client] = -1;
    return client;
  }

  #grow(): void {
    this.#capacity *= 2;
    const larger = <A extends Float64Array | Int32Array>(column: A, to: A): A => {
      to.set(column);
      return to;
    };
    this.team = larger(this.team, new Int32Array(this.#capacity));
    this.arrival = larger(this.arrival, new Float64Array(this.#capacity));
    this.start = larger(this.start, new Float64Array(this.#capacity).fill(NaN));
    this.end = larger(this.end, new Float64Array(this.#capacity).fill(NaN));
    this.next = larger(this.next, new Int32Array(this.#capacity));
  }
}

/** One replication of the city: 18 teams with a queue each, and a pool that helps the longest queue. */
export function cityReplication(seed: string, replication: number): CityResult {
  const simulator = new Simulator([0, 1], 8192);
  const streams = new Streams(seed, 'M2', replication);
  const stays = streams.stream('stays');
  const arrivals = Array.from(
    { length: TEAMS },
    (_, team) => new SeasonalArrivals(streams.stream('arrivals', team)),
  );
  const clients = new Clients();
  const free = new Int32Array(TEAMS).fill(SLOTS);
  const head = new Int32Array(TEAMS).fill(-1);
  const tail = new Int32Array(TEAMS).fill(-1);
  const waiting = new Int32Array(TEAMS);
  let poolFree = POOL_SLOTS;

  const start = (client: number, slot: number): void => {
    const now = simulator.now;
    const end = now + stay(stays);
    clients.start[client] = now;
    clients.end[client] = end;
    simulator.at(end, StayEnd, client, slot);
  };
  const enqueue = (client: number, team: number): void => {
    const last = tail[team]!;
    if (last < 0) head[team] = client;
    else clients.next[last] = client;
    tail[team] = client;
    waiting[team]! += 1;
  };
  const dequeue = (team: number): number => {
    const client = head[team]!;
    const next = clients.next[client]!;
    head[team] = next;
    if (next < 0) tail[team] = -1;
    waiting[team]! -= 1;
    return client;
  };
  const deployPool = (): void => {
    while (poolFree > 0) {
      let longest = LONG_QUEUE;
      let team = -1;
      for (let i = 0; i < TEAMS; i++) {
        if (waiting[i]! > longest) {
          longest = waiting[i]!;
          team = i;
        }
      }
      if (team < 0) return;
      poolFree--;
      start(dequeue(team), POOL);
    }
  };
  const scheduleArrival = (team: number): void => {
    const time = arrivals[team]!.next();
    if (time < END) simulator.at(time, Arrival, team);
  };

  for (let team = 0; team < TEAMS; team++) scheduleArrival(team);
  const events = simulator.run(END, (kind, a, slot) => {
    if (kind === Arrival) {
      const client = clients.add(a, simulator.now);
      scheduleArrival(a);
      if (free[a]! > 0) {
        free[a]! -= 1;
        start(client, 0);
      } else {
        enqueue(client, a);
        // Only this queue grew, so only it can have become long.
        if (waiting[a]! > LONG_QUEUE) deployPool();
      }
      return;
    }
    if (slot === POOL) {
      poolFree++;
      deployPool();
      return;
    }
    const team = clients.team[a]!;
    if (waiting[team]! > 0) start(dequeue(team), 0);
    else free[team]! += 1;
  });
  return { ...statistics(clients), events };
}

/** The statistics of a replication, folded over its records. */
function statistics({ count, arrival, start, end }: Clients): { meanWait: number; caseload: number } {
  const wait = new Tally();
  let served = 0;
  for (let client = 0; client < count; client++) {
    const from = start[client]!;
    // Never started: NaN is not before the end.
    if (!(from < END)) continue;
    if (from >= WINDOW) wait.add((from - arrival[client]!) / DAY);
    served += Math.max(0, Math.min(end[client]!, END) - Math.max(from, WINDOW));
  }
  return { meanWait: wait.mean, caseload: served / (END - WINDOW) };
}

/** A Poisson process whose rate goes by the month: unit exponential time is used up at each month's rate. */
class SeasonalArrivals {
  readonly #stream: Stream;
  #time = 0;
  #month = 0;

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  /** Time of the next arrival, whole ticks. */
  next(): number {
    let rest = -ln(this.#stream.uniform());
    for (;;) {
      const rate = BASE_RATE * SEASON[this.#month % 12]!;
      const end = (this.#month + 1) * MONTH;
      const used = (end - this.#time) * rate;
      if (used >= rest) {
        this.#time += rest / rate;
        return Math.floor(this.#time);
      }
      rest -= used;
      this.#time = end;
      this.#month++;
    }
  }
}

/** Length of a stay, whole ticks: which exponential, and its time. */
function stay(stream: Stream): number {
  const u = stream.uniform();
  const mean = STAY_MEANS[u < STAY_SHARES[0]! ? 0 : u < STAY_SHARES[1]! ? 1 : 2]!;
  return Math.floor(-ln(stream.uniform()) * mean);
}
