/**
 * The ensemble of a city from what was known at an origin.
 *
 * 1. Levels of the teams (inflow, closing, lasting wait) with their errors, drawn to like teams (`teamLevels`).
 * 2. Pilot: each team's slack (log of slots over registrations) over its whole range, all teams in one run, since
 *    without a pool they do not touch each other. It tells about which slack gives the team's lasting wait.
 * 3. Waves of history matching on the numbers that all teams share, to the pooled figures (`POOLED_FIGURES`).
 *    The same runs tell each team's wait as a function of its slack and of those numbers.
 * 4. Drift: a forecast starts from a state that is not all known (nobody is in ramp-up, no post is vacant), and its
 *    waits leave the lasting ones for a while. Runs ahead tell by how much, and slacks make up for it, as weather
 *    services take the drift out of a seasonal forecast.
 * 5. Approximate Bayesian computation: runs from the part that is left; the nearest are kept and corrected.
 * 6. Members (`EnsembleMembers`): a kept set, and for each team a draw of its levels.
 */
import { ln, normalQuantile, Streams } from '../engine/index.ts';
import type { Executor, Seed } from '../experiment/index.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { abc, type AbcResult } from './abc.ts';
import { CalibrationRuns, logistic, logit, type Done, type Draft } from './calibration-runs.ts';
import { latinHypercube } from './design.ts';
import type { Ensemble } from './ensemble.ts';
import { writeEnsemble } from './ensemble-members.ts';
import { hierarchy } from './hierarchy.ts';
import type { History } from './history.ts';
import { drawPlausible, matchHistory, type Matching } from './history-matching.ts';
import { pooledFigures, POOLED_FIGURES, publishedTable } from './month-table.ts';
import { OriginScenarios } from './origin-scenario.ts';
import type { Priors } from './priors.ts';
import { SlackFinder } from './slack-finder.ts';
import { teamLevels } from './team-levels.ts';

export interface EnsembleSize {
  /** Runs of the pilot, of each wave, of the drift, and of the last step. */
  readonly pilot: number;
  readonly waves: readonly number[];
  readonly drift: number;
  readonly candidates: number;
  /** Runs of the last step that are kept, and members made of them. */
  readonly keep: number;
  readonly members: number;
}

/** For the ensemble that is stored. */
export const FULL_SIZE: EnsembleSize = {
  pilot: 120,
  waves: [150, 150],
  drift: 150,
  candidates: 1200,
  keep: 300,
  members: 256,
};

/** For each origin of a backtest. */
export const BACKTEST_SIZE: EnsembleSize = {
  pilot: 60,
  waves: [80, 80],
  drift: 100,
  candidates: 360,
  keep: 100,
  members: 200,
};

/** Half the range of slack around the pilot's answer that waves try, and that answers may lie in. */
const HALF_RANGE = 0.3;
const REACH = 0.5;
/** Months over which the drift is measured. */
const DRIFT_MONTHS = 3;

export interface EnsembleOptions {
  readonly seed: Seed;
  readonly size: EnsembleSize;
  /** Whether the split of the lengths that were not printed is drawn; only where the law of stay is that of bands. */
  readonly drawStays?: boolean;
  readonly executor: Executor;
  readonly signal?: AbortSignal | undefined;
  /** Runs done and planned. */
  readonly onProgress?: ((done: number, planned: number) => void) | undefined;
}

/** What a calibration found, before it is written down as members. */
export interface Calibrated {
  readonly runs: CalibrationRuns;
  readonly streams: Streams;
  readonly matching: Matching;
  readonly observed: readonly number[];
  /** Runs of the last step, and which were kept with what weight; parameters back in the unit cube. */
  readonly candidates: readonly Done[];
  readonly kept: AbcResult;
  readonly slack: SlackFinder;
  /** By how much the log waits of each team lie above the lasting ones in the first months ahead. */
  readonly drift: readonly number[];
  readonly options: EnsembleOptions;
}

/**
 * Calibrates. The same scenario, history, priors, seed and size give the same bits on any number of workers.
 * Problems: fewer than two months before the origin; those of `OriginScenarios`.
 */
export async function calibrateEnsemble(
  base: ResolvedScenario,
  history: History,
  priors: Priors,
  options: EnsembleOptions,
): Promise<Result<Ensemble>> {
  if (history.months.length < 2) {
    return failed([
      {
        code: 'value.range',
        path: ['origin'],
        expected: 'two or more months before it',
        actual: history.origin,
      },
    ]);
  }
  const levels = teamLevels(history);
  const scenarios = OriginScenarios.of(base, history, levels);
  if (!scenarios.ok) return scenarios;
  const { size, executor, seed, signal, onProgress } = options;
  const planned = size.pilot + size.waves.reduce((sum, runs) => sum + runs, 0) + size.drift + size.candidates;
  let done = 0;
  const runs = new CalibrationRuns(
    base,
    history,
    priors,
    levels,
    scenarios.value,
    {
      executor,
      seed: `${seed}/calibration`,
      signal,
      onRun: () => onProgress?.(++done, planned),
    },
    options.drawStays ?? true,
  );
  return ok(writeEnsemble(await calibrate(runs, priors, options), priors));
}

