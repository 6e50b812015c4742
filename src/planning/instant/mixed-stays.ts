/**
 * M/H2/c: c servers, and a service that is short for some and long for others (exponential with one of two
 * means), first come first served, in the long run. Two numbers describe it: how many are present, and how many
 * of those in service are of the first kind. A chain by levels, solved by matrix-analytic means
 * (Neuts 1981, Matrix-Geometric Solutions, chapters 1 and 3; boundary levels by linear level reduction).
 */
import { checkPositive, checkServers } from './erlang.ts';
import { add, divideRight, multiply, timesRow, zeros, type Matrix } from './matrix.ts';

export interface MixedService {
  readonly rate: number;
  readonly servers: number;
  /** Share of the first kind, and the mean service times of both kinds. */
  readonly share: number;
  readonly means: readonly [number, number];
}

export interface MixedFigures {
  readonly waitProbability: number;
  readonly meanWait: number;
  readonly queue: number;
  readonly utilisation: number;
}

/**
 * The figures of the long run.
 * @throws RangeError for an argument out of range, or a load that is not below the servers
 */
export function mixedService(system: MixedService): MixedFigures {
  const { rate, servers: c, share, means } = system;
  checkServers(c);
  checkPositive('servers', c);
  checkPositive('rate', rate);
  means.forEach((mean) => {
    checkPositive('mean service', mean);
  });
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share: expected 0..1, got ${share}`);
  const load = rate * (share * means[0] + (1 - share) * means[1]);
  if (!(load < c)) throw new RangeError(`load: expected less than the servers, got ${load} for ${c}`);

  // Above level c: pi(n+1) = pi(n) R, R the least solution of up + R stay + R^2 down = 0.
  const up = arrivals(system, c);
  const down = services(system, c + 1);
  const stay = standing(system, c, up, services(system, c));
  let r: Matrix = zeros(c + 1, c + 1);
  for (let step = 0; ; step++) {
    const next = divideRight(negative(up), add(stay, multiply(r, down)));
    const change = Math.max(...next.map((row, i) => Math.max(...row.map((v, j) => Math.abs(v - r[i]![j]!)))));
    r = next;
    if (change < 1e-16) break;
    if (step > 1_000_000) throw new RangeError('M/H2/c: expected the iteration to converge');
  }
  // Below: pi(n+1) = pi(n) R(n), from the top down.
  const steps: Matrix[] = [];
  let above: Matrix = r;
  for (let n = c - 1; n >= 0; n--) {
    const local = standing(system, n + 1, arrivals(system, n + 1), services(system, n + 1));
    above = divideRight(negative(arrivals(system, n)), add(local, multiply(above, services(system, n + 2))));
    steps[n] = above;
  }
  // Level 0 has one state. Levels from c on sum to pi(c) (I - R)^-1, their queue to pi(c) R (I - R)^-2.
  let level: number[] = [1];
  let total = 0;
  let busy = 0;
  for (let n = 0; n < c; n++) {
    const mass = level.reduce((a, b) => a + b, 0);
    total += mass;
    busy += n * mass;
    level = timesRow(level, steps[n]!);
  }
  const rest = identityMinus(r);
  const full = divideRight([level], rest);
  const full2 = divideRight(full, rest);
  const mass = sum(full[0]!);
  const queue = sum(timesRow(full2[0]!, r)) / (total + mass);
  total += mass;
  busy += c * mass;
  return {
    waitProbability: mass / total,
    meanWait: queue / rate,
    queue,
    utilisation: busy / total / c,
  };
}

/** From n to n+1 present; states are the number of the first kind in service, 0..min(n, c). */
function arrivals({ rate, servers: c, share }: MixedService, n: number): number[][] {
  const from = Math.min(n, c);
  const to = Math.min(n + 1, c);
  const rates = zeros(from + 1, to + 1);
  for (let j = 0; j <= from; j++) {
    if (n >= c) rates[j]![j] = rate;
    else {
      rates[j]![j] = rate * (1 - share);
      rates[j]![j + 1] = rate * share;
    }
  }
  return rates;
}

/** From n to n-1 present: somebody is done, and the first of the queue, if there is one, starts. */
function services({ servers: c, share, means }: MixedService, n: number): number[][] {
  const from = Math.min(n, c);
  const to = Math.min(n - 1, c);
  const rates = zeros(from + 1, to + 1);
  const put = (j: number, k: number, value: number): void => {
    if (value > 0) rates[j]![k] = rates[j]![k]! + value;
  };
  for (let j = 0; j <= from; j++) {
    const first = j / means[0];
    const second = (from - j) / means[1];
    if (n > c) {
      put(j, j, first * share + second * (1 - share));
      put(j, j - 1, first * (1 - share));
      put(j, j + 1, second * share);
    } else {
      put(j, j - 1, first);
      put(j, j, second);
    }
  }
  return rates;
}

/** Minus the total rate out of each state of level n, on the diagonal. */
function standing({ servers: c }: MixedService, n: number, up: Matrix, down: Matrix): number[][] {
  const size = Math.min(n, c) + 1;
  const rates = zeros(size, size);
  for (let j = 0; j < size; j++) rates[j]![j] = -(sum(up[j]!) + sum(down[j]!));
  return rates;
}

const negative = (a: Matrix): number[][] => a.map((row) => row.map((value) => -value));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const identityMinus = (a: Matrix): number[][] =>
  a.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value));
