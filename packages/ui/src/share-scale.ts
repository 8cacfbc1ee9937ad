import type { Stretch } from './linear-scale.ts'

/** How far along an axis a value stands: 0 at its start, 1 at its end. 0 on an axis without length. */
export function shareScale([from, to]: Stretch): (value: number) => number {
  return (value) => (from === to ? 0 : (value - from) / (to - from))
}
