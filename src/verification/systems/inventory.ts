/**
 * An inventory under an order-up-to policy (L'Ecuyer, SSJ user guide): every day Poisson demand; what is sold brings
 * in its price and what is short is lost; what is left is held at a cost. Below `s` an order up to `S` is placed,
 * which comes the next morning with a given probability or not at all, and is paid for only if it comes.
 */
import { distribution, type DistributionSpec, type Streams } from '../../engine/index.ts';

export interface Inventory {
  readonly demand: DistributionSpec;
  readonly holding: number;
  readonly price: number;
  readonly order: number;
  readonly unit: number;
  readonly delivery: number;
  readonly days: number;
}

/** Mean profit a day. Demand and deliveries have streams of their own, so that two policies meet the same demand. */
export function meanProfit(inventory: Inventory, from: number, upTo: number, streams: Streams): number {
  const law = distribution(inventory.demand);
  const demands = streams.stream('demand');
  const deliveries = streams.stream('deliveries');
  let stock = upTo;
  let profit = 0;
  for (let day = 0; day < inventory.days; day++) {
    const sold = Math.min(stock, law.sample(demands));
    stock -= sold;
    profit += inventory.price * sold - inventory.holding * stock;
    if (stock < from && deliveries.uniform() < inventory.delivery) {
      profit -= inventory.order + inventory.unit * (upTo - stock);
      stock = upTo;
    }
  }
  return profit / inventory.days;
}
