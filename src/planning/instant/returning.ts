/**
 * Erlang-R: clients who come back. After a service a client leaves, or is away for a while ("content") and then
 * needs service again (Yom-Tov and Mandelbaum 2014, Manufacturing and Service Operations Management 16).
 */
import { exp, sinTurn } from '../../engine/index.ts';
import type { Wave } from './caseload.ts';
import { waitingFigures } from './waiting-system.ts';

export interface Returning {
  /** Services per server per unit of time. */
  readonly serviceRate: number;
  /** Rate at which a client who is away needs service again. */
  readonly returnRate: number;
  /** Share of services after which the client comes back, below 1. */
  readonly again: number;
}

/** In the long run with `rate` new arrivals: a product form, each part as if it stood alone (Jackson 1957). */
export function returningInTheLongRun(
  system: Returning,
  rate: number,
  servers: number,
): { readonly waitPerVisit: number; readonly needy: number; readonly content: number } {
  const visits = rate / (1 - system.again);
  const needy = waitingFigures({ rate: visits, servers, service: 1 / system.serviceRate });
  return {
    waitPerVisit: needy.meanWait,
    needy: needy.present,
    content: (visits * system.again) / system.returnRate,
  };
}

/**
 * Mean numbers needy and content at `time`, empty at 0, when there are always servers enough: the offered load
 * of a rate that changes. The linear equations n' = lambda(t) + d c - m n, c' = p m n - d c are solved exactly:
 * the answer to the wave plus what the start adds along the two eigenvectors.
 */
export function returningOfferedLoad(
  system: Returning,
  wave: Wave,
  time: number,
): { readonly needy: number; readonly content: number } {
  const { serviceRate: m, returnRate: d, again: p } = system;
  const turn = (2 * Math.PI) / wave.period;
  const level = wave.mean / (m * (1 - p));
  const steady = { needy: level, content: (p * m * level) / d };
  const height = wave.mean * wave.amplitude;
  // (i w - A) v = (height, 0) by Cramer's rule in complex numbers.
  const determinant = { re: m * d * (1 - p) - turn * turn, im: turn * (m + d) };
  const size = determinant.re * determinant.re + determinant.im * determinant.im;
  const divide = (re: number, im: number): { re: number; im: number } => ({
    re: (height * (re * determinant.re + im * determinant.im)) / size,
    im: (height * (im * determinant.re - re * determinant.im)) / size,
  });
  const needyWave = divide(d, turn);
  const contentWave = divide(p * m, 0);
  // The wave is the imaginary part of e^(i w (t - shift)).
  const at = (t: number): { needy: number; content: number } => {
    const part = (t - wave.shift) / wave.period;
    const sine = sinTurn(part);
    const cosine = sinTurn(part + 0.25);
    return {
      needy: steady.needy + needyWave.re * sine + needyWave.im * cosine,
      content: steady.content + contentWave.re * sine + contentWave.im * cosine,
    };
  };
  const start = at(0);
  const half = -(m + d) / 2;
  const gap = Math.sqrt(((m - d) / 2) * ((m - d) / 2) + p * m * d);
  const [fast, slow] = [half - gap, half + gap];
  // e^(A t) = a I + b A for a matrix of two by two with distinct eigenvalues (Sylvester's formula).
  const b = (exp(slow * time) - exp(fast * time)) / (slow - fast);
  const a = exp(slow * time) - slow * b;
  const needyLeft = a * start.needy + b * (-m * start.needy + d * start.content);
  const contentLeft = a * start.content + b * (p * m * start.needy - d * start.content);
  const now = at(time);
  return { needy: now.needy - needyLeft, content: now.content - contentLeft };
}
