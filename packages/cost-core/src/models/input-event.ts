import type { NodeIndex } from '../graph/node.ts'
import type { PlanQuantity } from '../plan/quantity-field.ts'
import { monthsBetween } from '../plan/small-fields.ts'
import type { PathEvent } from '../plan/time-path.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { InputDetail } from './input-leaf.ts'
import { inputPart } from './input-part.ts'
import { label, type ModelContext } from './model-context.ts'

/** What moves, with an event that multiplies it, or is added to it, in one month. */
export function withEvent(
  model: ModelContext,
  id: string,
  given: PlanQuantity,
  detail: InputDetail,
  event: PathEvent,
  node: NodeIndex,
): NodeIndex {
  const { builder } = model
  const named = eventNode(model, id, given, detail, event)
  return event.kind === 'times' ? builder.mul(node, named) : builder.add(node, named)
}

/** What an event does, month by month: one, or nothing, in all the others. */
function eventNode(
  model: ModelContext,
  id: string,
  given: Pick<PlanQuantity, 'provenance'>,
  detail: InputDetail,
  { month, kind, quantity }: PathEvent,
): NodeIndex {
  const { builder, plan } = model
  const at = monthsBetween(plan.horizon.start, month)
  const isFactor = kind === 'times'
  const leaf = inputPart(model, id, given, detail, {
    at: `events.${month}`,
    quantity,
    field: 'event',
    ...(isFactor && { unit: '' }),
  })
  const otherwise = isFactor ? builder.literal(1, '') : builder.literal(0, detail.unit)
  const chosen = Array.from({ length: plan.horizon.months }, (_, t) => (t === at ? 1 : 0))
  return builder.name(
    `${id}.event_${month.replace('-', '_')}`,
    builder.apply('steps', [otherwise, leaf], { chosen }),
    { label: label('measure.event'), unit: isFactor ? '' : detail.unit, context: detail.context },
  )
}

/** What months are multiplied by, of factors by civil month: one in every month without. */
export function monthFactors(
  model: ModelContext,
  id: string,
  factors: Readonly<Record<string, Quantity>>,
  detail: Pick<InputDetail, 'path' | 'context'>,
): NodeIndex | undefined {
  const nodes = Object.entries(factors).map(([month, quantity]) =>
    eventNode(
      model,
      id,
      { provenance: { evidence: 'assumed' } },
      { ...detail, path: detail.path.replace(/\.events$/u, ''), field: 'event', unit: '' },
      { month, kind: 'times', quantity },
    ),
  )
  const [first, ...others] = nodes
  return first === undefined || others.length === 0 ? first : model.builder.mul(first, ...others)
}
