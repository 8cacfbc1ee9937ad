import type { NodeIndex } from '../../graph/node.ts'
import type { AccountPart } from '../accounting/account-part.ts'
import { type DepreciationMethod, depreciation } from '../accounting/depreciation.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { OwnedNode } from './owned-node.ts'

/**
 * Written off by the method; by use, what a server still has in it when it retires goes with it, so that nothing of it
 * stays in the books.
 */
export function writtenOff(
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
