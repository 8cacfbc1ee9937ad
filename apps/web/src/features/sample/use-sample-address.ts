'use client'

import { useSearchParams } from 'next/navigation'
import { startTransition, useCallback, useEffect, useMemo, useState } from 'react'
import { parseSampleAddress, printSampleAddress, type SampleAddress } from './sample-address.ts'

/** The page's address and a way to change it without a reload. Each change is a step of the browser's history. */
export function useSampleAddress(): [SampleAddress, (change: Partial<SampleAddress>) => void] {
  const query = useSearchParams()
  const address = useMemo(() => parseSampleAddress(new URLSearchParams(query)), [query])
  const [pushed, setPushed] = useState<string>()
  const change = useCallback((part: Partial<SampleAddress>) => {
    const current = parseSampleAddress(new URLSearchParams(window.location.search))
    const next = printSampleAddress({ ...current, ...part })
    if (next === window.location.search) return
    window.history.pushState(null, '', `${window.location.pathname}${next}`)
    startTransition(() => setPushed(next))
  }, [])

  // A push in the moment before the router listens changes the address and nothing else: say it again.
  useEffect(() => {
    if (pushed === undefined || pushed !== window.location.search) return
    if (new URLSearchParams(pushed).toString() === query.toString()) return
    window.history.replaceState(null, '', window.location.href)
  }, [pushed, query])
  return [address, change]
}
