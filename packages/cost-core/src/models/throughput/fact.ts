import type { GraphBuilder } from '../../graph/graph-builder.ts'
import type { Context } from '../../graph/label.ts'
import type { NodeIndex, Provenance } from '../../graph/node.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import { toBase, unit } from '../../units/unit.ts'
import { label } from '../model-context.ts'

/** A number about a model or a GPU with where it comes from; its unit is that of the field it stands in. */
export interface Fact {
  readonly value: number
  readonly provenance: Provenance
}

/** A number without doubt, in a named unit. */
export function pointQuantity(value: number, unitText: string): Quantity {
  const shown = unit(unitText)
  return {
    form: 'point',
    numbers: [value],
    unit: shown,
    distribution: { shape: 'point', value: toBase(value, shown) },
  }
}

/** The node of a fact: `<id>.<name>`, called by the word of that name. */
export function factNode(
  builder: GraphBuilder,
  id: string,
  name: string,
  fact: Fact,
  unitText: string,
  context: Context,
): NodeIndex {
  return builder.input(`${id}.${name}`, {
    label: label(`throughput.${name}`),
    unit: unitText,
    context,
    quantity: pointQuantity(fact.value, unitText),
    provenance: fact.provenance,
  })
}
