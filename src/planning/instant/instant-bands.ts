/**
 * How far the instant answer lay from the simulation, and whether a result lies farther. Measured on the eighteen
 * teams of the scenario utrecht-2017 against 40 replications (seed 99): the largest deviation of a team, rounded
 * up; it holds chance of the simulation too. One number of the queue was fitted to the same scenario.
 */
import type { AreaResult, BandedFigure, RunResult } from '../../experiment/index.ts';
import type { InstantAnswer, InstantArea } from './instant-answer.ts';

export interface InstantBand {
  readonly figure: BandedFigure;
  /** `relative`: shares of the simulated figure. `absolute`: in its own unit. */
  readonly kind: 'relative' | 'absolute';
  readonly band: number;
  /** Root mean square over the teams: a usual deviation. */
  readonly usual: number;
}

export const INSTANT_BANDS: readonly InstantBand[] = [
  { figure: 'caseload', kind: 'relative', band: 0.02, usual: 0.01 },
  { figure: 'utilisation', kind: 'relative', band: 0.025, usual: 0.011 },
  { figure: 'waitMean', kind: 'relative', band: 0.18, usual: 0.096 },
  { figure: 'withinTarget', kind: 'absolute', band: 0.12, usual: 0.049 },
];

/** A figure of the instant answer outside its band around the simulated one. */
export interface InstantDeviation {
  /** `city` or the id of a team. */
  readonly area: string;
  readonly figure: InstantBand['figure'];
  readonly instant: number;
  readonly simulated: number;
}

/** Figures that deviate by more than their band and the interval of the simulation together. */
export function instantDeviations(answer: InstantAnswer, result: RunResult): readonly InstantDeviation[] {
  const areas: (readonly [string, InstantArea, AreaResult])[] = [['city', answer.city, result.city]];
  for (const team of answer.teams) {
    const simulated = result.teams.find(({ team: id }) => id === team.team);
    if (simulated !== undefined) areas.push([team.team, team, simulated]);
  }
  return areas.flatMap(([area, own, simulated]) =>
    INSTANT_BANDS.flatMap(({ figure, kind, band }): InstantDeviation[] => {
      const { value, lower, upper } = simulatedOf(simulated, figure);
      const instant = instantOf(own, figure);
      if (instant === null || value === null) return [];
      const chance = lower === null || upper === null ? 0 : (upper - lower) / 2;
      const most = (kind === 'relative' ? band * Math.abs(value) : band) + chance;
      return Math.abs(instant - value) > most ? [{ area, figure, instant, simulated: value }] : [];
    }),
  );
}

function instantOf(area: InstantArea, figure: InstantBand['figure']): number | null {
  if (figure === 'waitMean') return area.wait.mean;
  return figure === 'withinTarget' ? area.wait.withinTarget : area[figure];
}

function simulatedOf(area: AreaResult, figure: InstantBand['figure']): AreaResult['caseload'] {
  if (figure === 'waitMean') return area.wait.mean;
  return figure === 'withinTarget' ? area.wait.withinTarget : area[figure];
}
