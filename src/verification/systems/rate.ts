import { sinTurn } from '../../engine/index.ts';
import type { RateSpec } from './system.ts';

/** A rate that changes, with the highest value it takes. */
export interface Rate {
  readonly most: number;
  at(time: number): number;
  /** No arrivals from here on. */
  readonly until: number;
}

export function rateOf(spec: RateSpec): Rate {
  if (spec.kind === 'wave') {
    const { mean, amplitude, period } = spec;
    return {
      most: mean * (1 + Math.abs(amplitude)),
      at: (time) => mean * (1 + amplitude * sinTurn(time / period)),
      until: Infinity,
    };
  }
  const { rates, length } = spec;
  return {
    most: Math.max(...rates),
    at: (time) => rates[Math.floor(time / length)] ?? 0,
    until: length * rates.length,
  };
}
