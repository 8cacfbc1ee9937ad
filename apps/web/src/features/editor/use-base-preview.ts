'use client'

import { type Catalogue, readPlan } from '@kilotoken/cost-core'
import { useMemo } from 'react'
import type { EditBase } from './editor-state.ts'
import { type Preview, previewPlan } from './preview-plan.ts'

/** The figures of the version the text is edited from, under the same scenario; undefined where they cannot be had. */
export function useBasePreview(
  { document }: EditBase,
  scenario: string | undefined,
  catalogue: Catalogue | undefined,
): Preview | undefined {
  return useMemo(() => {
    const read = readPlan(document)
    if ('problems' in read || catalogue === undefined) return undefined
    const result = previewPlan(read.plan, catalogue, scenario)
    return 'preview' in result ? result.preview : undefined
  }, [document, scenario, catalogue])
}
