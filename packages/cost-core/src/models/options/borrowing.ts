import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import { type Loan, loan } from '../accounting/loan.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import { ownField } from './own-field.ts'

/** A loan on a share of every purchase. Undefined where nothing is borrowed. */
export function borrowing(
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
