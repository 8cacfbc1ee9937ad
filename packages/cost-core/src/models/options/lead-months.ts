import type { NodeIndex } from '../../graph/node.ts'
import { isIn } from '../../plan/either-quantity.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import { ownField } from './own-field.ts'

/** How long before it serves a server has to be ordered, in months of 730 h; undefined where the plan says nothing. */
export function leadMonths(model: ModelContext, supply: Supply, option: OwnOption): NodeIndex | undefined {
  const { builder, calendar } = model
  const { lead_time: given } = option
  if (given === undefined) return undefined
  const inMonths = isIn(given, 'month')
  const lead = ownField(model, supply)('lead_time', given, inMonths ? 'month' : 'week')
  if (lead === undefined || inMonths) return lead
  return once(model, `${supply.key}.lead_months`, () =>
    builder.name(`${supply.key}.lead_months`, builder.div(lead, calendar.nominalHours), {
      label: label('measure.lead_months'),
      unit: 'month',
      context: supply.context,
    }),
  )
}
