/** What stands out in a run, as data; the report layer makes sentences of it. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { estimate, type Estimate } from './estimate.ts';
import type { SummaryMatrix } from './summary-matrix.ts';

export interface TeamFigure {
  readonly team: string;
  readonly value: number;
}

export interface Highlights {
  /** Norm for the wait, working days. */
  readonly target: number;
  readonly cityWait: Estimate;
  /** Teams with a mean wait, longest first. */
  readonly waits: readonly TeamFigure[];
  /** Per team the share of replications whose mean wait over the period exceeds the target, highest first. */
  readonly overTarget: readonly TeamFigure[];
  /** Teams that on average are asked for more client hours than they have, highest first. */
  readonly overloaded: readonly TeamFigure[];
}

export function highlightsOf(scenario: ResolvedScenario, matrix: SummaryMatrix): Highlights {
  const { layout } = matrix;
  const target = scenario.target.wait;
  const waits: TeamFigure[] = [];
  const overTarget: TeamFigure[] = [];
  const overloaded: TeamFigure[] = [];
  layout.areas.slice(1).forEach((team, i) => {
    const wait = matrix.column(layout.area(i + 1, 'waitMean')).filter((value) => !Number.isNaN(value));
    const mean = estimate(wait).value;
    if (mean !== null) {
      waits.push({ team, value: mean });
      overTarget.push({ team, value: wait.filter((value) => value > target).length / wait.length });
    }
    const load = estimate(matrix.column(layout.area(i + 1, 'utilisation'))).value;
    if (load !== null && load > 1) overloaded.push({ team, value: load });
  });
  const cityWait = estimate(matrix.column(layout.area(0, 'waitMean')));
  return {
    target,
    cityWait,
    waits: highestFirst(waits),
    overTarget: highestFirst(overTarget),
    overloaded: highestFirst(overloaded),
  };
}

/** Equal values keep the order of the scenario. */
const highestFirst = (figures: readonly TeamFigure[]): TeamFigure[] =>
  figures.toSorted((a, b) => b.value - a.value);
