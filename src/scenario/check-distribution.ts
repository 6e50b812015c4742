/** What the schema cannot say of a distribution: sums, order, completeness. */
import { distribution, type DistributionSpec } from '../engine/index.ts';
import type { Plain } from './schema/fields.ts';
import type { DistributionInput } from './schema/distribution.ts';
import type { Path, ProblemList } from './problem-list.ts';

export type PlainDistribution = Plain<DistributionInput>;

/** Least part of a law that a cut may leave: less than this is a mistake. */
const LEAST_KEPT = 0.01;
const SUM_TOLERANCE = 1e-9;

/** Adds a problem at `path` unless the numbers sum to 1. */
export function checkSum(numbers: readonly number[], path: Path, problems: ProblemList): void {
  const sum = numbers.reduce((total, number) => total + number, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) problems.add(path, 'value.conflict', 'shares that sum to 1', sum);
}

/**
 * Adds what is wrong with a distribution; one that passes can be built by the engine, which has the last word
 * on combinations that no rule here names (such as a cut below the least value).
 */
export function checkDistribution(spec: PlainDistribution, path: Path, problems: ProblemList): void {
  const before = problems.items.length;
  checkSpec(spec, path, problems);
  if (problems.items.length > before) return;
  try {
    distribution(spec as DistributionSpec);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.add(path, 'value.conflict', `a distribution that exists (${error.message})`, spec);
  }
}

function checkSpec(spec: PlainDistribution, path: Path, problems: ProblemList): void {
  switch (spec.dist) {
    case 'uniform':
      if (spec.max <= spec.min) {
        problems.add([...path, 'max'], 'value.order', `number > min (${spec.min})`, spec.max);
      }
      break;
    case 'discreteUniform':
      checkOrder([spec.min, spec.max], ['min', 'max'], path, problems);
      break;
    case 'triangular':
      if (spec.min >= spec.max) {
        problems.add([...path, 'max'], 'value.order', `number > min (${spec.min})`, spec.max);
      } else checkOrder([spec.min, spec.mode, spec.max], ['min', 'mode', 'max'], path, problems);
      break;
    case 'lognormal': {
      const byMean = spec.mean !== undefined && spec.cv !== undefined;
      const byMedian = spec.median !== undefined && spec.p90 !== undefined;
      const given = Object.keys(spec).filter((key) => key !== 'dist');
      if (given.length !== 2 || !(byMean || byMedian)) {
        problems.add(path, 'value.conflict', 'mean and cv, or median and p90', given.join(', '));
      } else if (spec.median !== undefined && spec.p90 !== undefined && spec.p90 <= spec.median) {
        problems.add([...path, 'p90'], 'value.order', `number > median (${spec.median})`, spec.p90);
      } else if (spec.median !== undefined && spec.p90 !== undefined && spec.p90 > 1000 * spec.median) {
        problems.add([...path, 'p90'], 'value.range', 'at most 1000 times the median', spec.p90);
      }
      break;
    }
    case 'hyperexponential':
      if (spec.probs.length !== spec.means.length) {
        const expected = `as many means as probs (${spec.probs.length})`;
        problems.add([...path, 'means'], 'value.conflict', expected, spec.means.length);
      }
      checkSum(spec.probs, [...path, 'probs'], problems);
      break;
    case 'bands':
      checkBands(spec.bands, [...path, 'bands'], problems);
      break;
    case 'mixture':
      spec.parts.forEach((part, i) => checkSpec(part.of, [...path, 'parts', i, 'of'], problems));
      checkSum(
        spec.parts.map((part) => part.weight),
        [...path, 'parts'],
        problems,
      );
      break;
    case 'scaled':
      checkSpec(spec.of, [...path, 'of'], problems);
      break;
    case 'truncated': {
      const before = problems.items.length;
      checkDistribution(spec.of, [...path, 'of'], problems);
      if (problems.items.length > before) break;
      const kept = distribution(spec.of as DistributionSpec).cdf(spec.max);
      if (kept < LEAST_KEPT) {
        problems.add(
          [...path, 'max'],
          'value.range',
          'number with at least 1 % of the law below it',
          spec.max,
        );
      }
      break;
    }
    default:
      break;
  }
}

function checkOrder(
  values: readonly number[],
  names: readonly string[],
  path: Path,
  problems: ProblemList,
): void {
  for (let i = 1; i < values.length; i++) {
    const [before, after] = [values[i - 1] ?? 0, values[i] ?? 0];
    if (after >= before) continue;
    problems.add([...path, names[i] ?? ''], 'value.order', `number >= ${names[i - 1]} (${before})`, after);
  }
}

type Bands = Extract<PlainDistribution, { dist: 'bands' }>['bands'];

/** In rising order, none overlapping another; a gap between two bands is allowed. */
function checkBands(bands: Bands, path: Path, problems: ProblemList): void {
  bands.forEach((band, i) => {
    const before = bands[i - 1];
    if (band.to <= band.from) {
      problems.add([...path, i, 'to'], 'value.order', `number > from (${band.from})`, band.to);
    }
    if (before !== undefined && band.from < before.to) {
      problems.add([...path, i, 'from'], 'value.order', `number >= ${before.to}`, band.from);
    }
  });
  checkSum(
    bands.map((band) => band.probability),
    path,
    problems,
  );
}
