/**
 * An inventory under an order-up-to policy (L'Ecuyer, SSJ user guide): every day Poisson demand, what is short is
 * lost at a cost, what is left is held at a cost; below `s` an order up to `S` is placed, which comes the next
 * morning with a given probability or not at all.
 */
import { distribution, type DistributionSpec, type Streams } from '../../engine/index.ts';

export interface Inventory {
  readonly demand: DistributionSpec;
  readonly holding: number;
  readonly shortage: number;
  readonly order: number;
  readonly unit: number;
  readonly delivery: number;
  readonly days: number;
}

/** Mean cost a day. Demand and deliveries have streams of their own, so that two policies meet the same demand. */
export function meanCost(inventory: Inventory, from: number, upTo: number, streams: Streams): number {
  const law = distribution(inventory.demand);
  const demands = streams.stream('demand');
  const deliveries = streams.stream('deliveries');
  let stock = upTo;
  let cost = 0;
  for (let day = 0; day < inventory.days; day++) {
    const left = stock - law.sample(demands);
    if (left < 0) cost -= inventory.shortage * left;
    stock = Math.max(0, left);
    cost += inventory.holding * stock;
    if (stock < from && deliveries.uniform() < inventory.delivery) {
      cost += inventory.order + inventory.unit * (upTo - stock);
      stock = upTo;
    }
  }
  return cost / inventory.days;
}
