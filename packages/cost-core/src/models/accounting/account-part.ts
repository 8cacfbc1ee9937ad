import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'

/** What accounting needs of a model: where formulas go, and the currency they are in. */
export type MoneyModel = Pick<ModelContext, 'builder' | 'money'>

/**
 * Whose figures these are: every id starts with `id`.
 *
 * Two calculations of one kind (books and tax, two loans) need two ids.
 */
export interface AccountPart {
  readonly id: string
  readonly context: Context
}

/** Names the figures of a part after their measures. */
export function partNaming(
  { builder }: MoneyModel,
  { id, context }: AccountPart,
): (measure: string, node: NodeIndex, unit: string, words?: string) => NodeIndex {
  return (measure, node, unit, words = measure) =>
    builder.name(`${id}.${measure}`, node, { label: label(`measure.${words}`), unit, context })
}
