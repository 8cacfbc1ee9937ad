'use client'

import { mergePlans, planFields } from '@kilotoken/cost-core'
import { useMemo } from 'react'
import type { ThreeTexts } from './merge-texts.ts'
import { usePlanWords } from './use-plan-words.ts'

/** What two people changed in a text, in the reader's words; undefined where one of the texts cannot be compared. */
export function useComparison({ base, mine, theirs }: ThreeTexts) {
  const words = usePlanWords()
  return useMemo(() => {
    const merged = mergePlans(base, mine, theirs)
    if ('problems' in merged) return undefined
    const sections = [mine, theirs, base].map((text) => {
      const fields = planFields(text)
      return 'sections' in fields ? fields.sections : []
    })
    const labelOf = (path: string) =>
      sections.map((one) => words.place(one, path)).find((label) => label !== undefined) ?? path
    const named = <T extends { path: string }>(list: readonly T[]) =>
      list.map((one) => ({ ...one, label: labelOf(one.path) }))
    return { mine: named(merged.mine), theirs: named(merged.theirs), both: named(merged.conflicts) }
  }, [base, mine, theirs, words])
}
