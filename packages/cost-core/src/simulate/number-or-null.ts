/** A number as JSON can carry it: what is no finite number is absent. */
export function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
