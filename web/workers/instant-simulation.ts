/**
 * The instant answer in the shape of a simulation of one replication, so that whatever shows results shows it
 * too. What the formulas do not give is undefined there, as in a replication in which it did not occur.
 */
import {
  instantAnswer,
  resultOf,
  SummaryLayout,
  SummaryMatrix,
  type InstantArea,
  type ResolvedScenario,
  type Seed,
  type Simulation,
} from '../../src/index.ts';

const kept = new Map<string, Simulation>();
/** A slider on its way leaves one at each step. */
const KEPT = 24;

export function instantSimulation(scenario: ResolvedScenario, seed: Seed): Simulation {
  const key = JSON.stringify([scenario.hash, seed]);
  const simulation = kept.get(key) ?? instantly(scenario, seed);
  kept.delete(key);
  kept.set(key, simulation);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
  return simulation;
}

function instantly(scenario: ResolvedScenario, seed: Seed): Simulation {
  const matrix = instantMatrix(scenario);
  return { scenario, seed, matrix, result: resultOf(scenario, seed, matrix) };
}

function instantMatrix(scenario: ResolvedScenario): SummaryMatrix {
  const { city, teams } = instantAnswer(scenario);
  const layout = new SummaryLayout(
    teams.map(({ team }) => team),
    city.months.map(({ month }) => month),
  );
  const row = new Float64Array(layout.size).fill(NaN);
  [city, ...teams].forEach((area, index) => placeArea(row, layout, index, area));
  const matrix = new SummaryMatrix(layout, 1);
  matrix.place(0, row);
  return matrix;
}

function placeArea(row: Float64Array, layout: SummaryLayout, index: number, area: InstantArea): void {
  const whole = {
    fte: area.fte,
    registered: area.registered,
    started: area.started,
    waitMean: area.wait.mean,
    waitP90: area.wait.p90,
    withinTarget: area.wait.withinTarget,
    caseload: area.caseload,
    queue: area.queue,
    utilisation: area.utilisation,
  } as const;
  for (const [measure, value] of Object.entries(whole)) {
    row[layout.area(index, measure as keyof typeof whole)] = value ?? NaN;
  }
  area.months.forEach((month, m) => {
    const monthly = {
      registered: month.registered,
      started: month.started,
      caseload: month.caseload,
      // The mean of a month stands for its end: a caseload changes little within a month.
      stock: month.caseload,
      wait: month.wait.mean,
      withinTarget: month.wait.withinTarget,
      queue: month.queue,
      utilisation: month.utilisation,
    } as const;
    for (const [measure, value] of Object.entries(monthly)) {
      row[layout.month(index, m, measure as keyof typeof monthly)] = value ?? NaN;
    }
  });
}
