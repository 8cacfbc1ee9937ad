import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { PlanQuantity } from '../plan/quantity-field.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { label, type ModelContext } from './model-context.ts'

/** What the node of a plan field is called, and where its field stands. */
export interface InputDetail {
  readonly path: string
  readonly field: string
  readonly unit: string
  readonly context: Context
  readonly role?: 'input' | 'choice'
}

/** One number of a plan field, as it is written at `path`; unpriced where there is none. */
export function inputLeaf(
  { builder }: ModelContext,
  id: string,
  quantity: Quantity | undefined,
  given: Pick<PlanQuantity, 'provenance'> | undefined,
  detail: InputDetail,
  path: string,
): NodeIndex {
  return builder[detail.role ?? 'input'](id, {
    label: label(`field.${detail.field}`),
    unit: detail.unit,
    context: detail.context,
    quantity,
    path,
    ...(given !== undefined && { provenance: given.provenance }),
  })
}
