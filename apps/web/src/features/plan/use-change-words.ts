'use client'

import { usePlanWords } from '../editor/use-plan-words.ts'
import { withoutSharedSource } from '../editor/without-shared-source.ts'
import { clipped } from './clipped.ts'
import type { PlanChangeRow } from './plan-rows.ts'

/** A change in the reader's words: the place as the editor calls it, and what was written there before and after. */
export function useChangeWords() {
  const words = usePlanWords()
  return ({ path, place, before, after }: PlanChangeRow) => {
    const [was, is] = withoutSharedSource(before, after)
    return { place: words.place(place, path) ?? path, before: clipped(was), after: clipped(is) }
  }
}
