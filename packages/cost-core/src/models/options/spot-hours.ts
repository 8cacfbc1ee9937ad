import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { RentOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'

/** Spot work that is destroyed has to be paid twice: rework is a share of the useful hours. */
export function withRework(
  model: ModelContext,
  { key, context }: Supply,
  option: RentOption,
  hours: NodeIndex,
): NodeIndex {
  const { builder } = model
  if (option.term !== 'spot' || option.rework === undefined) return hours
  const rework = once(model, `${key}.rework`, () =>
    planInput(model, `${key}.rework`, option.rework, {
      path: `options.${key}.rework`,
      field: 'rework',
      unit: '%',
      context,
    }),
  )
  return builder.mul(hours, builder.add(builder.literal(1, ''), rework))
}

/**
 * Hours of a run on spot GPUs. One that cannot be resumed has to get through between two interruptions, so without
 * checkpoints it is infeasible as soon as more than one is expected while it runs; of several runs, while one of them does.
 */
export function spotRunHours(
  model: ModelContext,
  supply: Supply,
  option: RentOption,
  prefix: string,
  context: Context,
  hours: NodeIndex,
  run: { readonly hasCheckpoints: boolean; readonly count: NodeIndex | undefined },
): NodeIndex {
  const { builder } = model
  if (option.term !== 'spot' || run.hasCheckpoints || option.interruptions === undefined) return hours
  const rate = once(model, `${supply.key}.interruptions`, () =>
    planInput(model, `${supply.key}.interruptions`, option.interruptions, {
      path: `options.${supply.key}.interruptions`,
      field: 'interruptions',
      unit: '/GPU-h',
      context: supply.context,
    }),
  )
  const all = builder.sum(hours)
  const perRun = builder.name(
    `${prefix}.spot_run_gpu_hours`,
    run.count === undefined ? all : builder.div(all, run.count),
    { label: label('measure.spot_run_gpu_hours'), unit: 'GPU-h', context },
  )
  const expected = builder.name(`${prefix}.expected_interruptions`, builder.mul(perRun, rate), {
    label: label('measure.expected_interruptions'),
    unit: '',
    context,
  })
  const isShort = builder.sub(
    builder.literal(1, ''),
    builder.apply('above', [expected, builder.literal(1, '')], undefined),
  )
  const kept = builder.apply('guard', [isShort, hours], { reason: 'spot_without_checkpoints' })
  return builder.name(`${prefix}.spot_gpu_hours`, kept, {
    label: label('measure.spot_gpu_hours'),
    unit: 'GPU-h/month',
    context,
  })
}
