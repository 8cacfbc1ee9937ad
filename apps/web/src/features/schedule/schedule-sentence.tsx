'use client'

import type { Recurrence } from '@kilotoken/schedules'
import { useNow } from './use-now.ts'
import { useScheduleWords } from './use-schedule-words.ts'

export type ScheduleSentenceProps = {
  recurrence: Recurrence
  zone: string
  /** What counts as now until the reader's clock is known: the zone's offset is that of the moment. */
  at: Date
}

/**
 * When a schedule runs, in words.
 *
 * Browsers know fewer names of zones in Chinese than the server does; the server's word stays, which is the better one.
 */
export function ScheduleSentence({ recurrence, zone, at }: ScheduleSentenceProps) {
  const now = useNow()
  const words = useScheduleWords()
  return <span suppressHydrationWarning>{words(recurrence, zone, now ?? at)}</span>
}
