'use client'

import { useLocale } from 'next-intl'

/** The size of a file in words, in thousands of bytes, never less than one. */
export function useFileSize(): (bytes: number) => string {
  const locale = useLocale()
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumSignificantDigits: 3,
  })
  return (bytes) => format.format(Math.max(1, bytes / 1000))
}
