/** Erlang's two formulas: the share of arrivals that finds every server busy. */

/**
 * Erlang B: share of arrivals that is lost where nobody can wait. Holds for every law of service with this mean
 * (Sevastyanov 1957, Theory of Probability and its Applications 2).
 *
 * Recursion B(c) = a B(c-1) / (c + a B(c-1)), which loses no digits (Gross et al. 2008, section 2.6).
 * @param servers whole number >= 0
 * @param load arrivals per mean service time (erlang), >= 0
 * @throws RangeError for an argument out of range
 */
export function erlangB(servers: number, load: number): number {
  checkServers(servers);
  checkLoad(load);
  let lost = 1;
  for (let c = 1; c <= servers; c++) lost = (load * lost) / (c + load * lost);
  return load === 0 && servers === 0 ? 1 : lost;
}

/**
 * Erlang C: share of arrivals that has to wait in M/M/c; 1 where the load is at least the number of servers.
 *
 * C = c B / (c - a (1 - B)) (Gross et al. 2008, section 2.3).
 * @throws RangeError for an argument out of range
 */
export function erlangC(servers: number, load: number): number {
  const lost = erlangB(servers, load);
  if (load >= servers) return 1;
  return (servers * lost) / (servers - load * (1 - lost));
}

export function checkServers(servers: number): void {
  if (!(Number.isSafeInteger(servers) && servers >= 0))
    throw new RangeError(`servers: expected a whole number >= 0, got ${servers}`);
}

export function checkLoad(load: number): void {
  if (!(load >= 0 && load < Infinity)) throw new RangeError(`load: expected a number >= 0, got ${load}`);
}

/** @throws RangeError unless 0 < value < Infinity */
export function checkPositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name}: expected a number > 0, got ${value}`);
}
