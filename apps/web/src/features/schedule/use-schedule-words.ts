'use client'

import { scheduleText } from '@kilotoken/messages'
import { cronWords, type Recurrence, recurrenceWords, zoneOffset } from '@kilotoken/schedules'
import { useLocale } from 'next-intl'

/** When a schedule runs, as a sentence with the offset of its zone at that moment. */
export function useScheduleWords(): (recurrence: Recurrence, zone: string, at: Date) => string {
  const locale = useLocale()
  return (recurrence, zone, at) => {
    const words = recurrenceWords(recurrence)
    const said =
      words.key === 'cron'
        ? {
            key: words.key,
            params: { expression: cronWords(words.params.expression, locale) ?? words.params.expression },
          }
        : words
    return scheduleText(said, { zone, offset: zoneOffset(zone, at) }, locale)
  }
}
