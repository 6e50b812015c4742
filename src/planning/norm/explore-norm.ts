import type { City } from '../../city/index.ts';
import { Streams } from '../../engine/index.ts';
import { pairedDifference } from './paired-difference.ts';
import type { Estimate, Seed, SummaryMatrix } from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { type DesignFigures, designFigures, teamWaits } from './design-figures.ts';
import { drawTeams } from './draw-teams.ts';
import { drawnScenario, type DrawnTeam, type TeamDesign } from './drawn-scenario.ts';
import { NO_LOSSES, type NormLosses } from './norm-losses.ts';
import type { Norm } from './norm.ts';
import type { PerClass, WeightClass } from './norm-settings.ts';
import { WEIGHT_CLASSES } from './norm-settings.ts';
import { buurtNorms, type BuurtNorm } from './norm-weight.ts';
import { smallestNorm, type SmallestNorm } from './smallest-norm.ts';

/** Simulates a scenario; the caller decides on replications, seed and threads. */
export type Simulate = (scenario: ResolvedScenario) => Promise<SummaryMatrix>;

export interface ExploreOptions {
  readonly seed: Seed;
  /** A second total of fte at which the norm is slid: a quarter more than the scenario has unless said. */
  readonly chosenFte?: number;
  readonly losses: NormLosses;
  /** Whether the losses count per class and on the frontier too: only where the user has set them. */
  readonly lossesEverywhere?: boolean;
  /** Households per team that are tried. */
  readonly slide?: readonly number[];
  /** Multiples of the fte on the frontier. */
  readonly levels?: readonly number[];
  /** Called as divisions in teams come in. */
  readonly onProgress?: (done: number, planned: number) => void;
}

/** By what the fte are shared over the buurten: as they are in the scenario, or as the norm has it. */
export type SharedBy = 'present' | 'norm';

/** One division in teams, simulated. */
export interface NormPoint {
  readonly householdsPerTeam: PerClass;
  readonly fte: number;
  readonly sharedBy: SharedBy;
  readonly losses: boolean;
  readonly figures: DesignFigures;
  /** Largest buurt of the team that waits longest. */
  readonly worstBuurt: string;
  /** Mean heads a team, and mean share of the working time that the losses leave. */
  readonly headsPerTeam: number;
  readonly kept: number;
}

/** One norm for all areas, without and with losses. */
export interface SlidePoint {
  readonly households: number;
  readonly without: NormPoint;
  readonly with: NormPoint;
  /** Wait of the smallest norm less that of this one, without losses: what pooling gains, in working days. */
  readonly poolingGain: Estimate;
  /** Wait with losses less that without. */
  readonly loss: Estimate;
}

/** One norm for all, slid at one total of fte that stay where they are, so that only the size of teams differs. */
export interface NormSlide {
  readonly fte: number;
  readonly points: readonly SlidePoint[];
  readonly smallest: { readonly without: SmallestNorm; readonly with: SmallestNorm };
}

export interface NormExploration {
  /** Fte of the teams of the scenario, and of all that follows but the second slide and the frontier. */
  readonly fte: number;
  readonly target: number;
  readonly losses: NormLosses;
  /** At the fte of the scenario, then at the chosen fte. */
  readonly slides: readonly NormSlide[];
  /** One class slid, the other two as in the norm; fte shared by the norm. */
  readonly perClass: Readonly<Record<WeightClass, readonly NormPoint[]>>;
  /** Fte against wait for one norm for all and for mixes; fte shared by the norm. */
  readonly frontier: readonly NormPoint[];
}

export const SLIDE: readonly number[] = [2_000, 3_000, 4_000, 6_000, 8_000, 10_000, 14_000];
const PER_CLASS: Readonly<Record<WeightClass, readonly number[]>> = {
  high: [2_000, 4_000, 6_000],
  average: [3_000, 8_000, 14_000],
  low: [6_000, 8_000, 14_000],
};
const LEVELS: readonly number[] = [0.9, 1, 1.1, 1.25];
const uniform = (households: number): PerClass => ({
  high: households,
  average: households,
  low: households,
});
/** One norm for all at each of the three steps, the three steps themselves, and two mixes in between. */
const mixesOf = (norm: Norm): readonly PerClass[] => [
  uniform(3_000),
  uniform(6_000),
  uniform(10_000),
  norm.settings.householdsPerTeam,
  { high: 4_000, average: 6_000, low: 8_000 },
  { high: 2_000, average: 5_000, low: 14_000 },
];

/**
 * Slides the norm. For each value teams are drawn anew from whole buurten and simulated.
 *
 * - `slide`: one norm for all, fte stay where they are, so that only the size of teams differs.
 * - `perClass` and `frontier`: fte shared by the norm, so that it decides who gets them.
 */
