/**
 * The law of stay: how long cases are open, by group of teams, and how much hangs on the form of the law.
 *
 * The published lengths give bands that the types S (below three months), M (to a year) and L (longer) carry. How
 * long the stays of a group are is fitted to its closures: with the stock, the age that no case can exceed (the
 * service began in January 2015) and the starts of the months, one factor lets the expected closures be the
 * published ones. Two other laws show what the choice of bands does:
 * - `nested`: the eleven percent over two years are a part of the fifteen over one year, not beside them;
 * - `open`: no edges, each type exponential with the mean of its bands, so that a stay may last beyond three years.
 */
import { teamTotals } from '../city/index.ts';
import { distribution, type DistributionSpec } from '../engine/index.ts';
import { ExpectedClosures, type StayBasis } from '../scenario/expected-closures.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import type { History } from './history.ts';
import { pooledFigures, POOLED_FIGURES, publishedTable } from './month-table.ts';

export const STAY_LAWS = ['bands', 'nested', 'open'] as const;
export type StayLaw = (typeof STAY_LAWS)[number];

export interface StayType {
  readonly id: string;
  readonly share: number;
  readonly stay: DistributionSpec;
}

export interface GroupStay {
  /** Teams with little, middling and much bijstand per household. */
  readonly group: 'low' | 'middle' | 'high';
  readonly teams: readonly string[];
  /** Share of the open cases of a month that closed in it. */
  readonly closing: number;
  /** Per law: factor on all stays with its 95 % interval, mean stay in months, closures in the next half year. */
  readonly laws: Readonly<
    Record<
      StayLaw,
      {
        readonly factor: number;
        readonly lower: number;
        readonly upper: number;
        readonly mean: number;
        readonly nextHalfYear: number;
      }
    >
  >;
}

const GROUPS = ['low', 'middle', 'high'] as const;
/** Months of service before the first of January 2017, the months ahead that are compared, and of the two edges. */
const MONTHS_BEFORE_2017 = 24;
const AHEAD = 6;
const YEAR = 12;
const TWO_YEARS = 24;

/** The types under a law, from the published bands. Null where the city has not published them. */
export function stayTypes(history: History, law: StayLaw): readonly StayType[] | null {
  const bands = history.city.published.durations2017;
  if (bands.length === 0) return null;
  const over = (months: number): number =>
    bands.filter(({ fromMonths }) => fromMonths >= months).reduce((sum, { share }) => sum + share, 0);
  const all = bands.reduce((sum, { share }) => sum + share, 0);
  // Read as nested, the longest band is taken out of the one below it, and what nobody printed fills up the rest.
  const longest = over(TWO_YEARS);
  const year = over(YEAR) - longest;
  const unprinted = bands.filter(({ status, fromMonths }) => status === 'assumed' && fromMonths < YEAR);
  const open = unprinted.reduce((sum, { share }) => sum + share, 0);
  const shareOf = (band: (typeof bands)[number]): number => {
    if (law !== 'nested') return band.share / all;
    if (band.fromMonths >= YEAR && band.fromMonths < TWO_YEARS) return (band.share - longest) / all;
    if (unprinted.includes(band) && open > 0) return (band.share * (open + longest)) / open / all;
    return band.share / all;
  };
  if (law === 'nested' && (year < longest || open === 0)) return null;
  const types = [
    { id: 'S', from: 0, to: 3 },
    { id: 'M', from: 3, to: YEAR },
    { id: 'L', from: YEAR, to: Infinity },
  ].map(({ id, from, to }) => {
    const own = bands.filter(({ fromMonths }) => fromMonths >= from && fromMonths < to);
    const share = own.reduce((sum, band) => sum + shareOf(band), 0);
    const stay: DistributionSpec = {
      dist: 'bands',
      bands: own.map((band) => ({
        from: band.fromMonths,
        to: band.toMonths,
        probability: shareOf(band) / share,
      })),
    };
    return { id, share, stay };
  });
  if (law !== 'open') return types;
  return types.map(({ id, share, stay }) => ({
    id,
    share,
    stay: { dist: 'exponential', mean: distribution(stay).mean },
  }));
}

