import { type Buurt, type City, wijkTotals } from '../../city/index.ts';

/**
 * Social isolation per buurt, which nobody publishes. Of severe loneliness two points are known: the city and
 * its heaviest wijk. The estimate is the straight line through them over bijstand per 100 households. It is
 * assumed: it says nothing that bijstand does not say, and every result that uses it must say so.
 */
export interface IsolationEstimate {
  /** Percentage of adults at a bijstand of 0 per 100 households. */
  readonly intercept: number;
  /** Percentage points per person on bijstand per 100 households. */
  readonly slope: number;
  readonly status: 'assumed';
  readonly source: string;
}

/** Severe loneliness among adults, 2020: Utrecht 11 %, Overvecht 21 % (volksgezondheidsmonitor.nl). */
const FIGURE = 'severe-loneliness';

/**
 * The line through the city's percentage and that of the wijk with its own: both from the external figures of
 * the city, from the latest year that has both. Null where the city has no such pair.
 */
export function estimateIsolation(city: City): IsolationEstimate | null {
  const totals = wijkTotals(city);
  const figures = city.external.filter(({ figure }) => figure === FIGURE);
  const periods = [...new Set(figures.map(({ period }) => period))].sort().reverse();
  const households = city.buurten.reduce((sum, buurt) => sum + buurt.households, 0);
  const all = (100 * city.buurten.reduce((sum, buurt) => sum + (buurt.bijstand ?? 0), 0)) / households;
  for (const period of periods) {
    const ofPeriod = figures.filter((figure) => figure.period === period);
    const whole = ofPeriod.find(({ place }) => place === city.name);
    for (const part of ofPeriod) {
      const wijk = city.wijken.find(({ name }) => name === part.place);
      const area = wijk === undefined ? undefined : totals.get(wijk.code);
      if (whole === undefined || area === undefined || area.households === 0) continue;
      const there = (100 * area.bijstand) / area.households;
      if (!(there > all)) continue;
      const slope = (part.value - whole.value) / (there - all);
      const source = `${whole.place} ${whole.value} %, ${part.place} ${part.value} % (${period}): ${whole.reference}`;
      return { intercept: whole.value - slope * all, slope, status: 'assumed', source };
    }
  }
  return null;
}

/** Isolation of a buurt: as filled in, else estimated; null where neither can be had. */
export function isolationOf(
  buurt: Buurt,
  estimate: IsolationEstimate | null,
): { readonly percent: number; readonly assumed: boolean } | null {
  if (buurt.isolation !== null) return { percent: buurt.isolation, assumed: false };
  if (estimate === null || buurt.bijstand === null || buurt.households <= 0) return null;
  const percent = estimate.intercept + (estimate.slope * 100 * buurt.bijstand) / buurt.households;
  return { percent: Math.min(100, Math.max(0, percent)), assumed: true };
}
