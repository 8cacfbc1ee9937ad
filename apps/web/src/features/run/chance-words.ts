/** How likely something is, as a person would say it. `of` is the nearest whole number of equal chances. */
export type ChanceWords =
  | { kind: 'none' | 'rare' | 'half' | 'sure' | 'all' }
  | { kind: 'tenth'; of: number }
  | { kind: 'likely'; part: number; of: number }

const RARE = 0.01
const HALF = [0.45, 0.55] as const
const TENTHS = 10

/** A share of trials as a chance. Only no trial at all is none, and only every trial all. */
export function chanceWords(share: number): ChanceWords {
  if (share <= 0) return { kind: 'none' }
  if (share >= 1) return { kind: 'all' }
  if (share < RARE) return { kind: 'rare' }
  if (share > 1 - RARE) return { kind: 'sure' }
  if (share < HALF[0]) return { kind: 'tenth', of: Math.max(2, Math.round(1 / share)) }
  if (share <= HALF[1]) return { kind: 'half' }
  return { kind: 'likely', part: Math.min(TENTHS - 1, Math.round(share * TENTHS)), of: TENTHS }
}
