import { label, type ModelContext } from '../model-context.ts'
import type { Prepaid } from '../options/option-costs.ts'
import { isVatCost, vatRate } from '../options/vat-rate.ts'

/** Rent that a strategy pays ahead, with the VAT that is paid on it at the same time, where that cannot be recovered. */
export function prepaidWithVat(
  model: ModelContext,
  strategy: string,
  option: string,
  prepaid: Prepaid,
): Prepaid {
  const { builder, money } = model
  const rate = isVatCost(model) ? vatRate(model, option) : undefined
  if (rate === undefined) return prepaid
  const gross = builder.add(builder.literal(1, ''), rate)
  const prefix = option === strategy ? strategy : `${strategy}.${option}`
  return {
    paid: builder.mul(prepaid.paid, gross),
    used: builder.mul(prepaid.used, gross),
    left: builder.name(`${prefix}.prepaid_with_vat`, builder.mul(prepaid.left, gross), {
      label: label('measure.prepaid_with_vat'),
      unit: money,
      context: { strategy },
    }),
  }
}
