import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import type { AccountPart } from '../accounting/account-part.ts'
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
import { isVatCost, vatRate } from './vat-rate.ts'

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
  const method = methodOf(model, supply, owned.life, usedHours, bought, prefix, context)
  const { salvage, serviceLife } = owned
  const books = writtenOff(model, part, purchases, owned, method)
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

/**
 * Written off by the method; by use, what a server still has in it when it retires goes with it, so that nothing of it
 * stays in the books.
 */
function writtenOff(
  model: ModelContext,
  part: AccountPart,
  purchases: NodeIndex,
  { salvage, serviceLife }: OwnedNode,
  method: DepreciationMethod,
): NodeIndex {
  const { builder, money } = model
  if (method.kind !== 'units_of_production')
    return depreciation(model, { ...part, purchases, salvage, method })
  const byUse = depreciation(model, { ...part, id: `${part.id}.by_use`, purchases, salvage, method })
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${part.id}.${measure}`, node, {
      label: label(`measure.${measure}`),
      unit,
      context: part.context,
    })
  const age = builder.sub(serviceLife, builder.literal(1, 'month'))
  const retired = named(
    'retired_depreciable',
    builder.mul(
      builder.apply('shift', [purchases, age], undefined),
      builder.sub(builder.literal(1, ''), salvage),
    ),
    `${money}/month`,
  )
  const soFar = named(
    'written_off_so_far',
    builder.apply(
      'max',
      [builder.apply('runSum', [byUse], undefined), builder.apply('runSum', [retired], undefined)],
      undefined,
    ),
    money,
  )
  return named('depreciation', builder.apply('diff', [soFar], undefined), `${money}/month`)
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
  const written = writtenOff(model, part, purchases, owned, method)
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
