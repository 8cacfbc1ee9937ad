'use client'

import { offsetText } from '@kilotoken/messages'
import { zoneOffset } from '@kilotoken/schedules'
import { useLocale } from 'next-intl'

/** A slot as a clock in a zone shows it: `Mon, 1 Mar 2027, 06:00`, and how far that clock is ahead of UTC. */
export function useSlotText(): (slot: Date, zone: string) => { text: string; offset: string; time: string } {
  const locale = useLocale()
  return (slot, zone) => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options }).format(slot)
    return {
      text: format({
        weekday: 'short',
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }),
      time: format({ hour: '2-digit', minute: '2-digit' }),
      offset: `UTC${offsetText(zoneOffset(zone, slot))}`,
    }
  }
}
