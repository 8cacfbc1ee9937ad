'use client'

import { type Catalogue, type PlanProblem, readPlan } from '@kilotoken/cost-core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { type Preview, previewPlan } from './preview-plan.ts'

/** A text as the engine understands it. */
export type PlanReading = {
  /** The text that all this is about: the one on show, or the one before it. */
  text: string
  /** What keeps the text from being worked out. */
  problems: readonly PlanProblem[]
  /** What is odd about it all the same. */
  warnings: readonly PlanProblem[]
  /** The last figures there were: those of this text where it has no problems. */
  preview: Preview | undefined
  /** The text is ahead of what is said about it. */
  isBusy: boolean
  catalogue: Catalogue | undefined
}

/**
 * Reads and works out the text in the browser, behind the typing: letters appear at once, figures when there is time.
 */
export function usePlanReading(text: string, scenario: string | undefined): PlanReading {
  const api = useTRPC()
  const { data: catalogue } = useQuery(
    api.catalogue.forEngine.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  )
  const settled = useDeferredValue(text)
  const read = useMemo(() => readPlan(settled), [settled])
  const result = useMemo(
    () =>
      'problems' in read || catalogue === undefined ? undefined : previewPlan(read.plan, catalogue, scenario),
    [read, catalogue, scenario],
  )
  const [last, setLast] = useState<Preview>()
  const fresh = result !== undefined && 'preview' in result ? result.preview : undefined
  if (fresh !== undefined && fresh !== last) setLast(fresh)
  const found = 'problems' in read ? read : result
  return {
    text: settled,
    problems: found !== undefined && 'problems' in found ? found.problems : NONE,
    warnings: fresh?.view.issues ?? NONE,
    preview: fresh ?? last,
    isBusy: settled !== text || catalogue === undefined,
    catalogue,
  }
}

const NONE: readonly PlanProblem[] = []
