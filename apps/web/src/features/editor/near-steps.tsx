'use client'

import {
  type CompiledPlan,
  type Decision,
  decisionOf,
  type NearStep,
  nearStepSearch,
} from '@kilotoken/cost-core'
import { ResultSection } from '@kilotoken/ui'
import { useMemo } from 'react'
import { NearStepNotice } from '../compare/near-step-notice.tsx'
import { useSlices } from '../compare/use-slices.ts'

/** Where a small change of the need takes one more server, or saves one. Looked for once the figures are there. */
export function NearSteps({ compiled }: { compiled: CompiledPlan }) {
  const make = useMemo(() => () => searchIn(compiled), [compiled])
  const { result } = useSlices(make)
  if (result === undefined || result.steps.length === 0) return null
  return (
    <ResultSection>
      <NearStepNotice steps={result.steps} decision={result.decision} />
    </ResultSection>
  )
}

function* searchIn(
  compiled: CompiledPlan,
): Generator<number, { steps: readonly NearStep[]; decision: Decision }> {
  const decision = decisionOf(compiled)
  yield 0
  const steps = yield* nearStepSearch(decision)
  return { steps, decision }
}
