/**
 * Caseloads without a limit: everybody starts at once (M/G/infinity with a rate that may change). The number
 * present is Poisson around m(t) = integral of lambda(t - u) P(S > u) du (Eick, Massey and Whitt 1993,
 * Operations Research 41 and Management Science 39), plus what is left of those who were there at the start.
 */
import { exp, sinTurn } from '../../engine/index.ts';

/** Arrivals per unit of time: mean (1 + amplitude sin(2 pi (t - shift) / period)). */
export interface Wave {
  readonly mean: number;
  /** 0..1 */
  readonly amplitude: number;
  readonly period: number;
  /** Moment at which the wave rises through its mean. */
  readonly shift: number;
}

/** A stay that is exponential with one of several means: the hyperexponential law. */
export interface MixedStay {
  readonly shares: readonly number[];
  readonly means: readonly number[];
}

const TWO_PI = 2 * Math.PI;

/** Mean number present at `time` >= 0 of those who arrived from time 0 on. */
export function presentFromEmpty(wave: Wave, stay: MixedStay, time: number): number {
  return stay.shares.reduce((sum, share, i) => {
    const mean = stay.means[i] ?? 0;
    const left = exp(-time / mean);
    const { cosine, sine } = response(wave, mean);
    const angle = (time - wave.shift) / wave.period;
    const start = -wave.shift / wave.period;
    const steady = (turn: number): number => sine * sinTurn(turn) - cosine * sinTurn(turn + 0.25);
    return (
      sum + share * wave.mean * mean * (1 - left + wave.amplitude * (steady(angle) - left * steady(start)))
    );
  }, 0);
}

/** Mean number present at `time` when the wave has been going on for ever. */
export function presentInTheLongRun(wave: Wave, stay: MixedStay, time: number): number {
  return stay.shares.reduce((sum, share, i) => {
    const mean = stay.means[i] ?? 0;
    const { cosine, sine } = response(wave, mean);
    const turn = (time - wave.shift) / wave.period;
    return (
      sum +
      share * wave.mean * mean * (1 + wave.amplitude * (sine * sinTurn(turn) - cosine * sinTurn(turn + 0.25)))
    );
  }, 0);
}

/** Time from the peak of the arrivals to the peak of the mean number present, in the long run; 0..period / 2. */
export function lagOfPresence(wave: Wave, stay: MixedStay): number {
  let along = 0;
  let across = 0;
  stay.shares.forEach((share, i) => {
    const mean = stay.means[i] ?? 0;
    const { cosine, sine } = response(wave, mean);
    along += share * mean * sine;
    across += share * mean * cosine;
  });
  return (wave.period * angleOf(along, across)) / TWO_PI;
}

/**
 * Number present at `time` of `start` who were there at time 0 with fresh exponential stays, together with those
 * who arrive at a constant rate: binomial plus Poisson.
 */
export function presentFrom(
  start: number,
  rate: number,
  stay: number,
  time: number,
): { readonly mean: number; readonly variance: number } {
  const left = exp(-time / stay);
  const arrived = rate * stay * (1 - left);
  return { mean: start * left + arrived, variance: start * left * (1 - left) + arrived };
}

/**
 * Mean number present at `time` for any rate and any law of stay, by Gauss-Legendre quadrature of
 * lambda(t - u) P(S > u). Exact to some 1e-10 where both are smooth between the `breaks`.
 * @param rate arrivals per unit at a time; 0 before the first arrival
 * @param survival P(S > u)
 * @param breaks times u in (0, time) at which either has a corner or a jump
 * @param pieces parts into which each stretch is cut
 */
export function presentByQuadrature(
  rate: (time: number) => number,
  survival: (u: number) => number,
  time: number,
  breaks: readonly number[] = [],
  pieces = 64,
): number {
  const corners = [0, ...breaks.filter((u) => u > 0 && u < time).sort((a, b) => a - b), time];
  let sum = 0;
  for (let k = 1; k < corners.length; k++) {
    const from = corners[k - 1]!;
    const width = (corners[k]! - from) / pieces;
    for (let piece = 0; piece < pieces; piece++) {
      const middle = from + (piece + 0.5) * width;
      NODES.forEach((node, i) => {
        const step = 0.5 * width * node;
        const weight = 0.5 * width * WEIGHTS[i]!;
        sum += weight * rate(time - middle - step) * survival(middle + step);
        sum += weight * rate(time - middle + step) * survival(middle - step);
      });
    }
  }
  return sum;
}

/** Positive nodes and weights of the ten-point rule on [-1, 1] (Abramowitz and Stegun, table 25.4). */
const NODES = [
  0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717,
];
const WEIGHTS = [
  0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.14945134915058059, 0.06667134430868814,
];

/** How an exponential stay damps and delays the wave: factors of sine and cosine. */
function response(wave: Wave, mean: number): { readonly sine: number; readonly cosine: number } {
  const turn = (TWO_PI * mean) / wave.period;
  const damping = 1 / (1 + turn * turn);
  return { sine: damping, cosine: turn * damping };
}

/** Angle in 0..pi/2 of a point with both coordinates >= 0, from the complex logarithm by Newton on the sine. */
function angleOf(along: number, across: number): number {
  const length = Math.sqrt(along * along + across * across);
  if (length === 0) return 0;
  const sine = across / length;
  const cosine = along / length;
  let turn = 0.125;
  // sin(x - y) is the error; it is corrected until it no longer changes.
  for (let i = 0; i < 60; i++) {
    const error = sinTurn(turn) * cosine - sinTurn(turn + 0.25) * sine;
    turn -= error / TWO_PI;
    if (Math.abs(error) < 1e-17) break;
  }
  return TWO_PI * turn;
}
