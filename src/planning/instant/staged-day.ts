/**
 * One day of the queue in three states of the environment at once, under registrations in stages: the stages run
 * through the numbers waiting as recursive filters, slots shift the numbers, and the environment drifts in the
 * same turn. Three states side by side keep a processor busy, since each number needs the one before it.
 */
import type { ArrivalStages } from './arrival-stages.ts';
import { MOST, type QueueNumbers } from './queue-numbers.ts';

/** Most of the room that slots and registrations of a day take beside the numbers waiting. */
const BESIDE = 1024;
/** Scratch of one day, reused: the answer is computed in one go. Numbers after the registrations, per state. */
const low = new Float64Array(MOST + BESIDE);
const middle = new Float64Array(MOST + BESIDE);
const high = new Float64Array(MOST + BESIDE);

/** Sums of number times probability per state. */
export type StateMeans = [number, number, number];
type ThreeStates = readonly [QueueNumbers, QueueNumbers, QueueNumbers];

/**
 * One day. All three states have the same range of numbers after it.
 * @param slots slots in each state, fewer than 256 apart; @param weights of the states, kept
 * @param memory chance that the environment stays as it was; @param means gets the new means
 */
export function stagedDay(
  states: ThreeStates,
  stages: ArrivalStages,
  slots: ArrayLike<number>,
  weights: readonly [number, number, number],
  memory: number,
  means: StateMeans,
): void {
  const [a, b, c] = states;
  const from = Math.min(a.from, b.from, c.from);
  const to = Math.max(a.to, b.to, c.to);
  const wanted = to + stages.reach;
  // Slots beyond all numbers that are looked at serve nobody.
  const idle = Math.max(0, Math.floor(Math.min(slots[0]!, slots[1]!, slots[2]!)) - wanted);
  const wholeA = Math.floor(slots[0]!) - idle;
  const wholeB = Math.floor(slots[1]!) - idle;
  const wholeC = Math.floor(slots[2]!) - idle;
  const least = Math.min(wholeA, wholeB, wholeC);
  const most = Math.max(wholeA, wholeB, wholeC);
  // A state of more slots reads further up, one of fewer further down.
  const apart = most - least;
  const end = Math.min(MOST - apart, wanted);
  const size = end + apart - from;
  for (const state of states) state.makeRoom(end + apart);
  const base = apart + 2;
  for (let i = 0; i < base; i++) {
    low[i] = middle[i] = high[i] = 0;
    low[base + size + i] = middle[base + size + i] = high[base + size + i] = 0;
  }
  register(states, stages, from, base, size);

  const partA = slots[0]! - Math.floor(slots[0]!);
  const partB = slots[1]! - Math.floor(slots[1]!);
  const partC = slots[2]! - Math.floor(slots[2]!);
  const restA = 1 - partA;
  const restB = 1 - partB;
  const restC = 1 - partC;
  const out = 1 - memory;
  const up = out / 4;
  const stay = 1 - 2 * up;
  const { p: pa } = a;
  const { p: pb } = b;
  const { p: pc } = c;
  // Nobody is left where those before and the registrations are at most the slots.
  const noneA = atMost(low, base - from, wholeA, partA);
  const noneB = atMost(middle, base - from, wholeB, partB);
  const noneC = atMost(high, base - from, wholeC, partC);
  let sumA = (pa[0] = memory * noneA + up * noneB);
  let sumB = (pb[0] = stay * noneB + out * (noneA + noneC));
  let sumC = (pc[0] = memory * noneC + up * noneB);
  const empty = sumA === 0 && sumB === 0 && sumC === 0;
  let meanA = 0;
  let meanB = 0;
  let meanC = 0;
  const first = Math.max(1, from - most - 1);
  const last = Math.max(first, end - least);
  let i = base - from + first;
  let beforeA = low[i + wholeA]!;
  let beforeB = middle[i + wholeB]!;
  let beforeC = high[i + wholeC]!;
  for (let n = first; n < last; n++) {
    i++;
    const nextA = low[i + wholeA]!;
    const nextB = middle[i + wholeB]!;
    const nextC = high[i + wholeC]!;
    const below = restA * beforeA + partA * nextA;
    const own = restB * beforeB + partB * nextB;
    const above = restC * beforeC + partC * nextC;
    const newA = memory * below + up * own;
    const newB = stay * own + out * (below + above);
    const newC = memory * above + up * own;
    pa[n] = newA;
    pb[n] = newB;
    pc[n] = newC;
    sumA += newA;
    sumB += newB;
    sumC += newC;
    meanA += n * newA;
    meanB += n * newB;
    meanC += n * newC;
    beforeA = nextA;
    beforeB = nextB;
    beforeC = nextC;
  }
  for (let n = last; n < to; n++) pa[n] = pb[n] = pc[n] = 0;
  // What lies beyond the numbers that are looked at counts as the last of them.
  const top = Math.max(first, last) - 1;
  const beyondA = Math.max(0, weights[0] - sumA);
  const beyondB = Math.max(0, weights[1] - sumB);
  const beyondC = Math.max(0, weights[2] - sumC);
  pa[top] = pa[top]! + beyondA;
  pb[top] = pb[top]! + beyondB;
  pc[top] = pc[top]! + beyondC;
  means[0] = meanA + top * beyondA;
  means[1] = meanB + top * beyondB;
  means[2] = meanC + top * beyondC;
  a.from = b.from = c.from = empty && last > first ? first : 0;
  a.to = b.to = c.to = Math.max(last, 1);
}

