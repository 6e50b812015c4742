/**
 * How far the instant answer lies from the simulation, and whether a result lies farther. The bands stand in
 * data/verification/instant-bands.json, measured on every scenario of Utrecht that is shipped (bench/instant-bands.ts):
 * 19 of 20 teams lie within them, the chance of the simulation apart.
 */
import measured from '../../../data/verification/instant-bands.json' with { type: 'json' };
import {
  BANDED_FIGURES,
  type AreaResult,
  type BandedFigure,
  type RunResult,
} from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import type { InstantAnswer } from './instant-answer.ts';
import type { InstantArea } from './instant-area.ts';

export interface InstantBand {
  readonly figure: BandedFigure;
  /** `relative`: shares of the simulated figure. `absolute`: in its own unit. */
  readonly kind: 'relative' | 'absolute';
  readonly band: number;
  /** Root mean square over the teams: a usual deviation. */
  readonly usual: number;
}

/** Scenarios of which bands were measured apart: who helps whom by a pool is harder to foresee. */
export type BandClass = 'teams' | 'pool-intake' | 'pool-full';

const KINDS: Readonly<Record<BandedFigure, InstantBand['kind']>> = {
  caseload: 'relative',
  utilisation: 'relative',
  waitMean: 'relative',
  withinTarget: 'absolute',
};

export const bandClass = ({ pool }: ResolvedScenario): BandClass =>
  pool.fte <= 0 ? 'teams' : pool.form === 'full' ? 'pool-full' : 'pool-intake';

/** The bands of a scenario like this. */
export const bandsOf = (scenario: ResolvedScenario): readonly InstantBand[] =>
  bandsOfClass(bandClass(scenario));

/** The bands of a class of scenarios. */
export const bandsOfClass = (name: BandClass): readonly InstantBand[] =>
  measured.bands.flatMap(({ class: own, figure: named, band, usual }): InstantBand[] => {
    const figure = BANDED_FIGURES.find((one) => one === named);
    return own === name && figure !== undefined ? [{ figure, kind: KINDS[figure], band, usual }] : [];
  });

/** The bands of scenarios without a pool. */
export const INSTANT_BANDS: readonly InstantBand[] = bandsOfClass('teams');

/** A figure of the instant answer outside its band around the simulated one. */
export interface InstantDeviation {
  /** `city` or the id of a team. */
  readonly area: string;
  readonly figure: InstantBand['figure'];
  readonly instant: number;
  readonly simulated: number;
}

/** How far a figure lies from the simulated one, in the unit of its band. */
export interface TeamDistance extends InstantDeviation {
  readonly kind: InstantBand['kind'];
  readonly distance: number;
  /** The same less half the interval of the simulation; at least 0. */
  readonly beyondChance: number;
}

/** Every figure of every team of which both sides say something. */
export const teamDistances = (answer: InstantAnswer, result: RunResult): readonly TeamDistance[] =>
  distances(answer, result).filter(({ area }) => area !== 'city');

function distances(answer: InstantAnswer, result: RunResult): readonly TeamDistance[] {
  const areas: (readonly [string, InstantArea, AreaResult])[] = [['city', answer.city, result.city]];
  for (const team of answer.teams) {
    const simulated = result.teams.find(({ team: id }) => id === team.team);
    if (simulated !== undefined) areas.push([team.team, team, simulated]);
  }
  return areas.flatMap(([area, own, simulated]) =>
    BANDED_FIGURES.flatMap((figure): TeamDistance[] => {
      const { value, lower, upper } = simulatedOf(simulated, figure);
      const instant = instantOf(own, figure);
      if (instant === null || value === null) return [];
      const kind = KINDS[figure];
      const unit = kind === 'relative' ? Math.abs(value) : 1;
      const away = Math.abs(instant - value);
      const chance = lower === null || upper === null ? 0 : (upper - lower) / 2;
      const inUnits = (size: number): number => (unit > 0 ? size / unit : size > 0 ? Infinity : 0);
      return [
        {
          area,
          figure,
          instant,
          simulated: value,
          kind,
          distance: inUnits(away),
          beyondChance: inUnits(Math.max(0, away - chance)),
        },
      ];
    }),
  );
}

/** Figures that deviate by more than their band and the interval of the simulation together. */
export function instantDeviations(
  answer: InstantAnswer,
  result: RunResult,
  bands: readonly InstantBand[] = INSTANT_BANDS,
): readonly InstantDeviation[] {
  return distances(answer, result).flatMap(({ area, figure, instant, simulated, beyondChance }) => {
    const band = bands.find((one) => one.figure === figure);
    const outside = band !== undefined && beyondChance > band.band;
    return outside ? [{ area, figure, instant, simulated }] : [];
  });
}

function instantOf(area: InstantArea, figure: InstantBand['figure']): number | null {
  if (figure === 'waitMean') return area.wait.mean;
  return figure === 'withinTarget' ? area.wait.withinTarget : area[figure];
}

function simulatedOf(area: AreaResult, figure: InstantBand['figure']): AreaResult['caseload'] {
  if (figure === 'waitMean') return area.wait.mean;
  return figure === 'withinTarget' ? area.wait.withinTarget : area[figure];
}
