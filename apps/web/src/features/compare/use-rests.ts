'use client'

import {
  type BreakEven,
  breakEvenUtilisation,
  DECISION_BASES,
  type Decision,
  type Leverage,
  leverageSteps,
  type NearStep,
  nearStepSearch,
  type Sensitivity,
  sensitivitySteps,
} from '@kilotoken/cost-core'
import { useMemo } from 'react'
import { type Sliced, useSlices } from './use-slices.ts'

/** What a strategy's figure hangs on, and what about the plan is worth knowing before it is trusted. */
export type Rests = {
  sensitivity: Sensitivity
  leverage: Leverage
  nearSteps: readonly NearStep[]
  breakEvens: readonly BreakEven[]
}

/** Works out, a slice at a time, what the figure of one strategy of a decision rests on. */
export function useRests(decision: Decision, strategy: string): Sliced<Rests> {
  const make = useMemo(() => () => restsOf(decision, strategy), [decision, strategy])
  return useSlices(make)
}

function* restsOf(decision: Decision, strategy: string): Generator<number, Rests> {
  const { compiled, basis } = decision
  const id = `${strategy}.${DECISION_BASES[basis]}`
  const sensitivity = yield* third(sensitivitySteps(compiled, id), 0)
  const leverage = yield* third(leverageSteps(compiled.graph, id), 1)
  const steps = yield* third(nearStepSearch(decision), 2)
  return { sensitivity, leverage, nearSteps: steps, breakEvens: breakEvenUtilisation(compiled) }
}

/** One of three pieces of work as its third of the progress. */
function* third<T>(work: Generator<number, T>, place: 0 | 1 | 2): Generator<number, T> {
  let step = work.next()
  while (step.done !== true) {
    yield (place + step.value) / 3
    step = work.next()
  }
  return step.value
}
