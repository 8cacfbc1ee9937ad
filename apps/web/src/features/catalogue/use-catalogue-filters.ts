'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useOptimistic, useRef, useState, useTransition } from 'react'
import { type AddressKeys, type CatalogueAddress, catalogueQuery } from './catalogue-address.ts'

const TYPING_PAUSE_MS = 250

/** What a reader narrows a list by, at once on the page and soon in the address, which the server answers. */
export function useCatalogueFilters(path: string, keys: AddressKeys, address: CatalogueAddress) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [shown, show] = useOptimistic(address)
  const [text, setText] = useState(address.search)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  // An address that comes from elsewhere (a link, going back) wins, unless the reader is typing.
  useEffect(() => {
    if (waiting.current === undefined)
      setText((current) => (current.trim() === address.search ? current : address.search))
  }, [address.search])
  useEffect(() => () => clearTimeout(waiting.current), [])

  const go = (next: CatalogueAddress) => {
    clearTimeout(waiting.current)
    waiting.current = undefined
    startTransition(() => {
      show(next)
      router.replace(`${path}${catalogueQuery(next, keys)}`, { scroll: false })
    })
  }
  return {
    shown,
    text,
    isPending,
    type: (value: string) => {
      setText(value)
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => go({ ...shown, search: value.trim() }), TYPING_PAUSE_MS)
    },
    submit: () => go({ ...shown, search: text.trim() }),
    choose: (facet: string, values: readonly string[]) =>
      go({ ...shown, search: text.trim(), facets: { ...shown.facets, [facet]: values } }),
  }
}
