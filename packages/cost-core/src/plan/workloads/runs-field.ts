import { z } from 'zod'
import { MONTH } from '../../units/dimension.ts'
import { fieldMeta } from '../field-meta.ts'
import { type PlanQuantity, quantityField } from '../quantity-field.ts'

const counted = quantityField('run', 'positive')
const monthly = quantityField('run/month', 'positive', { moves: true })

/** How often a model is trained: a number of runs, all at one start, or so many a month (`2/month`). */
export const runsField = z
  .unknown()
  .transform((input, context): PlanQuantity => {
    const asCount = counted.safeParse(input)
    if (asCount.success) return asCount.data
    const asRate = monthly.safeParse(input)
    if (asRate.success) return asRate.data
    const { issues } = (isAboutMonths(input) ? asRate : asCount).error
    for (const issue of issues) context.addIssue({ ...issue, input: issue.input } as never)
    return z.NEVER
  })
  .register(fieldMeta, { kind: 'quantity', unit: 'run', also: 'run/month', domain: 'positive', moves: true })

/** Whether runs are said as so many a month. */
export function isMonthly({ quantity }: PlanQuantity): boolean {
  return (quantity.unit.dimension.powers.get(MONTH.key) ?? 0) < 0
}

/** Which of the two readings a text was meant in, so that its fault is told in that one's terms. */
function isAboutMonths(input: unknown): boolean {
  return /month|year|月|年|growth|steps|points/u.test(JSON.stringify(input) ?? '')
}
