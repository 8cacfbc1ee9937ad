import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import { bookValue } from '../accounting/book-value.ts'
import { type DepreciationMethod, depreciation } from '../accounting/depreciation.ts'
import { disposals } from '../accounting/disposals.ts'
import { type Loan, loan } from '../accounting/loan.ts'
import { type Instalment, payments } from '../accounting/payments.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'
import { leadMonths } from './lead-months.ts'
import type { CapitalFlows } from './option-costs.ts'
import { ownField } from './own-field.ts'
import type { OwnedNode } from './owned-node.ts'

/** What is bought, as flows of money: payment, depreciation in the books and for tax, proceeds, what is left, loans. */
export function fleetCapital(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: OwnOption,
  owned: OwnedNode,
  purchases: NodeIndex,
  usedHours: NodeIndex,
  bought: NodeIndex,
): CapitalFlows {
  const { builder, money } = model
  const part = { id: prefix, context }
  const method = methodOf(model, supply, owned.life, usedHours, bought, prefix, context)
  const { salvage, serviceLife } = owned
  const books = depreciation(model, { ...part, purchases, salvage, method })
  const retired = disposals(model, { ...part, purchases, salvage, serviceLife })
  const value = bookValue(model, { ...part, purchases, depreciation: books, retired: retired.bookValue })
  const tax = taxBooks(model, prefix, context, supply, owned, {
    purchases,
    usedHours,
    bought,
    proceeds: retired.proceeds,
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
    purchases,
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
    ...tax,
  }
}

function methodOf(
  model: ModelContext,
  { gpusPerNode }: Supply,
  life: NodeIndex,
  usedHours: NodeIndex,
  bought: NodeIndex,
  prefix: string,
  context: Context,
): DepreciationMethod {
  const { method } = model.plan.accounting
  if (method !== 'units_of_production') return { kind: method, life }
  const { builder, calendar } = model
  const lifetime = builder.name(
    `${prefix}.lifetime_gpu_hours`,
    builder.mul(bought, gpusPerNode, life, calendar.nominalHours),
    { label: label('measure.lifetime_gpu_hours'), unit: 'GPU-h/month', context },
  )
  return { kind: 'units_of_production', used: usedHours, lifetime }
}

/** The tax books: the same as the others unless the plan gives a tax life. */
function taxBooks(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  owned: OwnedNode,
  own: {
    readonly purchases: NodeIndex
    readonly usedHours: NodeIndex
    readonly bought: NodeIndex
    readonly proceeds: NodeIndex
    readonly books: { readonly depreciation: NodeIndex; readonly value: NodeIndex; readonly gain: NodeIndex }
  },
): Pick<CapitalFlows, 'taxDepreciation' | 'taxBookValue' | 'taxGain'> {
  const { tax_life: given } = model.plan.accounting
  if (given === undefined)
    return {
      taxDepreciation: own.books.depreciation,
      taxBookValue: own.books.value,
      taxGain: own.books.gain,
    }
  const { builder } = model
  const life = once(model, `${supply.key}.tax_life`, () =>
    builder.min(
      planInput(model, `${supply.key}.tax_life`, given, {
        path: 'accounting.tax_life',
        field: 'tax_life',
        unit: 'year',
        context: supply.context,
      }),
      owned.serviceLife,
    ),
  )
  const part = { id: `${prefix}.tax`, context }
  const { purchases } = own
  const { salvage, serviceLife } = owned
  const method = methodOf(model, supply, life, own.usedHours, own.bought, `${prefix}.tax`, context)
  const written = depreciation(model, { ...part, purchases, salvage, method })
  const retired = disposals(model, {
    ...part,
    purchases,
    salvage,
    serviceLife,
    resaleProceeds: own.proceeds,
  })
  const value = bookValue(model, { ...part, purchases, depreciation: written, retired: retired.bookValue })
  return { taxDepreciation: written, taxBookValue: value, taxGain: retired.gain }
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

/** A loan on a share of every purchase. Undefined where nothing is borrowed. */
function borrowing(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: OwnOption,
  purchases: NodeIndex,
): (Loan & { readonly drawn: NodeIndex }) | undefined {
  if (option.loan === undefined) return undefined
  const { builder, money } = model
  const field = ownField(model, supply)
  const drawn = builder.name(
    `${prefix}.drawn`,
    builder.mul(purchases, field('loan.share', option.loan.share, '%')!),
    { label: label('measure.drawn'), unit: `${money}/month`, context },
  )
  const rate = field('loan.rate', option.loan.rate, '%/year')!
  const term = field('loan.term', option.loan.term, 'year')!
  return { drawn, ...loan(model, { id: prefix, context, drawn, rate, term }) }
}
