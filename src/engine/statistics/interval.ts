/** An estimate and its confidence interval. */
export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}
