'use client'

import { type HistogramAxis, histogramAxis, type RunBin } from '@kilotoken/cost-core'
import { useEffect, useMemo, useState } from 'react'
import { useSettled } from '../plan/use-settled.ts'
import { useRunAddress } from './use-run-address.ts'

const DRAG_PAUSE_MS = 300

export type Threshold = { axis: HistogramAxis; value: number; move: (value: number) => void }

/**
 * The threshold over a strategy's total: that of the address, else the p95. Undefined where there is nothing to spread.
 *
 * It moves at once and comes into the address when it rests: browsers count how often an address changes.
 */
export function useThreshold(bins: readonly RunBin[] | undefined): Threshold | undefined {
  const [{ over }, change] = useRunAddress()
  const [dragged, move] = useState<number>()
  const rested = useSettled(dragged, DRAG_PAUSE_MS)
  const axis = useMemo(() => (bins === undefined ? undefined : histogramAxis(bins)), [bins])
  useEffect(() => {
    if (rested !== undefined) change({ over: rested }, 'replace')
  }, [rested, change])
  return axis === undefined ? undefined : { axis, value: dragged ?? over ?? axis.threshold, move }
}
