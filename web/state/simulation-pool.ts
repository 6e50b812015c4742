/** The workers that simulate; the comparison and the studies of other views share them. */
import type { PoolExecutor } from '../../src/index.ts';
import { simulationPool } from '../workers/pool.ts';

export const pool: PoolExecutor = simulationPool();
