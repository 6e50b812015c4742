import type { FigureStatus } from './figure-status.ts';

/**
 * Figures that the organisation published, one interface a table. `running` is always the number of cases
 * open at any moment of the period; the stock at the end of a month is running - closed. Waits are means
 * over the first conversations of the period.
 */
interface Origin {
  readonly status: FigureStatus;
  /** Id of a source of the city. */
  readonly source: string;
}

/** Cases of a period. */
export interface CaseFlow extends Origin {
  readonly started: number;
  readonly running: number;
  readonly closed: number;
}

/** One team in 2015. The unit of the wait is printed as days: calendar or working is not said. */
export interface PublishedTeamYear extends CaseFlow {
  readonly team: string;
  readonly meanWaitDays: number;
  readonly uniqueClients: number;
}

/** The city in a quarter of 2015 or (`period` 2015) in the year. */
export interface PublishedCityPeriod extends CaseFlow {
  readonly period: string;
  readonly meanWaitDays: number;
  readonly uniqueClients: number | null;
}

/** Mean wait in the city in a month of 2015 by place of the first conversation. */
export interface PublishedCityWait extends Origin {
  readonly month: string;
  readonly place: 'office' | 'home' | 'elsewhere' | 'total';
  readonly meanWaitDays: number;
}

/** One team in a month of 2017. */
export interface PublishedTeamMonth extends CaseFlow {
  readonly team: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** `running` as printed; differs where the print was mended. */
  readonly runningPrinted: number;
  readonly meanWaitWorkdays: number;
  readonly uniqueClients: number;
  /** What is wrong with the print; blank if nothing is. */
  readonly flag: string;
}

/** The city in a month of 2017. `goOn...`: closed cases by whether the client can go on alone. */
export interface PublishedCityMonth extends CaseFlow {
  readonly month: string;
  readonly meanWaitWorkdays: number;
  readonly uniqueClients: number;
  readonly goOnYes: number;
  readonly goOnNo: number;
  readonly goOnNotApplicable: number;
  readonly goOnTotal: number;
  readonly maatwerkReferrals: number;
}

/** The city in a quarter of 2017; `running` is the reach of the quarter. */
export interface PublishedCityQuarter extends CaseFlow {
  readonly period: string;
  readonly meanWaitWorkdays: number;
  readonly clientGrade: number;
}

/** Cases closed in 2015 by reason, or what the client went on with (`destination`). */
export interface ClosingReason extends Origin {
  readonly kind: 'reason' | 'destination';
  readonly id: string;
  /** As printed, in Dutch. */
  readonly name: string;
  readonly count: number;
}

/** Cases started in 2015 by who sent the resident. */
export interface Melder extends Origin {
  readonly melder: string;
  readonly started: number;
}

/** Cases started by melder in the first two quarters of 2017. */
export interface MelderQuarters extends Origin {
  readonly melder: string;
  readonly q1: number;
  readonly q2: number;
}

/** Share of the cases of 2017 whose length lies in a band of months. */
export interface DurationBand extends Origin {
  readonly id: string;
  readonly fromMonths: number;
  readonly toMonths: number;
  /** Percent, with the least and the most it may be. */
  readonly share: number;
  readonly shareLow: number;
  readonly shareHigh: number;
  readonly note: string;
}

/** Planned staff of a row of the plan of 2014. */
export interface PlanRow extends Origin {
  readonly id: string;
  readonly name: string;
  readonly fteLow: number;
  readonly fteHigh: number;
}

/** A single figure on staff or money. `period`: a year, a date, or years joined by a dash. */
export interface Figure extends Origin {
  readonly figure: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

/** A figure from elsewhere, to hold results against; never an input. */
export interface ExternalFigure {
  readonly figure: string;
  readonly place: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly status: FigureStatus;
  readonly reference: string;
  readonly note: string;
}

/** A figure that a report states outside the table it belongs to: a printed total, a text, a chart. */
export interface StatedFigure {
  /** Table without `.csv`. */
  readonly table: string;
  /** Key of the row, parts joined by `/`; a part `*` sums over the rows. */
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly where: 'total' | 'text' | 'chart';
  readonly source: string;
}

/** All published tables of a city; each is empty where the city has none. */
export interface Published {
  readonly teamYears2015: readonly PublishedTeamYear[];
  readonly cityPeriods2015: readonly PublishedCityPeriod[];
  readonly cityWaits2015: readonly PublishedCityWait[];
  readonly teamMonths2017: readonly PublishedTeamMonth[];
  readonly cityMonths2017: readonly PublishedCityMonth[];
  readonly cityQuarters2017: readonly PublishedCityQuarter[];
  readonly closingReasons2015: readonly ClosingReason[];
  readonly melders2015: readonly Melder[];
  readonly melders2017: readonly MelderQuarters[];
  readonly durations2017: readonly DurationBand[];
  readonly stated: readonly StatedFigure[];
}
