import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import { bookValue } from '../accounting/book-value.ts'
import { disposals } from '../accounting/disposals.ts'
import { type Instalment, payments } from '../accounting/payments.ts'
import { resaleValue } from '../accounting/resale-value.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import { borrowing } from './borrowing.ts'
import { leadMonths } from './lead-months.ts'
import { leavingOf } from './leaving-of.ts'
import type { CapitalFlows } from './option-costs.ts'
import { ownField } from './own-field.ts'
import type { OwnedNode } from './owned-node.ts'
import { taxBooks } from './tax-books.ts'
import { isVatCost, vatRate } from './vat-rate.ts'
import { writeOffMethod } from './write-off-method.ts'
import { writtenOff } from './written-off.ts'

/** What comes in, by month, and how much it works. */
interface Bought {
  /** Servers. */
  readonly bought: NodeIndex
  readonly withoutVat: NodeIndex
  /** GPU-hours at work. */
  readonly usedHours: NodeIndex
}

/** What is bought, as flows of money: payment, depreciation in the books and for tax, proceeds, what is left, loans. */
export function fleetCapital(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: OwnOption,
  owned: OwnedNode,
  { bought, withoutVat, usedHours }: Bought,
): CapitalFlows {
  const { builder, money } = model
  const part = { id: prefix, context }
  const purchases = withVat(model, prefix, context, supply.key, withoutVat)
  const method = writeOffMethod(model, supply, owned.life, usedHours, bought, prefix, context)
  const books = writtenOff(model, part, purchases, owned, method)
  const retired = disposals(model, { ...part, purchases, ...leavingOf(owned) })
  const value = bookValue(model, { ...part, purchases, depreciation: books, retired: retired.bookValue })
  const tax = taxBooks(model, prefix, context, supply, owned, {
    purchases,
    usedHours,
    bought,
    books: { depreciation: books, value, gain: retired.gain },
  })
  const paid = payments(model, { ...part, purchases, schedule: scheduleOf(model, supply, option) })
  const inPlan = builder.name(
    `${prefix}.paid_in_plan`,
    builder.add(paid.paid, builder.apply('at', [paid.paidBefore, builder.literal(0, 'month')], undefined)),
    { label: label('measure.paid_in_plan'), unit: `${money}/month`, context },
  )
  const borrowed = borrowing(model, prefix, context, supply, option, purchases)
  return {
    withoutVat,
    paid:
      borrowed === undefined
        ? inPlan
        : builder.name(`${prefix}.paid_own_money`, builder.sub(inPlan, borrowed.drawn), {
            label: label('measure.paid_own_money'),
            unit: `${money}/month`,
            context,
          }),
    ...(borrowed !== undefined && { loan: borrowed }),
    depreciation: books,
    proceeds: retired.proceeds,
    bookValue: value,
    owed: paid.owed,
    ...(owned.resale === undefined
      ? { endValue: value }
      : {
          endValue: resaleValue(model, {
            ...part,
            purchases,
            curve: owned.resale,
            proceeds: retired.proceeds,
          }),
          loss: builder.sub(builder.literal(0, `${money}/month`), retired.gain),
        }),
    ...tax,
  }
}

/** VAT that cannot be recovered is a part of what servers cost. */
function withVat(
  model: ModelContext,
  prefix: string,
  context: Context,
  option: string,
  withoutVat: NodeIndex,
): NodeIndex {
  const rate = isVatCost(model) ? vatRate(model, option) : undefined
  if (rate === undefined) return withoutVat
  const { builder, money } = model
  return builder.name(
    `${prefix}.capex_with_vat`,
    builder.mul(withoutVat, builder.add(builder.literal(1, ''), rate)),
    { label: label('measure.capex_with_vat'), unit: `${money}/month`, context },
  )
}

/** Paid in the month of the purchase unless the plan says that a part is due at the order, so long before. */
function scheduleOf(model: ModelContext, supply: Supply, option: OwnOption): readonly Instalment[] {
  const { builder } = model
  const field = ownField(model, supply)
  const { payment_schedule: schedule } = option
  const lag = leadMonths(model, supply, option)
  if (lag === undefined) return [{ share: builder.literal(1, ''), when: 'at' }]
  if (schedule === undefined) return [{ share: builder.literal(1, ''), when: 'before', lag }]
  return [
    { share: field('payment_schedule.at_order', schedule.at_order, '%')!, when: 'before', lag },
    { share: field('payment_schedule.at_delivery', schedule.at_delivery, '%')!, when: 'at' },
  ]
}
