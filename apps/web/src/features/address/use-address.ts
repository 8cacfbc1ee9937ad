'use client'

import { useSearchParams } from 'next/navigation'
import { startTransition, useCallback, useEffect, useMemo, useState } from 'react'

/** How an address of this page is read and written. Stable: made once, outside the component. */
export type AddressFormat<Address> = {
  parse: (query: URLSearchParams) => Address
  print: (address: Address) => URLSearchParams
}

export type ChangeAddress<Address> = (part: Partial<Address>, step?: 'push' | 'replace') => void

/**
 * The page's address and a way to change it without a reload. Each change is a step of the browser's history, unless it
 * replaces the current one, as typing does.
 */
export function useAddress<Address extends object>({
  parse,
  print,
}: AddressFormat<Address>): [Address, ChangeAddress<Address>] {
  const query = useSearchParams()
  const address = useMemo(() => parse(new URLSearchParams(query)), [query, parse])
  const [pushed, setPushed] = useState<string>()
  const change = useCallback(
    (part: Partial<Address>, step: 'push' | 'replace' = 'push') => {
      const current = parse(new URLSearchParams(window.location.search))
      const text = print({ ...current, ...part }).toString()
      const next = text === '' ? '' : `?${text}`
      if (next === window.location.search) return
      const path = `${window.location.pathname}${next}`
      if (step === 'push') window.history.pushState(null, '', path)
      else window.history.replaceState(null, '', path)
      startTransition(() => setPushed(next))
    },
    [parse, print],
  )

  // A push in the moment before the router listens changes the address and nothing else: say it again.
  useEffect(() => {
    if (pushed === undefined || pushed !== window.location.search) return
    if (new URLSearchParams(pushed).toString() === query.toString()) return
    window.history.replaceState(null, '', window.location.href)
  }, [pushed, query])
  return [address, change]
}
