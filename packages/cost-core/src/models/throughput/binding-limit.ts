import type { NodeIndex } from '../../graph/node.ts'
import type { Evaluation } from '../../readings/evaluate.ts'
import type { BindingLimit } from './throughput-case.ts'
import type { ThroughputNodes } from './throughput-nodes.ts'

/**
 * What more of would help most: memory, when it alone keeps the batch from growing; else arithmetic or bandwidth,
 * whichever a request spends more time on. Overheads and exchanges are none of the three.
 */
export function bindingLimit({ values }: Evaluation, nodes: ThroughputNodes): BindingLimit {
  const value = (index: NodeIndex) => values[index]?.[0] ?? Number.NaN
  if (value(nodes.batch) === value(nodes.memoryBatch)) return 'memory'
  const { computeTime, weightTime, cacheTime } = nodes.decode
  const steps = value(nodes.stepsPerRequest)
  const computing = value(nodes.prefillBatch) + steps * value(computeTime)
  const moving = steps * (value(weightTime) + value(cacheTime))
  return computing >= moving ? 'compute' : 'bandwidth'
}
