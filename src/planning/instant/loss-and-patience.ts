/** M/M/c with a limited room (M/M/c/K) and with clients who give up (Erlang A), in the long run. */
import { birthDeath, expectation } from './birth-death.ts';
import { checkPositive, checkServers } from './erlang.ts';
import type { WaitingSystem } from './waiting-system.ts';

export interface LimitedFigures {
  /** Share of arrivals that is refused. */
  readonly lost: number;
  readonly utilisation: number;
  /** Mean number present, and that waits. */
  readonly present: number;
  readonly queue: number;
  /** Mean wait of those admitted. */
  readonly meanWait: number;
}

/**
 * At most `room` present; who finds it full is lost (Gross et al. 2008, section 2.5).
 * @param room whole number >= servers
 */
export function limitedRoom({ rate, servers, service }: WaitingSystem, room: number): LimitedFigures {
  check({ rate, servers, service });
  if (!(Number.isSafeInteger(room) && room >= servers && room >= 1))
    throw new RangeError(`room: expected a whole number of at least the servers, got ${room}`);
  const p = birthDeath(
    (n) => (n < room ? rate : 0),
    (n) => Math.min(n, servers) / service,
  );
  const lost = p.length > room ? p[room]! : 0;
  const queue = expectation(p, (n) => Math.max(0, n - servers));
  return {
    lost,
    utilisation: expectation(p, (n) => Math.min(n, servers)) / servers,
    present: expectation(p, (n) => n),
    queue,
    meanWait: queue / (rate * (1 - lost)),
  };
}

export interface ImpatientFigures {
  /** Share of arrivals that leaves before service. */
  readonly abandoned: number;
  /** Share that does not start at once. */
  readonly waitProbability: number;
  /** Mean time in the queue over everybody, served or not. */
  readonly meanWait: number;
  readonly queue: number;
  readonly utilisation: number;
}

/** Erlang A: who waits leaves after an exponential time of mean `patience` (Palm 1957; Garnett et al. 2002). */
export function impatient({ rate, servers, service }: WaitingSystem, patience: number): ImpatientFigures {
  check({ rate, servers, service });
  checkPositive('patience', patience);
  const p = birthDeath(
    () => rate,
    (n) => Math.min(n, servers) / service + Math.max(0, n - servers) / patience,
  );
  const queue = expectation(p, (n) => Math.max(0, n - servers));
  return {
    abandoned: queue / patience / rate,
    waitProbability: expectation(p, (n) => (n >= servers ? 1 : 0)),
    meanWait: queue / rate,
    queue,
    utilisation: expectation(p, (n) => Math.min(n, servers)) / servers,
  };
}

function check({ rate, servers, service }: WaitingSystem): void {
  checkServers(servers);
  checkPositive('servers', servers);
  checkPositive('rate', rate);
  checkPositive('service', service);
}
