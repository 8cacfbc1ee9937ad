'use client'

import { type Catalogue, type EstimateView, readPlan } from '@kilotoken/cost-core'
import { useMemo } from 'react'
import type { EditBase } from './editor-state.ts'
import { previewPlan } from './preview-plan.ts'

/** The figures of the version the text is edited from, under the same scenario; undefined where they cannot be had. */
export function useBasePreview(
  { version, document }: EditBase,
  scenario: string | undefined,
  catalogue: Catalogue | undefined,
): { view: EstimateView; version: number } | undefined {
  return useMemo(() => {
    const read = readPlan(document)
    if ('problems' in read || catalogue === undefined) return undefined
    const result = previewPlan(read.plan, catalogue, scenario)
    const isSame = 'preview' in result && result.preview.scenario === scenario
    return isSame ? { view: result.preview.view, version } : undefined
  }, [version, document, scenario, catalogue])
}
