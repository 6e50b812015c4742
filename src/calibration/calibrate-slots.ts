/**
 * The lasting slot effect of every team from the published waits: the target is the team's mean log wait, drawn to
 * the city (empirical Bayes), the interval that of its error. Fits the scenario over the published months only.
 */
import { dayNumber, isoDate } from '../calendar/index.ts';
import type { City } from '../city/index.ts';
import { deriveTeamFlows } from '../city/index.ts';
import { normalQuantile } from '../engine/index.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { fitSlotFactors } from './slot-factors.ts';

export interface TeamSlots {
  readonly team: string;
  readonly factor: number;
  /** 95 % interval of the factor from the error of the published mean log wait. */
  readonly lower: number;
  readonly upper: number;
  /** Mean log wait, working days: asked and reached by the simulation. */
  readonly target: number;
  readonly reached: number;
}

export interface SlotCalibration {
  /** First and last day of the months that were fitted. */
  readonly from: string;
  readonly to: string;
  readonly seed: string | number;
  readonly replications: number;
  readonly teams: readonly TeamSlots[];
}

export interface SlotCalibrationOptions {
  readonly seed: string | number;
  readonly replications: number;
  /** Halvings done, and how many there will be. */
  readonly onProgress?: ((done: number, planned: number) => void) | undefined;
}

/** Range in which factors are looked for, and halvings of its logarithm: the last step is 0.2 %. */
const LOWEST = 0.4;
const HIGHEST = 3;
const STEPS = 10;

/**
 * Fits the slot factors of all teams that have published months.
 * Problems: a city without published months; a scenario that does not begin with the first of them.
 */
export function calibrateSlots(
  scenario: ResolvedScenario,
  city: City,
  { seed, replications, onProgress }: SlotCalibrationOptions,
): Result<SlotCalibration> {
  const flows = deriveTeamFlows(city.published.teamMonths2017);
  if (flows === null) {
    return failed([{ code: 'file.missing', expected: 'published months of the teams', file: city.id }]);
  }
  const from = `${flows.from}-01`;
  if (scenario.period.from !== from || scenario.period.warmUpDays !== 0) {
    const actual = scenario.period.from;
    return failed([{ code: 'value.conflict', path: ['period', 'from'], expected: from, actual }]);
  }
  // The day before the first of the month after the last.
  const next = isoDate(dayNumber(`${flows.to}-01`) + 31).slice(0, 7);
  const to = isoDate(dayNumber(`${next}-01`) - 1);
  const fitted = { ...scenario, period: { ...scenario.period, to } };
  const { logWait, logWaitBetween } = flows.city;
  const at = (shift: number, part: number): ReturnType<typeof fitSlotFactors> =>
    fitSlotFactors(
      fitted,
      flows.teams.map((team) => {
        // Posterior standard deviation of the team's mean: its own error and the spread between teams.
        const error = logWait.withinVariance / team.months;
        const sd = Math.sqrt(1 / (1 / error + 1 / (logWaitBetween * logWaitBetween)));
        return { team: team.team, logWait: team.logWaitShrunk + shift * sd };
      }),
      {
        seed,
        replications,
        lowest: LOWEST,
        highest: HIGHEST,
        steps: STEPS,
        onStep: (step) => onProgress?.(part * STEPS + step, 3 * STEPS),
      },
    );
  const z = normalQuantile(0.975);
  const middle = at(0, 0);
  const longest = at(z, 1);
  const shortest = at(-z, 2);
  const teams = middle.map(({ team, factor, target, logWait: reached }, i) => ({
    team,
    factor,
    lower: Math.min(factor, longest[i]?.factor ?? factor),
    upper: Math.max(factor, shortest[i]?.factor ?? factor),
    target,
    reached,
  }));
  return ok({ from, to, seed, replications, teams });
}

/** A scenario file that extends `base` with the fitted factors. */
export function slotScenario(base: string, calibration: SlotCalibration): object {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const { from, to, seed, replications } = calibration;
  const source =
    `fitted so that the simulated mean log of the monthly wait equals the published one of ${from} to ${to}, ` +
    `drawn to the city (seed ${seed}, ${replications} replications); interval from the error of that mean`;
  return {
    schema: 'buurtsim.scenario/1',
    name: `${base.replace(/^.*\//, '').replace(/\.json$/, '')}-calibrated`,
    title: { nl: 'Met gekalibreerde intakeplekken', en: 'With calibrated intake slots' },
    question: {
      nl: 'Hoeveel intakeplekken heeft elk team, als de wachttijd moet kloppen?',
      en: 'How many intake slots does each team have, if the wait is to fit?',
    },
    extends: base,
    teams: Object.fromEntries(
      calibration.teams.map(({ team, factor, lower, upper }) => [
        team,
        {
          slotFactor: {
            value: round(factor),
            interval: [round(lower), round(upper)],
            status: 'calibrated',
            source,
          },
        },
      ]),
    ),
  };
}
