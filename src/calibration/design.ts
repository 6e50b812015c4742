/** Space-filling designs: points of the unit cube that leave no large part of it empty. */
import type { Stream } from '../engine/index.ts';

/** Latin hypercubes that are tried; the one whose nearest points lie farthest apart is kept. */
const TRIES = 5;

/**
 * A Latin hypercube of `n` points in `d` dimensions (McKay, Beckman and Conover 1979): each of the n slices of
 * each axis holds one point. Of some, the one with the largest least distance (Johnson, Moore and Ylvisaker 1990).
 */
export function latinHypercube(n: number, d: number, stream: Stream): number[][] {
  let best = draw(n, d, stream);
  let most = leastDistance(best);
  for (let i = 1; i < TRIES; i++) {
    const next = draw(n, d, stream);
    const distance = leastDistance(next);
    if (distance > most) {
      best = next;
      most = distance;
    }
  }
  return best;
}

function draw(n: number, d: number, stream: Stream): number[][] {
  const points = Array.from({ length: n }, () => new Array<number>(d).fill(0));
  for (let axis = 0; axis < d; axis++) {
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = stream.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    points.forEach((point, i) => (point[axis] = (order[i]! + stream.uniform()) / n));
  }
  return points;
}

function leastDistance(points: readonly (readonly number[])[]): number {
  let least = Infinity;
  points.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const b = points[j]!;
      let sum = 0;
      for (let k = 0; k < a.length; k++) sum += (a[k]! - b[k]!) * (a[k]! - b[k]!);
      if (sum < least) least = sum;
    }
  });
  return least;
}
