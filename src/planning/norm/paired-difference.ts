import { estimate, type Estimate, type SummaryMatrix } from '../../experiment/index.ts';

/** Mean wait of the city in `b` less that in `a`, replication by replication, with its 95 % interval. */
export function pairedDifference(a: SummaryMatrix, b: SummaryMatrix): Estimate {
  const of = (matrix: SummaryMatrix): Float64Array => matrix.column(matrix.layout.area(0, 'waitMean'));
  const base = of(a);
  return estimate(of(b).map((wait, r) => wait - (base[r] ?? NaN)));
}
