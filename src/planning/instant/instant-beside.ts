/** Every simulated result with the instant answer beside it, so that two roads to one figure can be compared. */
import {
  resultOf,
  simulate,
  type InstantBeside,
  type InstantBesideArea,
  type RunResult,
  type SimulateOptions,
  type Simulation,
} from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { instantAnswer, type InstantAnswer } from './instant-answer.ts';
import type { InstantArea } from './instant-area.ts';
import { bandsOf, instantDeviations, type InstantDeviation } from './instant-bands.ts';

/** A study on its way makes a result of the same scenarios again and again. */
const KEPT = 24;
const answers = new Map<string, InstantAnswer>();

function answerTo(scenario: ResolvedScenario): InstantAnswer {
  const answer = answers.get(scenario.hash) ?? instantAnswer(scenario);
  answers.delete(scenario.hash);
  answers.set(scenario.hash, answer);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value ?? '');
  return answer;
}

/** The result with the instant answer to its scenario, and where the two lie apart. */
export function withInstant(scenario: ResolvedScenario, result: RunResult): RunResult {
  const answer = answerTo(scenario);
  const bands = bandsOf(scenario);
  const deviations = instantDeviations(answer, result, bands);
  const instant: InstantBeside = {
    city: areaOf('city', answer.city, deviations),
    teams: answer.teams.map((area) => ({ team: area.team, ...areaOf(area.team, area, deviations) })),
    bands: bands.map(({ figure, kind, band }) => ({ figure, kind, band })),
    notes: answer.notes,
  };
  return { ...result, instant };
}

function areaOf(
  id: string,
  { wait, caseload, utilisation, slotLoad }: InstantArea,
  deviations: readonly InstantDeviation[],
): InstantBesideArea {
  const deviates = deviations.filter(({ area }) => area === id).map(({ figure }) => figure);
  return {
    wait: { mean: wait.mean, p90: wait.p90, withinTarget: wait.withinTarget },
    caseload,
    utilisation,
    slotLoad,
    deviates,
  };
}

/** As `resultOf`, with the instant answer beside it. */
export const resultWithInstant = (...[scenario, ...rest]: Parameters<typeof resultOf>): RunResult =>
  withInstant(scenario, resultOf(scenario, ...rest));

/** As `simulate`, with the instant answer beside its result. */
export async function simulateWithInstant(
  scenario: ResolvedScenario,
  options: SimulateOptions = {},
): Promise<Simulation> {
  const simulation = await simulate(scenario, options);
  return { ...simulation, result: withInstant(scenario, simulation.result) };
}
