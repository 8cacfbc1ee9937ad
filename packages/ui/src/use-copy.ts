'use client'

import { useEffect, useState } from 'react'

/** Puts text on the clipboard; says for two seconds how that went. Browsers refuse it on plain http except on this machine. */
export function useCopy(): { outcome: 'none' | 'copied' | 'failed'; copy: (text: string) => Promise<void> } {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome('none'), 2_000)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  return { outcome, copy }
}
