/** Running sums of shares, the last exactly 1 so that every uniform finds its place. */
export function runningSums(shares: readonly number[]): Float64Array {
  const sums = new Float64Array(shares.length);
  let sum = 0;
  shares.forEach((share, i) => {
    sum += share;
    sums[i] = sum;
  });
  if (sums.length > 0) sums[sums.length - 1] = 1;
  return sums;
}

/** Index of the first running sum above `u`; 0 for an empty list. */
export function pick(sums: Float64Array, u: number): number {
  const last = sums.length - 1;
  let i = 0;
  while (i < last && u >= (sums[i] ?? 1)) i++;
  return i;
}
