import { eitherQuantity, isIn } from '../either-quantity.ts'
import type { PlanQuantity } from '../quantity-field.ts'

/** How often a model is trained: a number of runs, all at one start, or so many a month (`2/month`). */
export const runsField = eitherQuantity(
  { unit: 'run' },
  { unit: 'run/month', moves: true },
  'positive',
  /month|year|月|年|growth|steps|points/u,
)

/** Whether runs are said as so many a month. */
export function isMonthly(runs: PlanQuantity): boolean {
  return isIn(runs, 'run/month')
}
