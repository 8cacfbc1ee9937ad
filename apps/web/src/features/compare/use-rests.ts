'use client'

import {
  type BreakEven,
  breakEvenUtilisation,
  DECISION_BASES,
  type Decision,
  type Leverage,
  leverageSteps,
  type NearStep,
  nearSteps,
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
  const sensitivity = yield* halved(sensitivitySteps(compiled, id), 0)
  const leverage = yield* halved(leverageSteps(compiled.graph, id), 1)
  const steps = nearSteps(decision)
  yield 1
  return { sensitivity, leverage, nearSteps: steps, breakEvens: breakEvenUtilisation(compiled) }
}

/** One of two pieces of work as its half of the progress. */
function* halved<T>(work: Generator<number, T>, half: 0 | 1): Generator<number, T> {
  let step = work.next()
  while (step.done !== true) {
    yield (half + step.value) / 2
    step = work.next()
  }
  return step.value
}
