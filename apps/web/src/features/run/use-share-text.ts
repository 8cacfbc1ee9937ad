'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useFigureWords } from '../figure/use-figure-words.ts'

const SMALLEST = 0.001

/** A share of trials in per cent: never 0% of what happened once, nor 100% of what once did not. */
export function useShareText(): (share: number) => string {
  const t = useTranslations('app.run.result')
  const { percent } = useFigureWords()
  return useMemo(
    () => (share) => {
      if (share > 0 && share < SMALLEST) return t('lessThan', { percent: percent(SMALLEST, 1) })
      if (share < 1 && share > 1 - SMALLEST) return t('moreThan', { percent: percent(1 - SMALLEST, 1) })
      return percent(share, 1)
    },
    [t, percent],
  )
}