/**
 * The scenario with its types of cases under another law.
 * Null where the city has not published lengths, or the types of the scenario are not those of the law.
 */
export function withStayLaw(
  scenario: ResolvedScenario,
  history: History,
  law: StayLaw,
): ResolvedScenario | null {
  const { casework } = scenario;
  const laid = stayTypes(history, law);
  if (law === 'bands') return scenario;
  if (casework.kind !== 'planned' || laid === null) return null;
  const types = casework.types.map((type) => {
    const own = laid.find(({ id }) => id === type.id);
    return own === undefined ? null : { ...type, share: own.share, stay: own.stay };
  });
  if (types.length !== laid.length || types.some((type) => type === null)) return null;
  return { ...scenario, casework: { ...casework, types: types.flatMap((type) => type ?? []) } };
}

/** The law of stay of each group of teams. Empty where the city has not published lengths, or nothing of bijstand. */
export function stayLaws(history: History, scenario: ResolvedScenario): readonly GroupStay[] {
  const { casework, intake } = scenario;
  if (casework.kind !== 'planned' || stayTypes(history, 'bands') === null) return [];
  const totals = teamTotals(history.city);
  const burden = (team: string): number => {
    const total = totals.get(team);
    return total === undefined || total.households === 0 ? 0 : total.bijstand / total.households;
  };
  const ordered = history.teams
    .map(({ team }) => team)
    .sort((a, b) => burden(a) - burden(b) || (a < b ? -1 : 1));
  const dispersion = Math.max(
    1,
    pooledFigures(publishedTable(history))[POOLED_FIGURES.indexOf('closureDispersion')] ?? 1,
  );
  return GROUPS.map((group, g) => {
    const teams = ordered.filter((_, i) => Math.floor((i * GROUPS.length) / ordered.length) === g);
    const rows = history.teams.filter(({ team }) => teams.includes(team)).map((item) => item.rows);
    const sum = (of: (row: (typeof rows)[number][number]) => number, months = rows): number =>
      months.flat().reduce((total, row) => total + of(row), 0);
    const starts = history.months.map((_, m) => rows.reduce((total, own) => total + own[m]!.started, 0));
    const first = rows.reduce((total, own) => total + own[0]!.running - own[0]!.started, 0);
    const last = rows.reduce((total, own) => total + own.at(-1)!.running - own.at(-1)!.closed, 0);
    const closed = sum((row) => row.closed);
    const mean = starts.reduce((total, count) => total + count, 0) / starts.length;
    // Closing goes in batches: the error of the count is that of independent closures times their dispersion.
    const error = 1.96 * Math.sqrt(dispersion / closed);
    const laws = STAY_LAWS.map((law) => {
      const types = stayTypes(history, law);
      const basis = (maxAge: number): StayBasis => ({
        types: types ?? casework.types,
        cleanupShare: casework.cleanupShare,
        cleanupInterval: casework.cleanupInterval,
        advice: intake.advice,
        maxAge,
      });
      const past = new ExpectedClosures(basis(MONTHS_BEFORE_2017), history.months.length);
      const factorAt = (count: number): number => past.solve(first, starts, count);
      const factor = factorAt(closed);
      const ahead = new ExpectedClosures(basis(MONTHS_BEFORE_2017 + history.months.length), AHEAD);
      const plain = (types ?? casework.types).reduce(
        (total, { share, stay }) => total + share * distribution(stay).mean,
        0,
      );
      return [
        law,
        {
          factor,
          lower: factorAt(closed * (1 + error)),
          upper: factorAt(closed / (1 + error)),
          mean: factor * plain,
          nextHalfYear: ahead.of(last, new Array<number>(AHEAD).fill(mean), factor),
        },
      ] as const;
    });
    return {
      group,
      teams,
      closing: closed / sum((row) => row.running),
      laws: Object.fromEntries(laws) as GroupStay['laws'],
    };
  });
}
