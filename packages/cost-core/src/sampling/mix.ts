/**
 * A 32-bit mixing step: every output bit depends on every input bit.
 *
 * @source the constants are those of the "lowbias32" search by C. Wellons; docs/method/sampling.md
 */
export function mix(value: number): number {
  let x = value | 0
  x ^= x >>> 16
  x = Math.imul(x, 0x7feb352d)
  x ^= x >>> 15
  x = Math.imul(x, 0x846ca68b)
  x ^= x >>> 16
  return x >>> 0
}
