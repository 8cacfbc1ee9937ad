import type { ModelContext } from '../model-context.ts'
import type { Prepaid } from '../options/option-costs.ts'
import { isVatCost, vatRate } from '../options/vat-rate.ts'

/** Rent paid ahead with the VAT that is paid on it at the same time, where that cannot be recovered. */
export function prepaidWithVat(model: ModelContext, option: string, prepaid: Prepaid): Prepaid {
  const { builder } = model
  const rate = isVatCost(model) ? vatRate(model, option) : undefined
  if (rate === undefined) return prepaid
  const gross = builder.add(builder.literal(1, ''), rate)
  return {
    paid: builder.mul(prepaid.paid, gross),
    used: builder.mul(prepaid.used, gross),
    left: builder.mul(prepaid.left, gross),
  }
}
