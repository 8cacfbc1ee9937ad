'use client'

import { useSyncExternalStore } from 'react'

const nothing = () => () => undefined

/** The reader's time zone; undefined on the server, which cannot know it. */
export function useBrowserZone(): string | undefined {
  return useSyncExternalStore(nothing, browserZone, () => undefined)
}

function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
