'use client'

import { useEffect, useState } from 'react'

/**
 * What stands after the # of the address, which no server is sent: where links carry their secret.
 *
 * Undefined until the page is alive, '' when there is none.
 */
export function useFragment(): string | undefined {
  const [fragment, setFragment] = useState<string>()
  useEffect(() => {
    const read = () => setFragment(window.location.hash.slice(1))
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return fragment
}
