'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { parseSampleAddress, printSampleAddress, type SampleAddress } from './sample-address.ts'

/** The page's address and a way to change it without a reload. Each change is a step of the browser's history. */
export function useSampleAddress(): [SampleAddress, (change: Partial<SampleAddress>) => void] {
  const query = useSearchParams()
  const address = useMemo(() => parseSampleAddress(new URLSearchParams(query)), [query])
  const change = useCallback((part: Partial<SampleAddress>) => {
    const current = parseSampleAddress(new URLSearchParams(window.location.search))
    const next = printSampleAddress({ ...current, ...part })
    if (next !== window.location.search)
      window.history.pushState(null, '', `${window.location.pathname}${next}`)
  }, [])
  return [address, change]
}
