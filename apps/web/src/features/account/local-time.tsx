'use client'

import { TimeText } from '@kilotoken/ui'
import { useFormatter } from 'next-intl'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A moment in the reader's zone; in UTC until the page is alive, since the server does not know where they are. */
export function LocalTime({ at }: { at: Date }) {
  const format = useFormatter()
  const timeZone = useSyncExternalStore(never, zoneHere, () => 'UTC')
  return (
    <TimeText iso={at.toISOString()}>
      {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
    </TimeText>
  )
}
