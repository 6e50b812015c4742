/**
 * Elementary functions that give the same bits in every JavaScript engine.
 *
 * ECMAScript lets an engine choose how it approximates `Math.log`, `exp`, `pow` and `sin`, and versions of V8 do
 * differ in the last bit. IEEE 754 fixes + - * / and sqrt, so everything here is made of those, and of the bits
 * of a double. The reductions and minimax coefficients are those of fdlibm (Sun Microsystems, 1993:
 * e_log.c, e_exp.c, k_sin.c, k_cos.c).
 */

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
bits[0] = 1;
/** Index of the word that holds sign, exponent and the top 20 bits of the fraction. */
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;
bits[0] = 0;

/** Powers of two 2^-1024 .. 2^1023, exact; index k + BIAS. */
const BIAS = 1024;
const powerOfTwo = new Float64Array(2048);
{
  let up = 1;
  let down = 1;
  for (let k = 0; k < BIAS; k++) {
    powerOfTwo[BIAS + k] = up;
    powerOfTwo[BIAS - k] = down;
    up *= 2;
    down /= 2;
  }
  powerOfTwo[0] = down;
}

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
const TWO_54 = 18014398509481984;
const TWO_M54 = 1 / TWO_54;
const EXP_OVERFLOW = 709.782712893383973096;
const EXP_UNDERFLOW = -745.13321910194110842;

/**
 * Natural logarithm, error below 1 ulp. `ln(0)` is -Infinity, `ln(Infinity)` Infinity, and a negative or NaN
 * argument gives NaN.
 *
 * fdlibm e_log.c: x = 2^k (1 + f) with sqrt(1/2) < 1 + f < sqrt(2), s = f / (2 + f), and
 * ln(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2)) with R a polynomial of degree 14 in s.
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  let shift = 0;
  if (x < 2.2250738585072014e-308) {
    x *= TWO_54;
    shift = 54;
  } else if (x === Infinity) {
    return Infinity;
  }
  bits[0] = x;
  const high = words[HIGH]!;
  // One more where the fraction is above sqrt(2), which then is halved.
  const exponent = (high >>> 20) - 1023 + (((high & 0xfffff) + 0x95f64) >>> 20);
  // A multiplication scales x, not a write into `words`: the processor would wait for that to be put together.
  const f = x * powerOfTwo[BIAS - exponent]! - 1;
  const k = exponent - shift;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const even =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + (odd + even)) + k * LN2_LOW) - f);
}

/**
 * e to the power x, error below 1 ulp (half an ulp more where the result is subnormal). 0 below -745.13,
 * Infinity above 709.78, NaN for NaN; `exp(0)` is exactly 1.
 *
 * fdlibm e_exp.c: x = k ln 2 + r with |r| <= ln(2)/2, and e^r = 1 + r + r c / (2 - c), c = r - r^2 P(r^2).
 */
export function exp(x: number): number {
  if (!(x < EXP_OVERFLOW)) {
    if (x > EXP_OVERFLOW) return Infinity;
    if (x !== EXP_OVERFLOW) return NaN;
  }
  if (x < EXP_UNDERFLOW) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k >= -1021) {
    if (k <= 1023) return y * powerOfTwo[k + BIAS]!;
    return y * 2 * powerOfTwo[BIAS + 1023]!;
  }
  return y * powerOfTwo[k + 54 + BIAS]! * TWO_M54;
}

/**
 * ln(1 + x) without the loss near 0, error below 2 ulp. `log1p(-1)` is -Infinity, below -1 NaN.
 *
 * With u = 1 + x rounded and c what the rounding lost (exact), ln(1 + x) = ln(u) + c / u (fdlibm s_log1p.c).
 */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x;
  if (!(u > 0) || u === Infinity) return ln(u);
  const lost = x > 1 ? 1 - (u - x) : x - (u - 1);
  return ln(u) + lost / u;
}

/**
 * e^x - 1 without the loss near 0, error below 3 ulp.
 *
 * W. Kahan's device (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 1.14.1): with
 * u = e^x rounded, (u - 1) / ln(u) hardly feels the error of u, and times x it gives e^x - 1.
 */
export function expm1(x: number): number {
  const u = exp(x);
  if (u === 1) return x;
  const difference = u - 1;
  if (difference === -1 || u === Infinity || u !== u) return difference;
  return (difference * x) / ln(u);
}

/**
 * x to the power y. Whole y up to 64 in size by squaring (so a result that a double can hold exactly, such as
 * 3^5, is exact), y of a half by a square root; else exp(y ln x), relative error about 2 |y ln x| ulp.
 * `pow(x, 0)` and `pow(1, y)` are 1; a negative x with y not whole gives NaN. As `Math.pow` elsewhere.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  if (x === 1) return 1;
  if (y === 0.5 && x >= 0) return Math.sqrt(x) + 0;
  const whole = Math.floor(y) === y;
  if (whole && y >= -64 && y <= 64 && x !== 0) {
    const power = wholePower(x, Math.abs(y));
    if (y > 0) return power;
    return power !== Infinity ? 1 / power : wholePower(1 / x, -y);
  }
  if (x > 0) {
    if (x === Infinity) return y > 0 ? Infinity : 0;
    return exp(y * ln(x));
  }
  // From here x is -Infinity, a negative number or a zero, and the sign is that of an odd power.
  const odd = whole && Math.abs(y) < 9007199254740992 && Math.abs(y % 2) === 1;
  if (x === 0) {
    const size = y > 0 ? 0 : Infinity;
    return odd && Object.is(x, -0) ? -size : size;
  }
  if (!whole && x !== -Infinity && Math.abs(y) !== Infinity) return NaN;
  if (x === -1 && Math.abs(y) === Infinity) return 1;
  const size = x === -Infinity ? (y > 0 ? Infinity : 0) : exp(y * ln(-x));
  return odd ? -size : size;
}

function wholePower(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = n; rest > 0; rest >>>= 1) {
    if ((rest & 1) === 1) result *= square;
    square *= square;
  }
  return result;
}

/**
 * sin(2 pi x): the sine of x turns. Exact at every eighth of a turn that has an exact sine (0, 1/4, 1/2, 3/4),
 * elsewhere within 2 ulp; NaN for an infinite x. In turns the reduction to one eighth is exact, for any x.
 */
export function sinTurn(x: number): number {
  if (x < 0) return -sinTurn(-x);
  const turn = x - Math.floor(x);
  if (turn !== turn) return NaN;
  const quarter = Math.floor(4 * turn + 0.5);
  const angle = TWO_PI * (turn - 0.25 * quarter);
  switch (quarter & 3) {
    case 0:
      return kernelSin(angle);
    case 1:
      return kernelCos(angle);
    case 2:
      return -kernelSin(angle);
    default:
      return -kernelCos(angle);
  }
}

const TWO_PI = 6.28318530717958647693;

/** sin on [-pi/4, pi/4] (fdlibm k_sin.c). */
function kernelSin(x: number): number {
  const z = x * x;
  const tail =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return x + z * x * (-1.66666666666666324348e-1 + z * tail);
}

/** cos on [-pi/4, pi/4] (fdlibm k_cos.c, the form that FreeBSD uses: 1 - z/2 is corrected for its rounding). */
function kernelCos(x: number): number {
  const z = x * x;
  const tail =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z *
                (-2.75573143513906633035e-7 +
                  z * (2.0875723212981748279e-9 - z * 1.13596475577881948265e-11)))));
  const half = 0.5 * z;
  const rough = 1 - half;
  return rough + (1 - rough - half + z * tail);
}
