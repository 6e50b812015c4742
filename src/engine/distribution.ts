import { Bands, type Band } from './distributions/bands.ts';
import { rangeError } from './range-error.ts';
import { positive, wholeFrom } from './distributions/check.ts';
import { Deterministic } from './distributions/deterministic.ts';
import { DiscreteUniform } from './distributions/discrete-uniform.ts';
import { Exponential } from './distributions/exponential.ts';
import { Gamma } from './distributions/gamma.ts';
import { Hyperexponential } from './distributions/hyperexponential.ts';
import type { Distribution, Law } from './distributions/law.ts';
import { Lognormal } from './distributions/lognormal.ts';
import { Mixture, MixtureDistribution } from './distributions/mixture.ts';
import { NegativeBinomial } from './distributions/negative-binomial.ts';
import { Poisson } from './distributions/poisson.ts';
import { Residual } from './distributions/residual.ts';
import { Scaled, ScaledDistribution } from './distributions/scaled.ts';
import { Triangular } from './distributions/triangular.ts';
import { Truncated } from './distributions/truncated.ts';
import { Uniform } from './distributions/uniform.ts';
import { Weibull } from './distributions/weibull.ts';

/** A law as plain data. Numbers are in the caller's unit; each law lives on numbers >= 0. */
export type DistributionSpec =
  /** Always `value` >= 0. */
  | { readonly dist: 'deterministic'; readonly value: number }
  | { readonly dist: 'exponential'; readonly mean: number }
  /** 0 <= min < max. */
  | { readonly dist: 'uniform'; readonly min: number; readonly max: number }
  /** 0 <= min <= mode <= max, min < max. */
  | { readonly dist: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  /** Mean shape * scale. */
  | { readonly dist: 'gamma'; readonly shape: number; readonly scale: number }
  /** Sum of k exponential phases; k a whole number >= 1. */
  | { readonly dist: 'erlang'; readonly k: number; readonly mean: number }
  /** cv is the standard deviation divided by the mean. */
  | { readonly dist: 'lognormal'; readonly mean: number; readonly cv: number }
  /** p90, above the median, is exceeded by one in ten. */
  | { readonly dist: 'lognormal'; readonly median: number; readonly p90: number }
  | { readonly dist: 'weibull'; readonly shape: number; readonly scale: number }
  /** With probability probs[i] exponential with mean means[i]; the probabilities sum to 1. */
  | {
      readonly dist: 'hyperexponential';
      readonly probs: readonly number[];
      readonly means: readonly number[];
    }
  /** Whole numbers min..max, both included. */
  | { readonly dist: 'discreteUniform'; readonly min: number; readonly max: number }
  | { readonly dist: 'poisson'; readonly mean: number }
  /** Variance mean + mean^2 / shape. */
  | { readonly dist: 'negativeBinomial'; readonly mean: number; readonly shape: number }
  /** Evenly spread within each band; probabilities sum to 1. */
  | { readonly dist: 'bands'; readonly bands: readonly Band[] }
  /** One of the parts, with probability proportional to its weight. */
  | {
      readonly dist: 'mixture';
      readonly parts: readonly { readonly weight: number; readonly of: DistributionSpec }[];
    }
  /** The law times factor > 0. */
  | { readonly dist: 'scaled'; readonly factor: number; readonly of: DistributionSpec }
  /** The law on condition that the value is at most max. */
  | { readonly dist: 'truncated'; readonly max: number; readonly of: DistributionSpec };

/**
 * The law that the data describe.
 * @throws RangeError that names the parameter and its value, where one is out of range
 */
export function distribution(spec: DistributionSpec): Law {
  switch (spec.dist) {
    case 'deterministic':
      return new Deterministic(spec.value);
    case 'exponential':
      return new Exponential(spec.mean);
    case 'uniform':
      return new Uniform(spec.min, spec.max);
    case 'triangular':
      return new Triangular(spec.min, spec.mode, spec.max);
    case 'gamma':
      return new Gamma(spec.shape, spec.scale);
    case 'erlang':
      return new Gamma(wholeFrom(1, 'k', spec.k), positive('mean', spec.mean) / spec.k);
    case 'lognormal':
      return 'cv' in spec ? Lognormal.ofMean(spec.mean, spec.cv) : Lognormal.ofMedian(spec.median, spec.p90);
    case 'weibull':
      return new Weibull(spec.shape, spec.scale);
    case 'hyperexponential':
      return new Hyperexponential(spec.probs, spec.means);
    case 'discreteUniform':
      return new DiscreteUniform(spec.min, spec.max);
    case 'poisson':
      return new Poisson(spec.mean);
    case 'negativeBinomial':
      return new NegativeBinomial(spec.mean, spec.shape);
    case 'bands':
      return new Bands(spec.bands);
    case 'mixture':
      return new Mixture(spec.parts.map(({ weight, of }) => ({ weight, of: distribution(of) })));
    case 'scaled':
      return new Scaled(spec.factor, distribution(spec.of));
    case 'truncated':
      return new Truncated(spec.max, distribution(spec.of));
  }
}

/**
 * The equilibrium distribution: age, and remaining life, of what is found running at a random moment in a
 * stationary stream of lives with this law. Its cdf is the integral of 1 - F divided by the mean.
 *
 * Closed form for deterministic, exponential, uniform, hyperexponential and banded laws, and for mixtures and
 * multiples of them; elsewhere the cdf is closed and the quantile is found by Newton's method.
 *
 * @throws RangeError where the mean is 0
 */
export function equilibrium(law: Law): Distribution {
  if (!(law.mean > 0)) throw rangeError('mean', 'a number > 0', law.mean);
  if (law instanceof Exponential) return law;
  if (law instanceof Deterministic) return new Uniform(0, law.mean);
  if (law instanceof Uniform) return new Bands([{ from: law.min, to: law.max, probability: 1 }]).residual();
  if (law instanceof Hyperexponential || law instanceof Bands) return law.residual();
  if (law instanceof Scaled) return new ScaledDistribution(law.factor, equilibrium(law.of));
  if (law instanceof Mixture) {
    // Lives of each part are met in proportion to the time they take up.
    const parts = law.parts.filter(({ of }) => of.mean > 0);
    return new MixtureDistribution(
      parts.map(({ weight, of }) => ({ weight: weight * of.mean, of: equilibrium(of) })),
    );
  }
  return new Residual(law);
}
