/**
 * How a figure is known, from the strongest to the weakest.
 *
 * A result is as strong as the weakest input on its path. Choices (how many nodes to buy) and definitions (hours in a
 * month) are not evidence and do not count.
 */
export const EVIDENCE = ['measured', 'quoted', 'published', 'estimated', 'assumed'] as const

export type Evidence = (typeof EVIDENCE)[number]

/** The weaker of two classes; null means "rests on nothing that needs evidence". */
export function weaker(a: Evidence | null, b: Evidence | null): Evidence | null {
  if (a === null) return b
  if (b === null) return a
  return EVIDENCE.indexOf(a) >= EVIDENCE.indexOf(b) ? a : b
}
