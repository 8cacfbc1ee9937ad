/** A step of 1, 2, 2.5 or 5 times a power of ten that crosses `span` in at most `count` steps. `span` is above 0. */
export function roundStep(span: number, count: number): number {
  const rough = span / count
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10)
}