/** Chance of at most `whole`, or with the chance `part` one more; number n stands at n + shift. */
function atMost(numbers: Float64Array, shift: number, whole: number, part: number): number {
  const next = whole + 1 + shift;
  let sum = 0;
  for (let i = Math.max(0, shift); i < next; i++) sum += numbers[i]!;
  return next >= 0 ? sum + part * numbers[next]! : sum;
}

/** Registrations join: the numbers waiting, each state in its scratch from `base` on. */
function register(
  [a, b, c]: ThreeStates,
  { count, last, ratio }: ArrivalStages,
  from: number,
  base: number,
  size: number,
): void {
  // The weight of a stage, 1 - ratio, is left to the last turn.
  let gain = 1;
  for (let k = 1; k < count; k++) gain *= 1 - ratio;
  const passed = gain * (1 - last);
  const met = gain * (1 - ratio) * last;
  let left = count;
  let sources = [a.p, b.p, c.p] as const;
  let at = from;
  for (; left > 2; left -= 2) {
    twoStages(sources, at, base, size, ratio, 0, 1);
    sources = SCRATCH;
    at = base;
  }
  if (left === 2) twoStages(sources, at, base, size, ratio, passed, met);
  else oneStage(sources, at, base, size, ratio, passed, met);
}

const SCRATCH = [low, middle, high] as const;
type Numbers = readonly [Float64Array, Float64Array, Float64Array];

/** Two stages, and what is left of the first and the second of them. */
function twoStages(
  [a, b, c]: Numbers,
  from: number,
  base: number,
  size: number,
  ratio: number,
  first: number,
  second: number,
): void {
  let a1 = 0;
  let b1 = 0;
  let c1 = 0;
  let a2 = 0;
  let b2 = 0;
  let c2 = 0;
  for (let i = 0; i < size; i++) {
    a1 = a[from + i]! + ratio * a1;
    b1 = b[from + i]! + ratio * b1;
    c1 = c[from + i]! + ratio * c1;
    a2 = a1 + ratio * a2;
    b2 = b1 + ratio * b2;
    c2 = c1 + ratio * c2;
    low[base + i] = first * a1 + second * a2;
    middle[base + i] = first * b1 + second * b2;
    high[base + i] = first * c1 + second * c2;
  }
}

/** One stage: `passed` of those who do not meet it, `met` of those who do. */
function oneStage(
  [a, b, c]: Numbers,
  from: number,
  base: number,
  size: number,
  ratio: number,
  passed: number,
  met: number,
): void {
  let a1 = 0;
  let b1 = 0;
  let c1 = 0;
  for (let i = 0; i < size; i++) {
    const ownA = a[from + i]!;
    const ownB = b[from + i]!;
    const ownC = c[from + i]!;
    a1 = ownA + ratio * a1;
    b1 = ownB + ratio * b1;
    c1 = ownC + ratio * c1;
    low[base + i] = passed * ownA + met * a1;
    middle[base + i] = passed * ownB + met * b1;
    high[base + i] = passed * ownC + met * c1;
  }
}
