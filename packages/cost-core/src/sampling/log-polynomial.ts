const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const LG1 = 6.66666666666673513e-1
const LG2 = 3.999999999940941908e-1
const LG3 = 2.857142874366239149e-1
const LG4 = 2.222219843214978396e-1
const LG5 = 1.818357216161805012e-1
const LG6 = 1.531383769920937332e-1
const LG7 = 1.479819860511658591e-1

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)

/**
 * The natural logarithm by a fixed polynomial, the same bits on every machine.
 *
 * Only for positive normal numbers: zero, negative numbers, subnormals and NaN give NaN, never −Infinity.
 * Relative difference to the true value at most 2.3e-16.
 *
 * @source the split at √½ and the seven coefficients are those of fdlibm's `e_log.c`; docs/method/sampling.md
 */
export function logPolynomial(x: number): number {
  if (!(x >= 2.2250738585072014e-308) || x === Number.POSITIVE_INFINITY) return Number.NaN
  float[0] = x
  const high = words[1] ?? 0
  const shifted = (high + (0x3ff00000 - 0x3fe6a09e)) >>> 0
  const e = (shifted >>> 20) - 1023
  words[1] = (shifted & 0x000fffff) + 0x3fe6a09e
  const f = (float[0] ?? Number.NaN) - 1
  const s = f / (2 + f)
  const z = s * s
  const half = 0.5 * f * f
  let r = LG7
  r = r * z + LG6
  r = r * z + LG5
  r = r * z + LG4
  r = r * z + LG3
  r = r * z + LG2
  r = r * z + LG1
  r = r * z
  return e * LN2_HIGH - (half - (s * (half + r) + e * LN2_LOW) - f)
}
