/** The residents who register at a team. */
import type { ForecastBasis } from './forecast-basis.ts';

/** Registrations a working day, before returns, over the working days [from, to) of the run. */
export function newPerDay(basis: ForecastBasis, index: number, from: number, to: number): number {
  const { prepared, days, batch } = basis;
  const { inflow, scenario } = prepared;
  let sum = 0;
  for (let place = from; place < to; place++) {
    const day = days[place]!;
    for (let cell = 0; cell < inflow.cellsPerDay; cell++)
      sum += inflow.expected[index]?.[day * inflow.cellsPerDay + cell] ?? 0;
  }
  return to > from ? (sum * batch * (1 - scenario.demand.redirectedShare)) / (to - from) : 0;
}
