/** Rotation: at every review each worker moves on to the next team in the scenario's order. */
import type { PoolPolicy } from './policy.ts';

export const rotation: PoolPolicy = {
  name: 'rotation',
  settings: {},
  usesShares: false,
  decide: ({ teams, workers, review }) =>
    workers.map((_, i) => teams[(i + review) % Math.max(1, teams.length)]?.index ?? -1),
};
