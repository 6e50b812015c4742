/**
 * M/M/c: Poisson arrivals, c equal servers, exponential service, first come first served, in the long run
 * (Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory, 4th ed. 2008, section 2.3).
 */
import { exp, ln } from '../../engine/index.ts';
import { normalCdf, normalDensity } from '../../engine/special/normal.ts';
import { checkPositive, checkServers, erlangC } from './erlang.ts';

export interface WaitingSystem {
  /** Arrivals per unit of time. */
  readonly rate: number;
  readonly servers: number;
  /** Mean service time. */
  readonly service: number;
}

export interface WaitingFigures {
  /** Busy share of the servers. */
  readonly utilisation: number;
  /** Share of arrivals that waits. */
  readonly waitProbability: number;
  /** Mean wait over everybody, those who do not wait included. */
  readonly meanWait: number;
  readonly waitVariance: number;
  /** Mean number that waits, and that is present. */
  readonly queue: number;
  readonly present: number;
}

/** The figures; waits and numbers are Infinity, and everybody waits, where the load is not below the servers. */
export function waitingFigures(system: WaitingSystem): WaitingFigures {
  const { load, drain, delayed } = parts(system);
  const { rate, servers } = system;
  if (!(drain > 0)) {
    return {
      utilisation: 1,
      waitProbability: 1,
      meanWait: Infinity,
      waitVariance: Infinity,
      queue: Infinity,
      present: Infinity,
    };
  }
  const meanWait = delayed / drain;
  return {
    utilisation: load / servers,
    waitProbability: delayed,
    meanWait,
    waitVariance: (2 * delayed) / (drain * drain) - meanWait * meanWait,
    queue: rate * meanWait,
    present: rate * meanWait + load,
  };
}

/** Share of arrivals that waits longer than `time` (>= 0): C e^(-(c mu - lambda) t). */
export function waitTail(system: WaitingSystem, time: number): number {
  const { drain, delayed } = parts(system);
  return drain > 0 ? delayed * exp(-drain * time) : 1;
}

/** The wait that a share `p` (0..1) of arrivals does not exceed. */
export function waitQuantile(system: WaitingSystem, p: number): number {
  checkShare(p);
  const { drain, delayed } = parts(system);
  if (!(drain > 0)) return Infinity;
  return 1 - p >= delayed ? 0 : ln(delayed / (1 - p)) / drain;
}

/**
 * Share of arrivals that is present longer than `time` >= 0: wait and service together,
 * e^(-mu t) + C (e^(-(c mu - lambda) t) - e^(-mu t)) / (1 - (c mu - lambda) / mu).
 */
export function sojournTail(system: WaitingSystem, time: number): number {
  const { drain, delayed } = parts(system);
  if (!(drain > 0)) return 1;
  const serve = 1 / system.service;
  const gap = serve - drain;
  const alone = exp(-serve * time);
  // Where both rates agree the quotient becomes a derivative.
  const both = Math.abs(gap) < 1e-9 * serve ? time * alone : (exp(-drain * time) - alone) / gap;
  return alone + delayed * serve * both;
}

/** The time in the system that a share `p` of arrivals does not exceed, by bisection to the last digits. */
export function sojournQuantile(system: WaitingSystem, p: number): number {
  checkShare(p);
  if (!(parts(system).drain > 0)) return Infinity;
  let low = 0;
  let high = system.service;
  while (sojournTail(system, high) > 1 - p) high *= 2;
  for (let step = 0; step < 200 && low < high; step++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    if (sojournTail(system, middle) > 1 - p) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The square-root rule: an approximation of the share that waits, for many servers (Halfin and Whitt 1981,
 * Operations Research 29): 1 / (1 + b Phi(b) / phi(b)), b = (c - a) / sqrt(a).
 */
export function halfinWhitt(servers: number, load: number): number {
  checkServers(servers);
  checkPositive('load', load);
  const margin = (servers - load) / Math.sqrt(load);
  return margin <= 0 ? 1 : 1 / (1 + (margin * normalCdf(margin)) / normalDensity(margin));
}

function parts({ rate, servers, service }: WaitingSystem): { load: number; drain: number; delayed: number } {
  checkPositive('rate', rate);
  checkPositive('service', service);
  const load = rate * service;
  return { load, drain: servers / service - rate, delayed: erlangC(servers, load) };
}

function checkShare(p: number): void {
  if (!(p >= 0 && p < 1)) throw new RangeError(`p: expected a share below 1, got ${p}`);
}
