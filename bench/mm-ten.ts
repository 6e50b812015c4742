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
  const customers: Customers = {
    arrival: new Float64Array(n),
    start: new Float64Array(n),
    end: new Float64Array(n),
  };
  let came = 0;
  /** Customers start in the order in which they came, so the queue is the range started..came. */
  let started = 0;
  let free = SERVERS;

  const nextArrival = (): void => {
    if (came < n) simulator.at(simulator.now + exponential(arrivals.uniform(), ARRIVAL_RATE), Arrival, came);
  };
  const start = (): void => {
    const customer = started++;
    customers.start[customer] = simulator.now;
    free--;
    simulator.at(simulator.now + exponential(services.uniform(), SERVICE_RATE), ServiceEnd, customer);
  };

  nextArrival();
  const events = simulator.run(Infinity, (kind, customer) => {
    if (kind === Arrival) {
      customers.arrival[customer] = simulator.now;
      came++;
      nextArrival();
      if (free > 0) start();
    } else {
      customers.end[customer] = simulator.now;
      free++;
      if (started < came) start();
    }
  });

  const wait = new Tally();
  for (let i = 0; i < n; i++) wait.add((customers.start[i]! - customers.arrival[i]!) / TICKS);
  return { meanWait: wait.mean, events, customers };
}

/** An exponential time in whole ticks. */
function exponential(u: number, rate: number): number {
  return Math.round((-ln(u) * TICKS) / rate);
}
