/** A share as a length in svg, to a hundredth of a per cent. */
export function percentText(share: number): string {
  return `${Math.round(10_000 * share) / 100}%`
}
