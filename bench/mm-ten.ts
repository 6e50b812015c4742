import { ln, Simulator, Streams, Tally } from '../src/engine/index.ts';

/** Ticks in the model's unit of time: the engine's clock counts whole numbers. */
const TICKS = 1e6;
const SERVERS = 10;
const ARRIVAL_RATE = 9;
const SERVICE_RATE = 1;

/** A service that ends goes before an arrival of the same tick. */
const ServiceEnd = 0;
const Arrival = 1;

/** The customers as columns: when each came and was served. */
interface Customers {
  readonly arrival: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/**
 * M/M/10 with one queue, from empty until the last of n customers has left. Theory for the steady state:
 * Erlang-C(10, 9) / (10 - 9) = 0.66873.
 */
export function mmTen(n: number, seed: string): { meanWait: number; events: number; customers: Customers } {
  const simulator = new Simulator([0, 1], 16);
  const streams = new Streams(seed, 'M1');
  const arrivals = streams.stream('arrivals');
  const services = streams.stream('services');
  const arrival = new Float64Array(n);
  const start = new Float64Array(n);
  const end = new Float64Array(n);
  const customers: Customers = { arrival, start, end };
  let came = 0;
  /** Customers start in the order in which they came, so the queue is the range started..came. */
  let started = 0;
  let free = SERVERS;

  const nextArrival = (): void => {
    if (came < n) simulator.at(simulator.now + exponential(arrivals.uniform(), ARRIVAL_RATE), Arrival, came);
  };
  const serve = (): void => {
    const customer = started++;
    start[customer] = simulator.now;
    free--;
    simulator.at(simulator.now + exponential(services.uniform(), SERVICE_RATE), ServiceEnd, customer);
  };

  nextArrival();
  const events = simulator.run(Infinity, (kind, customer) => {
    if (kind === Arrival) {
      arrival[customer] = simulator.now;
      came++;
      nextArrival();
      if (free > 0) serve();
    } else {
      end[customer] = simulator.now;
      free++;
      if (started < came) serve();
    }
  });
  return { meanWait: meanWait(customers), events, customers };
}

/** Folded over the records: mean time from coming to being served. */
function meanWait({ arrival, start }: Customers): number {
  const wait = new Tally();
  for (let i = 0; i < arrival.length; i++) wait.add((start[i]! - arrival[i]!) / TICKS);
  return wait.mean;
}

/** An exponential time in whole ticks. */
function exponential(u: number, rate: number): number {
  return Math.floor((-ln(u) * TICKS) / rate);
}
