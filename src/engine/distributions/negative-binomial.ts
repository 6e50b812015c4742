import { positive } from './check.ts';
import { CountTable } from './count-table.ts';
import { rawThirdMoment } from './law.ts';

/**
 * Negative binomial law: Poisson with a mean that is itself gamma distributed with this mean and shape. Variance
 * mean + mean^2 / shape.
 */
export class NegativeBinomial extends CountTable {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;

  constructor(mean: number, shape: number) {
    positive('mean', mean);
    positive('shape', shape);
    const share = mean / (mean + shape);
    const peak = shape > 1 ? Math.floor((mean * (shape - 1)) / shape) : 0;
    super(peak, (k) => ((shape + k) / (k + 1)) * share);
    this.mean = mean;
    const spread = mean / shape;
    this.variance = mean * (1 + spread);
    this.thirdMoment = rawThirdMoment(mean, this.variance, this.variance * (1 + 2 * spread));
  }
}
