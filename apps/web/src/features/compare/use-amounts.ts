'use client'

import type { Comparison } from '@kilotoken/cost-core'
import { useLocale } from 'next-intl'
import { useMemo } from 'react'

/** Below this the cents are worth reading. */
const CENTS_BELOW = 10_000

/** Amounts of one comparison, all with the same decimals. The minus sign is U+2212. */
export function useAmounts({ total, perMonth }: Comparison) {
  const locale = useLocale()
  const sizes = [...total.cells, ...perMonth.cells].map((cell) =>
    cell.kind === 'value' ? Math.abs(cell.value) : 0,
  )
  const decimals = Math.max(...sizes) < CENTS_BELOW ? 2 : 0
  return useMemo(() => {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    const format = (sign: 'auto' | 'exceptZero') => {
      const numbers = new Intl.NumberFormat(locale, { ...digits, signDisplay: sign })
      return (value: number) => numbers.format(value).replace('-', '\u2212')
    }
    return { amount: format('auto'), signed: format('exceptZero') }
  }, [locale, decimals])
}
