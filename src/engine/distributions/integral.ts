/**
 * The integral of a continuous function over from..to by adaptive Simpson quadrature (Lyness 1969), error about
 * `tolerance`. Pieces are halved until two halves agree with the whole, at most 40 times and 100,000 in all: where
 * rounding is coarser than the tolerance they never would.
 */
export function integral(f: (x: number) => number, from: number, to: number, tolerance: number): number {
  // Sixteen pieces to begin with, so that a function that is level at both ends is not taken for a straight one.
  const pieces = 16;
  const budget = { left: 100_000 };
  let sum = 0;
  for (let i = 0; i < pieces; i++) {
    const a = from + ((to - from) * i) / pieces;
    const b = from + ((to - from) * (i + 1)) / pieces;
    const m = 0.5 * (a + b);
    const [fa, fm, fb] = [f(a), f(m), f(b)];
    sum += refined(
      f,
      a,
      fa,
      m,
      fm,
      b,
      fb,
      ((b - a) / 6) * (fa + 4 * fm + fb),
      tolerance / pieces,
      40,
      budget,
    );
  }
  return sum;
}

function refined(
  f: (x: number) => number,
  a: number,
  fa: number,
  m: number,
  fm: number,
  b: number,
  fb: number,
  whole: number,
  tolerance: number,
  depth: number,
  budget: { left: number },
): number {
  const l = 0.5 * (a + m);
  const r = 0.5 * (m + b);
  const fl = f(l);
  const fr = f(r);
  const left = ((m - a) / 6) * (fa + 4 * fl + fm);
  const right = ((b - m) / 6) * (fm + 4 * fr + fb);
  const difference = left + right - whole;
  if (depth === 0 || budget.left-- <= 0 || Math.abs(difference) <= 15 * tolerance)
    return left + right + difference / 15;
  return (
    refined(f, a, fa, l, fl, m, fm, left, 0.5 * tolerance, depth - 1, budget) +
    refined(f, m, fm, r, fr, b, fb, right, 0.5 * tolerance, depth - 1, budget)
  );
}
