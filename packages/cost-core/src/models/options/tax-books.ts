import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { bookValue } from '../accounting/book-value.ts'
import { disposals } from '../accounting/disposals.ts'
import { type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'
import { leavingOf } from './leaving-of.ts'
import type { CapitalFlows } from './option-costs.ts'
import type { OwnedNode } from './owned-node.ts'
import { writeOffMethod } from './write-off-method.ts'
import { writtenOff } from './written-off.ts'

/** The tax books: the same as the others unless the plan gives a tax life. */
export function taxBooks(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  owned: OwnedNode,
  own: {
    readonly purchases: NodeIndex
    readonly usedHours: NodeIndex
    readonly bought: NodeIndex
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
  const method = writeOffMethod(model, supply, life, own.usedHours, own.bought, `${prefix}.tax`, context)
  const written = writtenOff(model, part, purchases, owned, method)
  const retired = disposals(model, { ...part, purchases, ...leavingOf(owned) })
  const value = bookValue(model, { ...part, purchases, depreciation: written, retired: retired.bookValue })
  return { taxDepreciation: written, taxBookValue: value, taxGain: retired.gain }
}
