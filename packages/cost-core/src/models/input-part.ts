import type { NodeIndex } from '../graph/node.ts'
import type { PlanQuantity } from '../plan/quantity-field.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { type InputDetail, inputLeaf } from './input-leaf.ts'
import type { ModelContext } from './model-context.ts'

/** An input that is part of a path, with words and a unit of its own. */
export function inputPart(
  model: ModelContext,
  id: string,
  given: Pick<PlanQuantity, 'provenance'>,
  detail: InputDetail,
  part: { readonly at: string; readonly quantity: Quantity; readonly unit?: string; readonly field?: string },
): NodeIndex {
  const own = {
    ...detail,
    ...(part.unit !== undefined && { unit: part.unit }),
    ...(part.field !== undefined && { field: part.field }),
  }
  return inputLeaf(
    model,
    `${id}.${partName(part.at)}`,
    part.quantity,
    given,
    own,
    `${detail.path}.${part.at}`,
  )
}

/** The place of a part, as it stands in ids. */
export function partName(at: string): string {
  return at.toLowerCase().replace(/[^a-z0-9.]/gu, '_')
}
