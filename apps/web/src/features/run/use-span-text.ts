'use client'

import { useTranslations } from 'next-intl'
import { spanParts } from './span-parts.ts'

/** A length of time in words: `3 s`, `2 min 5 s`. */
export function useSpanText(): (milliseconds: number) => string {
  const t = useTranslations('app.run.time')
  return (milliseconds) => {
    const { unit, ...parts } = spanParts(milliseconds)
    return t(unit, parts)
  }
}
