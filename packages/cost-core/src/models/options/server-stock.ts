import type { FleetCosts } from './option-costs.ts'

/** Servers of one's own, however they came: how many are there, and what having them costs, without running them. */
export type ServerStock = Pick<
  FleetCosts,
  'lines' | 'nodes' | 'availableHours' | 'usedHours' | 'valueAtCost' | 'capital' | 'committedAfter'
>
