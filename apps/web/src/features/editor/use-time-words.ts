'use client'

import { useLocale } from 'next-intl'
import { useCallback } from 'react'

/** A moment as the reader's clock shows it: the time alone today, with the day before that. */
export function useTimeWords(): (at: Date) => string {
  const locale = useLocale()
  return useCallback(
    (at) =>
      new Intl.DateTimeFormat(locale, {
        ...(at.toDateString() !== new Date().toDateString() && { dateStyle: 'medium' }),
        timeStyle: 'short',
        hourCycle: 'h23',
      }).format(at),
    [locale],
  )
}
