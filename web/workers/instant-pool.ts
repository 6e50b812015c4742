/** Wait of the city by size of the ambulant team, by formula: a first curve, which simulation takes the place of. */
import { instantAnswer, type ResolvedScenario } from '../../src/index.ts';

export interface PoolCurvePoint {
  readonly fte: number;
  /** Working days; null where the formulas do not know it. */
  readonly wait: number | null;
}

const SIZES = [0, 2, 4, 6, 8, 12, 16, 20];

export const instantPool = (scenario: ResolvedScenario): readonly PoolCurvePoint[] =>
  SIZES.map((fte) => ({
    fte,
    wait: instantAnswer({ ...scenario, pool: { ...scenario.pool, fte, workers: [] } }).city.wait.mean,
  }));
