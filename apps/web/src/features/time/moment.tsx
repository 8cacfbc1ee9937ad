'use client'

import { TimeText } from '@kilotoken/ui'
import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'

const nothing = () => () => undefined

/**
 * A moment as the reader's clock shows it: the time alone today, with the day before that.
 *
 * The server does not know the reader's zone, so the first HTML says it in UTC and the browser corrects it.
 */
export function Moment({ at }: { at: Date }) {
  const locale = useLocale()
  const isInBrowser = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
  const isToday = isInBrowser && at.toDateString() === new Date().toDateString()
  const format = new Intl.DateTimeFormat(locale, {
    ...(!isToday && { dateStyle: 'medium' }),
    timeStyle: 'short',
    hourCycle: 'h23',
    ...(!isInBrowser && { timeZone: 'UTC' }),
  })
  return <TimeText iso={at.toISOString()}>{format.format(at)}</TimeText>
}
