/** Birth-and-death chains: numbers that go up and down by one. */

/**
 * Long-run probabilities of 0, 1, 2, ... present, from the rates of going up and down between neighbours
 * (balance of the flows between n and n+1). Ends where the rate up is 0, or where what lies above cannot
 * matter: the next probability is below 1e-20 of the sum so far and at least halves.
 * @param up rate from n to n+1
 * @param down rate from n to n-1, > 0 for n >= 1
 * @throws RangeError where it grows past ten million states: the chain has no long run
 */
export function birthDeath(up: (n: number) => number, down: (n: number) => number): Float64Array {
  const weights = [1];
  let sum = 1;
  for (let n = 0, weight = 1; ; n++) {
    const birth = up(n);
    if (birth === 0) break;
    const next = (weight * birth) / down(n + 1);
    if (next < 1e-20 * sum && next < 0.5 * weight) break;
    weight = next;
    weights.push(weight);
    sum += weight;
    if (weights.length > 10_000_000) throw new RangeError('birth-death chain: expected to have a long run');
    // Keeps the weights of a heavily loaded chain within range.
    if (sum > 1e200) {
      for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! / sum;
      weight /= sum;
      sum = 1;
    }
  }
  return Float64Array.from(weights, (weight) => weight / sum);
}

/** Expectation of f(n) under probabilities of 0, 1, 2, ... */
export function expectation(probabilities: Float64Array, f: (n: number) => number): number {
  let sum = 0;
  for (let n = probabilities.length - 1; n >= 0; n--) sum += probabilities[n]! * f(n);
  return sum;
}
