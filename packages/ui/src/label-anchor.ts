export type LabelAnchor = 'start' | 'middle' | 'end'

/** How a label hangs on its place on an axis so that it stays inside: `at` is 0 to 1. */
export function labelAnchor(at: number, margin = 0.03): LabelAnchor {
  if (at < margin) return 'start'
  return at > 1 - margin ? 'end' : 'middle'
}
