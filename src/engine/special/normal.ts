import { exp, ln } from '../math.ts';

const INVERSE_SQRT_TWO_PI = 0.39894228040143267794;

/** Density of the standard normal law. */
export function normalDensity(x: number): number {
  return INVERSE_SQRT_TWO_PI * expMinusHalfSquare(Math.abs(x));
}

/**
 * Distribution function of the standard normal law, relative error below 1e-14 in both tails, down to the
 * smallest doubles (x about -38).
 *
 * Rational approximations on |x| <= 0.66291, <= sqrt(32), and beyond: W. J. Cody 1969, Mathematics of
 * Computation 23, 631-638, in the form of his ANORM (1993, ACM TOMS 19, algorithm 715).
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.66291) return 0.5 + x * centre(x * x);
  if (size !== size) return NaN;
  const tail = expMinusHalfSquare(size) * (size <= 5.656854249492380195 ? middle(size) : far(size));
  return x < 0 ? tail : 1 - tail;
}

/** (Phi(x) - 1/2) / x as a function of z = x^2. */
function centre(z: number): number {
  const top =
    (((0.065682337918207449113 * z + 2.2352520354606839287) * z + 161.02823106855587881) * z +
      1067.6894854603709582) *
      z +
    18154.981253343561249;
  const bottom =
    (((z + 47.20258190468824187) * z + 976.09855173777669322) * z + 10260.932208618978205) * z +
    45507.789335026729956;
  return top / bottom;
}

/** Upper tail divided by exp(-y^2 / 2). */
function middle(y: number): number {
  const top =
    (((((((1.0765576773720192317e-8 * y + 0.39894151208813466764) * y + 8.8831497943883759412) * y +
      93.506656132177855979) *
      y +
      597.27027639480026226) *
      y +
      2494.5375852903726711) *
      y +
      6848.1904505362823326) *
      y +
      11602.651437647350124) *
      y +
    9842.7148383839780218;
  const bottom =
    (((((((y + 22.266688044328115691) * y + 235.38790178262499861) * y + 1519.377599407554805) * y +
      6485.558298266760755) *
      y +
      18615.571640885098091) *
      y +
      34900.952721145977266) *
      y +
      38912.003286093271411) *
      y +
    19685.429676859990727;
  return top / bottom;
}

/** The same beyond sqrt(32), in powers of 1 / y^2. */
function far(y: number): number {
  const z = 1 / (y * y);
  const top =
    ((((0.02307344176494017303 * z + 0.21589853405795699) * z + 0.1274011611602473639) * z +
      0.022235277870649807) *
      z +
      0.001421619193227893466) *
      z +
    2.9112874951168792e-5;
  const bottom =
    ((((z + 1.28426009614491121) * z + 0.468238212480865118) * z + 0.0659881378689285515) * z +
      0.00378239633202758244) *
      z +
    7.29751555083966205e-5;
  return (INVERSE_SQRT_TWO_PI - (z * top) / bottom) / y;
}

/** exp(-y^2 / 2) for y >= 0; y is cut to sixteenths, so that the large part of the square is exact (Cody). */
function expMinusHalfSquare(y: number): number {
  if (y > 40) return 0;
  const cut = Math.floor(y * 16) / 16;
  return exp(-0.5 * cut * cut) * exp(-0.5 * (y - cut) * (y + cut));
}

/**
 * Quantile of the standard normal law, relative error about 1e-15. -Infinity at 0, Infinity at 1, NaN outside.
 * M. J. Wichura 1988, Applied Statistics 37, 477-484, algorithm AS 241 (PPND16).
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * inner(0.180625 - q * q);
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const size = r <= 5 ? outer(r - 1.6) : outermost(r - 5);
  return q < 0 ? -size : size;
}

function inner(r: number): number {
  const top =
    ((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
      45921.953931549871457) *
      r +
      13731.693765509461125) *
      r +
      1971.5909503065514427) *
      r +
      133.14166789178437745) *
      r +
    3.387132872796366608;
  const bottom =
    ((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
      21213.794301586595867) *
      r +
      5394.1960214247511077) *
      r +
      687.1870074920579083) *
      r +
      42.313330701600911252) *
      r +
    1;
  return top / bottom;
}

function outer(r: number): number {
  const top =
    ((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
      1.27045825245236838258) *
      r +
      3.64784832476320460504) *
      r +
      5.7694972214606914055) *
      r +
      4.6303378461565452959) *
      r +
    1.42343711074968357734;
  const bottom =
    ((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
      0.14810397642748007459) *
      r +
      0.68976733498510000455) *
      r +
      1.6763848301838038494) *
      r +
      2.05319162663775882187) *
      r +
    1;
  return top / bottom;
}

function outermost(r: number): number {
  const top =
    ((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
      0.026532189526576123093) *
      r +
      0.29656057182850489123) *
      r +
      1.7848265399172913358) *
      r +
      5.4637849111641143699) *
      r +
    6.6579046435011037772;
  const bottom =
    ((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
      7.868691311456132591e-4) *
      r +
      0.0148753612908506148525) *
      r +
      0.13692988092273580531) *
      r +
      0.59983220655588793769) *
      r +
    1;
  return top / bottom;
}
