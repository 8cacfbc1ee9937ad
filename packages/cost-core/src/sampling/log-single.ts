const single = new Float32Array(1)
const bits = new Uint32Array(single.buffer)
const f = Math.fround

/**
 * The natural logarithm in single precision, every step rounded to float32 as a vector kernel does it.
 *
 * For positive normal float32 only; relative error about 8e-8.
 *
 * @source the degree-8 polynomial of Cephes `logf`; docs/method/sampling.md
 */
export function logSingle(x: number): number {
  single[0] = x
  const shifted = ((bits[0] ?? 0) + (0x3f800000 - 0x3f3504f3)) >>> 0
  const e = (shifted >>> 23) - 127
  bits[0] = (shifted & 0x007fffff) + 0x3f3504f3
  const m = f((single[0] ?? 0) - 1)
  const z = f(m * m)
  let y = f(7.0376836292e-2)
  y = f(f(y * m) - C7)
  y = f(f(y * m) + C6)
  y = f(f(y * m) - C5)
  y = f(f(y * m) + C4)
  y = f(f(y * m) - C3)
  y = f(f(y * m) + C2)
  y = f(f(y * m) - C1)
  y = f(f(y * m) + C0)
  y = f(f(y * m) * z)
  y = f(y + f(e * E_LOW))
  y = f(y - f(0.5 * z))
  return f(f(m + y) + f(e * E_HIGH))
}

const C7 = f(1.151461031e-1)
const C6 = f(1.167699874e-1)
const C5 = f(1.2420140846e-1)
const C4 = f(1.4249322787e-1)
const C3 = f(1.6668057665e-1)
const C2 = f(2.0000714765e-1)
const C1 = f(2.4999993993e-1)
const C0 = f(3.3333331174e-1)
const E_LOW = f(-2.1219444e-4)
const E_HIGH = f(0.693359375)
