import { quantile } from 'simple-statistics';
import type { City } from '../../city/index.ts';
import { normalQuantile, Streams } from '../../engine/index.ts';
import type { Result } from '../../problem/problem.ts';
import { failed, ok } from '../../problem/problem.ts';
import { estimateIsolation, type IsolationEstimate } from './isolation.ts';
import { applyNorm, type Norm } from './norm.ts';
import { BIJSTAND_THRESHOLD, type NormSettings, type Threshold } from './norm-settings.ts';

/** Isolation from which an area is heavy or average. Assumed: the plan names no number. */
export const ISOLATION_THRESHOLD: Threshold = { factor: 'isolation', high: 15, average: 12 };

export interface IsolationRow {
  readonly code: string;
  readonly name: string;
  /** Fte on bijstand alone, with isolation as estimated, and the range in which 95 % of the draws lie. */
  readonly withoutIsolation: number;
  readonly withIsolation: number;
  readonly lower: number;
  readonly upper: number;
}

export interface IsolationSensitivity {
  readonly status: 'assumed';
  readonly estimate: IsolationEstimate;
  readonly thresholds: readonly Threshold[];
  readonly draws: number;
  /** Standard deviations that were assumed: of the level of all areas (share), and of one area (points). */
  readonly levelSpread: number;
  readonly areaSpread: number;
  readonly rows: readonly IsolationRow[];
  readonly total: IsolationRow;
}

const DRAWS = 500;
/** Surveys of 2016 to 2022 put the city at 10 to 15 %, so its level is known to a fifth or so. */
export const LEVEL_SPREAD = 0.2;
/** Percentage points by which an area may lie off the line; no figure bears on it. */
const AREA_SPREAD = 3;

/**
 * What the norm would be if isolation counted, and how much of that is assumption: the estimate is drawn many
 * times with another level and another deviation for each area. Problems: those of the norm, and no estimate.
 */
export function isolationSensitivity(
  city: City,
  settings: NormSettings,
  seed: string | number,
  thresholds: readonly Threshold[] = [BIJSTAND_THRESHOLD, ISOLATION_THRESHOLD],
): Result<IsolationSensitivity> {
  const estimate = estimateIsolation(city);
  if (estimate === null) {
    const expected = 'severe-loneliness of the city and of one wijk';
    return failed([{ code: 'key.missing', file: 'external.csv', column: 'figure', expected }]);
  }
  const bijstandOnly = thresholds.filter(({ factor }) => factor !== 'isolation');
  const rule = (list: readonly Threshold[]): NormSettings => ({
    ...settings,
    classes: { kind: 'thresholds', thresholds: list, unknown: 'average' },
  });
  const plain = applyNorm(city, rule(bijstandOnly), estimate);
  const central = applyNorm(city, rule(thresholds), estimate);
  if (!plain.ok) return plain;
  if (!central.ok) return central;
  const streams = new Streams(seed, 'norm', 'isolation');
  const drawn: Norm[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const level = Math.max(0, 1 + LEVEL_SPREAD * normalQuantile(streams.stream('level', draw).uniform()));
    const shift = new Map(
      central.value.units.map(({ code }) => [
        code,
        AREA_SPREAD * normalQuantile(streams.stream('area', code, draw).uniform()),
      ]),
    );
    const buurten = city.buurten.map((buurt) => {
      if (buurt.isolation !== null || buurt.bijstand === null || buurt.households <= 0) return buurt;
      const line = estimate.intercept + (estimate.slope * 100 * buurt.bijstand) / buurt.households;
      const percent = level * line + (shift.get(buurt.subwijk ?? buurt.wijk) ?? 0);
      return { ...buurt, isolation: Math.min(100, Math.max(0, percent)) };
    });
    const norm = applyNorm({ ...city, buurten }, rule(thresholds), estimate);
    if (!norm.ok) return norm;
    drawn.push(norm.value);
  }
  const row = (
    of: (norm: Norm) => { readonly code: string; readonly name: string; readonly fte: number },
  ): IsolationRow => {
    const { code, name, fte } = of(central.value);
    const values = drawn.map((norm) => of(norm).fte);
    return {
      code,
      name,
      withoutIsolation: of(plain.value).fte,
      withIsolation: fte,
      lower: quantile(values, 0.025),
      upper: quantile(values, 0.975),
    };
  };
  return ok({
    status: 'assumed',
    estimate,
    thresholds,
    draws: DRAWS,
    levelSpread: LEVEL_SPREAD,
    areaSpread: AREA_SPREAD,
    rows: central.value.wijken.map((_, index) => row((norm) => norm.wijken[index]!)),
    total: row((norm) => norm.total),
  });
}