export async function exploreNorm(
  base: ResolvedScenario,
  city: City,
  norm: Norm,
  simulate: Simulate,
  options: ExploreOptions,
): Promise<NormExploration> {
  const fte = base.teams.reduce((sum, team) => sum + team.staff.employed + team.staff.seconded, 0);
  const present = presentFte(base);
  const { losses, lossesEverywhere = false, seed } = options;
  const lossless = Object.values(losses).every((value) => value === 0);
  const slid = options.slide ?? SLIDE;
  const levels = options.levels ?? LEVELS;
  const mixes = mixesOf(norm);
  const classes = WEIGHT_CLASSES.reduce((sum, weight) => sum + PER_CLASS[weight].length, 0);
  const planned = 2 * slid.length * (lossless ? 1 : 2) + classes + mixes.length * levels.length;
  let done = 0;
  options.onProgress?.(done, planned);
  const point = async (
    householdsPerTeam: PerClass,
    total: number,
    sharedBy: SharedBy,
    lose: boolean,
  ): Promise<Simulated> => {
    const areas = buurtNorms(city, norm, householdsPerTeam);
    const designs = designsOf(areas, total, sharedBy, present);
    const name = `norm-${WEIGHT_CLASSES.map((weight) => householdsPerTeam[weight]).join('-')}`;
    const drawn = drawnScenario(base, city, designs, lose ? losses : NO_LOSSES, name);
    const matrix = await simulate(drawn.scenario);
    options.onProgress?.(++done, planned);
    return {
      matrix,
      point: pointOf(matrix, drawn.teams, { householdsPerTeam, fte: total, sharedBy, losses: lose }),
    };
  };

  const slide = async (total: number, which: string): Promise<NormSlide> => {
    const tried: {
      readonly households: number;
      readonly without: Simulated;
      readonly with: Simulated;
    }[] = [];
    for (const households of slid) {
      const without = await point(uniform(households), total, 'present', false);
      const lossy = lossless ? without : await point(uniform(households), total, 'present', true);
      tried.push({ households, without, with: lossy });
    }
    const streams = new Streams(seed, 'norm', 'smallest', which);
    const smallest = (of: 'without' | 'with'): SmallestNorm => {
      const norms = tried.map((one) => ({ households: one.households, waits: teamWaits(one[of].matrix) }));
      return smallestNorm(norms, base.target.wait, streams.stream(of));
    };
    const first = tried[0]?.without.matrix;
    return {
      fte: total,
      points: tried.map((one) => ({
        households: one.households,
        without: one.without.point,
        with: one.with.point,
        poolingGain: pairedDifference(one.without.matrix, first ?? one.without.matrix),
        loss: pairedDifference(one.without.matrix, one.with.matrix),
      })),
      smallest: { without: smallest('without'), with: smallest('with') },
    };
  };

  const slides = [await slide(fte, 'constant'), await slide(options.chosenFte ?? 1.25 * fte, 'chosen')];
  const perClass: Record<WeightClass, NormPoint[]> = { high: [], average: [], low: [] };
  for (const weight of WEIGHT_CLASSES) {
    for (const households of PER_CLASS[weight]) {
      const mixed = { ...norm.settings.householdsPerTeam, [weight]: households };
      perClass[weight].push((await point(mixed, fte, 'norm', lossesEverywhere)).point);
    }
  }
  const frontier: NormPoint[] = [];
  for (const mix of mixes) {
    for (const level of levels) {
      frontier.push((await point(mix, level * fte, 'norm', lossesEverywhere)).point);
    }
  }
  return { fte, target: base.target.wait, losses, slides, perClass, frontier };
}

interface Simulated {
  readonly matrix: SummaryMatrix;
  readonly point: NormPoint;
}

/** Fte per buurt in the scenario: those of its team, shared by registrations. */
export function presentFte(base: ResolvedScenario): ReadonlyMap<string, number> {
  return new Map(
    base.teams.flatMap((team) =>
      team.buurten.map(
        ({ code, share }) => [code, share * (team.staff.employed + team.staff.seconded)] as const,
      ),
    ),
  );
}

/** Teams of the norm with their part of the fte. */
export function designsOf(
  areas: readonly BuurtNorm[],
  fte: number,
  sharedBy: SharedBy,
  present: ReadonlyMap<string, number>,
): readonly TeamDesign[] {
  const fteOf = new Map(areas.map((area) => [area.code, area.fte]));
  const partOf = (code: string): number => (sharedBy === 'norm' ? fteOf.get(code) : present.get(code)) ?? 0;
  const teams = drawTeams(areas).map((team) => {
    const buurten = team.map(({ code }) => code);
    return { buurten, part: buurten.reduce((sum, code) => sum + partOf(code), 0) };
  });
  const whole = teams.reduce((sum, { part }) => sum + part, 0);
  return teams.map(({ buurten, part }) => ({
    buurten,
    fte: whole > 0 ? (fte * part) / whole : fte / teams.length,
  }));
}

function pointOf(
  matrix: SummaryMatrix,
  teams: readonly DrawnTeam[],
  point: Pick<NormPoint, 'householdsPerTeam' | 'fte' | 'sharedBy' | 'losses'>,
): NormPoint {
  const figures = designFigures(matrix);
  const mean = (of: (team: DrawnTeam) => number): number =>
    teams.reduce((sum, team) => sum + of(team), 0) / teams.length;
  return {
    ...point,
    figures,
    worstBuurt: teams.find(({ id }) => id === figures.worst.team)?.name ?? '',
    headsPerTeam: mean(({ heads }) => heads),
    kept:
      teams.reduce((sum, team) => sum + team.fte * team.kept.share, 0) /
      Math.max(
        1e-9,
        teams.reduce((sum, team) => sum + team.fte, 0),
      ),
  };
}
