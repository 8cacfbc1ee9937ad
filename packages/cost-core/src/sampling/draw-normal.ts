import { logSingle } from './log-single.ts'
import type { RandomStream } from './random-stream.ts'

const f = Math.fround
const single = new Float32Array(2)
const bits = new Uint32Array(single.buffer)
const QUARTER_TURN = f(f(0.7853981633974483) * f(4.656612873077393e-10))
const SIN3 = f(-1.9515295891e-4)
const SIN2 = f(8.3321608736e-3)
const SIN1 = f(-1.6666654611e-1)
const COS3 = f(2.443315711809948e-5)
const COS2 = f(-1.388731625493765e-3)
const COS1 = f(4.166664568298827e-2)

/**
 * Two independent standard normal scores (Box–Muller), in single precision; the first is returned, both are in `pair`.
 *
 * Single precision on purpose: a vector kernel makes the same bits. Scores never leave ±5.9.
 *
 * @source perf reference kernel of the project; Cephes polynomials for sine and cosine; docs/method/sampling.md
 */
export function drawNormal(stream: RandomStream, pair: Float32Array): number {
  const r1 = stream.next()
  const r2 = stream.next()
  const u = f(f(f(r1 >>> 8) + 0.5) * 5.9604644775390625e-8)
  const y = f(f(r2 << 2) * QUARTER_TURN)
  const z = f(y * y)
  const sine = f(f(f(f(f(f(f(SIN3 * z) + SIN2) * z) + SIN1) * z) * y) + y)
  const cosine = f(f(f(f(f(f(f(f(COS3 * z) + COS2) * z) + COS1) * z) * z) - f(0.5 * z)) + 1)
  single[0] = sine
  single[1] = cosine
  const sineBits = bits[0] ?? 0
  const cosineBits = bits[1] ?? 0
  const swap = (r2 << 1) >> 31
  const sign = r2 & 0x80000000
  const exchanged = (sineBits ^ cosineBits) & swap
  bits[0] = cosineBits ^ exchanged ^ sign
  bits[1] = sineBits ^ exchanged ^ sign
  const radius = f(Math.sqrt(f(f(-2) * logSingle(u))))
  pair[0] = f(radius * (single[0] ?? 0))
  pair[1] = f(radius * (single[1] ?? 0))
  return pair[0] ?? 0
}
