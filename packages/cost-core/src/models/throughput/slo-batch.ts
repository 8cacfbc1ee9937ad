import type { NodeIndex } from '../../graph/node.ts'
import type { BatchSize } from './batch-size.ts'
import type { DecodeStep } from './decode-step.ts'
import type { Roofline } from './roofline.ts'
import type { ServiceLevel } from './serving-load.ts'

/** Decoding at a batch, and the time between two tokens there. */
export interface PaceAtBatch {
  readonly decode: DecodeStep
  readonly perToken: NodeIndex
}

/**
 * The requests that run at a time when a service level has to be kept: all that fit, or as many as keep the time per token.
 *
 * The model gives means, and a 95th percentile is no lower than its mean: a batch whose mean is above the bound cannot keep
 * it. Between a lone request and the full batch the time is taken along a straight line, above which it never is: it bends
 * upwards in the batch once every expert counts as read. So the batch keeps the bound, and may be a little small.
 *
 * Infeasible when a lone request already takes longer than the bound.
 *
 * @param paceAt builds the time at a batch, its steps named after the place
 * @param id the prefix of node ids, as the reason names one of them
 */
export function sloBatch(
  { builder, step, one }: Roofline,
  id: string,
  { firstToken, perToken }: ServiceLevel,
  { batch: full, hasRoom }: BatchSize,
  timeToFirstToken: NodeIndex,
  paceAt: (place: string, batch: NodeIndex) => PaceAtBatch,
): NodeIndex {
  const isAtMost = (time: NodeIndex, bound: NodeIndex) =>
    builder.sub(one, builder.apply('above', [time, bound], undefined))
  let batch = full
  if (perToken !== undefined) {
    const single = builder.literal(1, 'request')
    const alone = paceAt('alone', single)
    const crowded = paceAt('full', full)
    const lowest = step(
      'slo_line_start',
      builder.add(alone.perToken, builder.sub(crowded.decode.weightTime, alone.decode.weightTime)),
      'ms',
    )
    const way = step(
      'slo_line_share',
      builder.div(builder.sub(perToken, lowest), builder.sub(crowded.perToken, lowest)),
      '%',
    )
    const along = builder.add(single, builder.mul(builder.sub(full, single), way))
    const hasWay = builder.apply('above', [perToken, lowest], undefined)
    const shortened = builder.apply('select', [hasWay, along, single], undefined)
    const isOver = builder.apply('above', [crowded.perToken, perToken], undefined)
    const kept = builder.apply('select', [isOver, shortened, full], undefined)
    batch = builder.apply('guard', [isAtMost(alone.perToken, perToken), kept], {
      reason: `${id}.alone.time_per_token`,
    })
  }
  if (firstToken !== undefined)
    batch = builder.apply('guard', [isAtMost(timeToFirstToken, firstToken), batch], {
      reason: `${id}.time_to_first_token`,
    })
  // A model that does not fit is not slow: of all reasons that one comes first.
  const kept = builder.apply('guard', [hasRoom, batch], { reason: `${id}.free_memory` })
  return step('slo_batch', kept, 'request')
}
