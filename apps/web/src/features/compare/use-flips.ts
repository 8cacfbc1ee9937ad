'use client'

import { type Decision, type FlipPoints, flipSearch } from '@kilotoken/cost-core'
import { useMemo } from 'react'
import { type Sliced, useSlices } from './use-slices.ts'

/** Looks, a slice at a time, for the numbers of the inputs at which a decision comes out otherwise. */
export function useFlips(decision: Decision | undefined): Sliced<readonly FlipPoints[]> {
  const make = useMemo(() => (decision === undefined ? undefined : () => flipSearch(decision)), [decision])
  return useSlices(make)
}
