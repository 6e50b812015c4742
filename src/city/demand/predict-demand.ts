import { exp, ln, studentTQuantile } from '../../engine/index.ts';
import type { Interval } from '../../engine/index.ts';
import type { Buurt } from '../buurt.ts';
import { jackknifeVariance, partsOf } from './demand-model.ts';
import type { DemandModel } from './demand-model.ts';
import { logExpected, solve } from './log-fit.ts';

/** Registrations a month of an area, and how much of it comes from its own history. */
export interface DemandPrediction {
  /** Per average month, with a 95 % interval for the mean of the area (not for one month). */
  readonly perMonth: Interval;
  /** 0: the model alone; 1: its own starts alone. */
  readonly ownWeight: number;
  readonly status: 'derived';
}

/** What is known of the area itself: its starts in periods of the model; null where not known. */
export type OwnStarts = readonly (number | null)[];

/**
 * Registrations of an area of any buurten, in the level of one period of the model (its last unless said) and
 * with the households of a moment (the middle of that period unless said).
 *
 * Without a history the model speaks, with the spread between teams in the interval. With one, the area's own
 * starts and the model are weighed by their variances: the log of the area over the model is a lasting part
 * and a part of the period, both normal; this is their mean given what was seen (empirical Bayes; Morris, JASA
 * 78, 1983). What was seen in the same period weighs most, so a known team is mostly itself.
 */
export function predictDemand(
  model: DemandModel,
  buurten: readonly Buurt[],
  own: OwnStarts = [],
  options: { readonly period?: string; readonly moment?: number } = {},
): DemandPrediction {
  const target =
    options.period === undefined
      ? model.periods.length - 1
      : model.periods.findIndex(({ id }) => id === options.period);
  const period = model.periods[target];
  if (period === undefined) throw new RangeError(`predictDemand: no period ${options.period ?? ''}`);
  const inhabited = buurten.filter((buurt) => buurt.households > 0 || (buurt.later?.households ?? 0) > 0);
  const at = options.moment ?? period.moment;
  const now = inhabited.map((buurt) =>
    partsOf(
      buurt,
      model.periods.map(({ months }) => ({ moment: at, months })),
      model.factors,
      model.means,
    ),
  );
  const area = { parts: now, starts: [] };
  const exposure = now.reduce((sum, part) => sum + (part.exposure[target] ?? 0), 0);
  if (!(exposure > 0)) return { perMonth: { value: 0, lower: 0, upper: 0 }, ownWeight: 0, status: 'derived' };
  const log = logExpected(area, target, model.fit);
  const modelVariance = jackknifeVariance(model.fits.map((fit) => logExpected(area, target, fit)));
  const { lasting, drift, dispersion } = model.spread;
  const change = drift ?? 0;

  const history = {
    parts: inhabited.map((buurt) => partsOf(buurt, model.periods, model.factors, model.means)),
    starts: [],
  };
  const seen = own.flatMap((starts, index) =>
    starts === null || starts <= 0 || index >= model.periods.length
      ? []
      : [{ index, starts, miss: ln(starts) - logExpected(history, index, model.fit) }],
  );
  const covariance = seen.map((a) =>
    seen.map((b) => lasting + modelVariance + (a === b ? change + dispersion / a.starts : 0)),
  );
  const withTarget = seen.map(({ index }) => lasting + modelVariance + (index === target ? change : 0));
  const weights = solve(covariance, withTarget);
  const shift = seen.reduce((sum, { miss }, i) => sum + (weights[i] ?? 0) * miss, 0);
  const explained = withTarget.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
  const variance = Math.max(0, lasting + change + modelVariance - explained);
  const half = studentTQuantile(0.975, Math.max(1, model.fits.length - 1)) * Math.sqrt(variance);
  const months = period.months;
  return {
    perMonth: {
      value: exp(log + shift) / months,
      lower: exp(log + shift - half) / months,
      upper: exp(log + shift + half) / months,
    },
    ownWeight: Math.min(
      1,
      Math.max(
        0,
        weights.reduce((sum, weight) => sum + weight, 0),
      ),
    ),
    status: 'derived',
  };
}

/** Starts of a team in the periods of the model, as its own history. */
export const ownStarts = (model: DemandModel, team: string): OwnStarts =>
  model.periods.map(
    ({ id }) => model.teams.find((row) => row.team === team && row.period === id)?.starts ?? null,
  );
