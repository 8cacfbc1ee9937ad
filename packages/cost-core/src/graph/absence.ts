/**
 * Why there is no number, from the weakest to the strongest: a price is missing, it never happens, it cannot be done.
 *
 * Zero means present. The strongest kind wins when several inputs are absent, so `Math.max` combines them.
 */
export const PRESENT = 0
export const UNPRICED = 1
export const NEVER = 2
export const INFEASIBLE = 3

export type AbsenceKind = 'unpriced' | 'never' | 'infeasible'

const KINDS: Readonly<Record<number, AbsenceKind>> = {
  [UNPRICED]: 'unpriced',
  [NEVER]: 'never',
  [INFEASIBLE]: 'infeasible',
}

/** The name of an absence code; a bug when the value is present. */
export function absenceKind(code: number): AbsenceKind {
  const kind = KINDS[code]
  if (kind === undefined) throw new RangeError(`not an absence: ${code}`)
  return kind
}
