import { nonNegative } from './check.ts';
import { CountTable } from './count-table.ts';
import { rawThirdMoment } from './law.ts';

/** Poisson law of this mean >= 0. */
export class Poisson extends CountTable {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;

  constructor(mean: number) {
    super(Math.floor(nonNegative('mean', mean)), (k) => mean / (k + 1));
    this.mean = mean;
    this.variance = mean;
    this.thirdMoment = rawThirdMoment(mean, mean, mean);
  }
}
