/**
 * A run that does not take its parameters for certain: `buurtsim.uncertainty/1`. Outer draws of the uncertain
 * numbers, and some replications within each; the band is split into chance and not-knowing.
 */
import { Streams } from '../engine/index.ts';
import { ProblemError, type Problem } from '../problem/problem.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { COMPARED_FIGURES, type ComparedFigure } from './compare.ts';
import { DEFAULT_SEED } from './defaults.ts';
import { inBatches } from './executor.ts';
import { boundsOf } from './figures.ts';
import { inlineExecutor } from './inline-executor.ts';
import { waitReplicator } from './model-replicator.ts';
import type { Seed } from './replicator.ts';
import { runNumbers } from './run.ts';
import { SummaryMatrix } from './summary-matrix.ts';
import { drawParameters, uncertainParameters, type UncertainParameter } from './uncertain-parameters.ts';
import { varianceSplit, type SplitFigure } from './variance-split.ts';
import type { Variants } from './variants.ts';
import { ENGINE_VERSION } from './version.ts';
import type { StudyOptions } from './study-options.ts';

export const UNCERTAINTY_SCHEMA = 'buurtsim.uncertainty/1';

export type UncertainArea = Readonly<Record<ComparedFigure, SplitFigure>>;

export interface UncertaintyResult {
  readonly schema: typeof UNCERTAINTY_SCHEMA;
  readonly engine: string;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: Seed;
  /** Draws of the parameters, and replications within each. */
  readonly draws: number;
  readonly replicationsPerDraw: number;
  /** Draws that were drawn again, because their numbers did not go together. */
  readonly redrawn: number;
  readonly parameters: readonly UncertainParameter[];
  readonly city: UncertainArea;
  readonly teams: readonly ({ readonly team: string } & UncertainArea)[];
}

export interface UncertaintyOptions extends StudyOptions {
  /** Outer draws, 2 or more. */
  readonly draws: number;
  /** Replications within each draw, 2 or more. */
  readonly replicationsPerDraw?: number | undefined;
}

/** Enough to tell chance from not-knowing; more draws tell more than more replications within them. */
export const DEFAULT_PER_DRAW = 4;
/** Times that a draw may be drawn again. */
const MOST_TRIES = 50;

/**
 * Simulates a scenario whose parameters are drawn. Draw d uses replications d n, d n + 1, ... of the seed, so
 * that draws differ by chance as well, and are independent of each other.
 * @throws ProblemError where no draw goes together
 */
export async function simulateUncertain(
  variants: Variants,
  options: UncertaintyOptions,
): Promise<UncertaintyResult> {
  const { draws, replicationsPerDraw = DEFAULT_PER_DRAW, seed = DEFAULT_SEED } = options;
  if (draws < 2 || replicationsPerDraw < 2) {
    throw new RangeError(`Expected 2 or more draws and replications, got ${draws}, ${replicationsPerDraw}.`);
  }
  const prepare = options.prepare ?? waitReplicator;
  const executor = options.executor ?? inlineExecutor(prepare);
  const { base } = variants;
  const parameters = uncertainParameters(base);
  const { layout } = prepare(base);
  const rows = Array.from({ length: draws }, () => new SummaryMatrix(layout, 0));
  const planned = draws * replicationsPerDraw;
  let redrawn = 0;
  let done = 0;
  await inBatches([...rows.entries()], executor, replicationsPerDraw, async ([draw, matrix]) => {
    const { scenario, tries } = drawScenario(variants, parameters, seed, draw);
    redrawn += tries;
    const numbers = Array.from({ length: replicationsPerDraw }, (_, i) => draw * replicationsPerDraw + i);
    await runNumbers(scenario, matrix, numbers, { executor, seed, signal: options.signal });
    executor.forget?.(scenario);
    done += replicationsPerDraw;
    options.onProgress?.({ done, planned });
  });
  const areaOf = (area: number): UncertainArea =>
    Object.fromEntries(
      COMPARED_FIGURES.map((figure) => {
        const values = rows.map((matrix) => matrix.column(layout.area(area, figure)));
        return [figure, varianceSplit(values, boundsOf(figure))];
      }),
    ) as UncertainArea;
  return {
    schema: UNCERTAINTY_SCHEMA,
    engine: ENGINE_VERSION,
    scenario: { name: base.name, hash: base.hash },
    seed,
    draws,
    replicationsPerDraw,
    redrawn,
    parameters,
    city: areaOf(0),
    teams: layout.areas.slice(1).map((team, i) => ({ team, ...areaOf(i + 1) })),
  };
}

/** The scenario of a draw; drawn again where its numbers do not go together (a P90 below its median). */
function drawScenario(
  variants: Variants,
  parameters: readonly UncertainParameter[],
  seed: Seed,
  draw: number,
): { readonly scenario: ResolvedScenario; readonly tries: number } {
  let problems: readonly Problem[] = [];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const streams = new Streams(seed, 'uncertainty', draw, tries);
    const found = variants.with(drawParameters(parameters, (path) => streams.stream(path)));
    if (found.ok) return { scenario: found.value, tries };
    ({ problems } = found);
  }
  throw new ProblemError(problems);
}
