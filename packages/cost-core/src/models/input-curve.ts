import type { NodeIndex } from '../graph/node.ts'
import type { PlanQuantity } from '../plan/quantity-field.ts'
import { monthsBetween } from '../plan/small-fields.ts'
import type { TimePath } from '../plan/time-path.ts'
import { logPolynomial } from '../sampling/log-polynomial.ts'
import type { InputDetail } from './input-leaf.ts'
import { inputPart } from './input-part.ts'
import { label, type ModelContext } from './model-context.ts'

/** 2·ln 9: a logistic curve goes from a tenth to nine tenths of its way in this many of its own time units. */
const TENTH_TO_NINE_TENTHS = 2 * logPolynomial(9)

/** From `start` to another value along a logistic curve, half of the way in its middle month. */
export function inputCurve(
  model: ModelContext,
  id: string,
  given: PlanQuantity,
  detail: InputDetail,
  path: Extract<TimePath, { kind: 's_curve' }>,
  start: NodeIndex,
): NodeIndex {
  const { builder, plan } = model
  const { context } = detail
  const to = inputPart(model, id, given, detail, { at: 'to', quantity: path.to })
  const duration = inputPart(model, id, given, detail, {
    at: 'duration',
    quantity: path.duration,
    unit: 'month',
    field: 'curve_duration',
  })
  const midpoint = builder.definition(`${id}.midpoint`, monthsBetween(plan.horizon.start, path.midpoint), {
    label: label('field.curve_midpoint'),
    unit: 'month',
    context,
    provenance: { evidence: 'published', source: `${detail.path}.midpoint` },
  })
  const steepness = builder.definition(`${id}.steepness`, TENTH_TO_NINE_TENTHS, {
    label: label('definition.curve_steepness'),
    unit: '',
    context,
    provenance: { evidence: 'published', source: '2·ln 9: the logistic curve from a tenth to nine tenths' },
  })
  const ahead = builder.name(
    `${id}.months_to_midpoint`,
    builder.sub(builder.monthly(midpoint), builder.apply('indexMonth', [], undefined)),
    { label: label('measure.months_to_midpoint'), unit: 'month', context },
  )
  const fall = builder.name(
    `${id}.curve_fall`,
    builder.apply('exp', [builder.div(builder.mul(ahead, steepness), duration)], undefined),
    { label: label('measure.curve_fall'), unit: '', context },
  )
  const way = builder.name(
    `${id}.way`,
    builder.div(builder.literal(1, ''), builder.add(builder.literal(1, ''), fall)),
    { label: label('measure.curve_way'), unit: '%', context },
  )
  return builder.add(builder.monthly(start), builder.mul(builder.sub(to, start), way))
}
