'use client'

import {
  type Crossover,
  type CrossoverRanges,
  crossover,
  crossoverRanges,
  isUncertain,
  type VolumeDriver,
  volumeDrivers,
} from '@kilotoken/cost-core'
import { useMemo } from 'react'
import type { ReadyColumn } from './column-state.ts'
import { useSlices } from './use-slices.ts'

/** Draws at each of the nine volumes: fewer than for the verdict, because a band is read off a chart. */
const TRIALS = 1000

export type ShownCrossover = {
  drivers: readonly VolumeDriver[]
  driver: VolumeDriver | undefined
  lines: Crossover | undefined
  ranges: CrossoverRanges | undefined
}

/** What the columns cost at other volumes, worked out a slice at a time: first the lines, then their bands. */
export function useCrossover(columns: readonly ReadyColumn[], wanted: string | undefined): ShownCrossover {
  const compared = useMemo(() => columns.map(({ column }) => column), [columns])
  const drivers = useMemo(() => volumeDrivers(compared), [compared])
  const driver = drivers.find(({ key }) => key === wanted) ?? drivers[0]
  const makeLines = useMemo(
    () => (driver === undefined ? undefined : () => crossover(compared, driver)),
    [compared, driver],
  )
  const { result: lines } = useSlices(makeLines)
  const makeRanges = useMemo(() => {
    const seed = compared[0]?.compiled.plan.uncertainty.seed
    if (driver === undefined || lines === undefined || !lines.isMoved) return undefined
    if (seed === undefined || !isUncertain(compared)) return undefined
    return () => crossoverRanges(compared, driver, lines.flips, { seed, trials: TRIALS })
  }, [compared, driver, lines])
  const { result: ranges } = useSlices(makeRanges)
  return { drivers, driver, lines, ranges }
}
