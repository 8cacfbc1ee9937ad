import { nextSlots } from './next-slots.ts'
import type { Recurrence } from './recurrence.ts'

/** The first slot strictly after an instant; absent when there is none within eight years. */
export function nextSlot(recurrence: Recurrence, zone: string, after: Date): Date | undefined {
  return nextSlots(recurrence, zone, after, 1)[0]
}
