'use client'

import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The reader's clock, by the minute; undefined until the page is alive, because the server's is another. */
export function useNow(): Date | undefined {
  const [now, setNow] = useState<Date>()
  useEffect(() => {
    setNow(new Date())
    const ticking = setInterval(() => setNow(new Date()), MINUTE_MS)
    return () => clearInterval(ticking)
  }, [])
  return now
}