async function calibrate(
  runs: CalibrationRuns,
  priors: Priors,
  options: EnsembleOptions,
): Promise<Calibrated> {
  const { size, seed } = options;
  const { dimensions, levels, history } = runs;
  const streams = new Streams(seed, 'calibration', history.origin);
  let centres = await pilot(runs, priors, size.pilot, streams);
  const observed = pooledFigures(publishedTable(history));
  const inWaves: Done[] = [];
  const matching = await matchHistory({
    dimensions,
    targets: POOLED_FIGURES.map((id, i) => ({
      id,
      observed: observed[i]!,
      discrepancy: priors.discrepancy[id]?.value ?? 0,
    })),
    waves: size.waves,
    streams,
    // In a few hundred runs chance outweighs curvature.
    emulator: { curved: [] },
    simulate: async (points, wave) => {
      // What the waves before have told of the slacks is used at once.
      if (wave > 0) centres = centresFrom(new SlackFinder(inWaves, centres, HALF_RANGE), runs);
      const found = await runs.simulate(
        points.map((point, i) => {
          const stream = streams.stream('slack', wave, i);
          return { point, slack: centres.map((centre) => centre + HALF_RANGE * (2 * stream.uniform() - 1)) };
        }),
      );
      inWaves.push(...found);
      return found.map(({ pooled }) => pooled);
    },
  });
  const slack = new SlackFinder(inWaves, centres, REACH);
  const drafted = (count: number, name: string): { drafts: Draft[]; waits: number[][] } => {
    const points = drawPlausible(count, dimensions, streams, name, matching.implausibility);
    const waits = points.map((_, i) => {
      const stream = streams.stream(name, 'lasting waits', i);
      return levels.teams.map(({ logWait }) => logWait.mean + logWait.sd * normalQuantile(stream.uniform()));
    });
    const drafts = points.map((point, i) => ({
      point,
      slack: waits[i]!.map((wait, t) => slack.at(t, point, wait)),
    }));
    return { drafts, waits };
  };
  const before = drafted(size.drift, 'drift');
  const drift = driftOf(before.waits, await runs.ahead(before.drafts, before.waits, DRIFT_MONTHS));
  const candidates = await runs.simulate(drafted(size.candidates, 'candidates').drafts);
  const found = abc({
    parameters: candidates.map(({ point }) => point.map(logit)),
    figures: candidates.map(({ pooled }) => straightened(pooled)),
    observed: straightened(observed),
    keep: size.keep,
  });
  const kept = { ...found, parameters: found.parameters.map((set) => set.map(logistic)) };
  return { runs, streams, matching, observed, candidates, kept, slack, drift, options };
}

/** Mean over the runs of what came above what was asked, each team drawn to all as far as chance goes. */
function driftOf(asked: readonly (readonly number[])[], found: readonly (readonly number[])[]): number[] {
  const estimates = (asked[0] ?? []).map((_, t) => {
    const gaps = asked.flatMap((row, i) => {
      const gap = found[i]![t]! - row[t]!;
      return Number.isNaN(gap) ? [] : [gap];
    });
    const value = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const squares = gaps.reduce((sum, gap) => sum + (gap - value) * (gap - value), 0);
    return { value, variance: Math.max(1e-9, squares / gaps.length / Math.max(1, gaps.length - 1)) };
  });
  return hierarchy(estimates, null).units.map(({ mean }) => mean);
}

/** About which slack gives each team's lasting wait. */
async function pilot(
  runs: CalibrationRuns,
  priors: Priors,
  count: number,
  streams: Streams,
): Promise<readonly number[]> {
  const { dimensions, levels } = runs;
  const middle = (priors.slack.lowest.value + priors.slack.highest.value) / 2;
  const half = (priors.slack.highest.value - priors.slack.lowest.value) / 2;
  const rows = latinHypercube(count, dimensions + levels.teams.length, streams.stream('pilot'));
  const found = await runs.simulate(
    rows.map((row) => ({
      point: row.slice(0, dimensions),
      slack: row.slice(dimensions).map((u) => middle + half * (2 * u - 1)),
    })),
  );
  return centresFrom(
    new SlackFinder(
      found,
      levels.teams.map(() => middle),
      half,
    ),
    runs,
  );
}

/** The slack of each team at the middle of what is not known. */
function centresFrom(finder: SlackFinder, { dimensions, levels }: CalibrationRuns): readonly number[] {
  const centre = new Array<number>(dimensions).fill(0.5);
  return levels.teams.map(({ logWait }, t) => finder.at(t, centre, logWait.mean));
}

/** Dispersions as logs: they are skewed, and the correction of the last step is a straight line. */
const straightened = (figures: readonly number[]): number[] =>
  figures.map((value, i) => (POOLED_FIGURES[i]!.endsWith('Dispersion') ? ln(Math.max(0.01, value)) : value));
