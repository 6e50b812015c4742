/**
 * The numbers of a scenario that nobody knows exactly, and how they are drawn from their intervals.
 *
 * - Status `assumed`: the interval is the range that is held possible, the value the best guess: a triangular
 *   law between the ends with its top at the value.
 * - Status `derived`, `calibrated` or `published`: the interval is a 95 % interval: a normal law in two
 *   halves, with its median at the value and its 2.5 % and 97.5 % quantiles at the ends.
 * - Status `scenario`: a choice of whoever made the scenario. Choices are not uncertain and are not drawn.
 *
 * Numbers are drawn independently of each other, since their sources do not tell more.
 */
import { normalQuantile, type Stream } from '../engine/index.ts';
import type { LedgerEntry, ResolvedScenario } from '../scenario/resolved.ts';

export type IntervalLaw = 'triangular' | 'two-piece normal';

export interface UncertainParameter {
  readonly path: string;
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly status: LedgerEntry['status'];
  readonly unit: string;
  readonly law: IntervalLaw;
}

/** Labels, the norm and money: no simulated figure depends on them. */
const WITHOUT_EFFECT = [/^demand\.channels\./, /^casework\.reasons\./, /^target\./, /^money\./];

/** The uncertain numbers in the order of the ledger; those of a pool or lever that does not exist are left out. */
export function uncertainParameters(scenario: ResolvedScenario): readonly UncertainParameter[] {
  const without = scenario.pool.fte > 0 ? WITHOUT_EFFECT : [...WITHOUT_EFFECT, /^pool\./];
  // The numbers of a lever that is off move nothing.
  const off = Object.entries(scenario.levers).flatMap(([name, lever]) => (lever === null ? [name] : []));
  return scenario.ledger.flatMap(({ path, value, interval, status, unit }) => {
    if (status === 'scenario' || interval === null || !(interval[0] < interval[1])) return [];
    if (value < interval[0] || value > interval[1]) return [];
    // The size of the pool is a choice, also where it is the default.
    if (path === 'pool.fte' || without.some((form) => form.test(path))) return [];
    if (off.some((name) => path.startsWith(`levers.${name}.`))) return [];
    const law = status === 'assumed' ? 'triangular' : 'two-piece normal';
    return [{ path, value, interval, status, unit, law }];
  });
}

/** The value below which the number lies with chance `p`, 0 < p < 1. */
export function parameterQuantile({ value, interval, law }: UncertainParameter, p: number): number {
  const [low, high] = interval;
  if (law === 'triangular') {
    const width = high - low;
    const below = (value - low) / width;
    return p <= below
      ? low + Math.sqrt(p * width * (value - low))
      : high - Math.sqrt((1 - p) * width * (high - value));
  }
  const z = normalQuantile(p) / Z;
  const found = z < 0 ? value + z * (value - low) : value + z * (high - value);
  // The ends themselves, not a rounding beyond them: an end is often where the number stops to make sense.
  const rounding = 1e-9 * (high - low);
  if (Math.abs(found - low) < rounding) return low;
  return Math.abs(found - high) < rounding ? high : found;
}

const Z = normalQuantile(0.975);

/** One draw of every parameter, each from a stream of its own. */
export function drawParameters(
  parameters: readonly UncertainParameter[],
  streamOf: (path: string) => Stream,
): ReadonlyMap<string, number> {
  return new Map(
    parameters.map((parameter) => [
      parameter.path,
      parameterQuantile(parameter, streamOf(parameter.path).uniform()),
    ]),
  );
}
