import type { NodeIndex } from '../../graph/node.ts'
import type { DataWorkload } from '../../plan/workloads/data-workload.ts'
import type { ModelContext } from '../model-context.ts'
import type { WorkloadNodes } from '../workload-nodes.ts'

/**
 * What it costs to get the data and make it usable: bought, fetched by the gigabyte, cleaned by the gigabyte or by the
 * hours of the machines that do it. What is not written is not part of the plan; undefined when nothing is.
 */
export function collectionCost(
  model: ModelContext,
  { field, measure }: WorkloadNodes,
  { acquisition, crawl, volume, cleaning, cleaning_compute: compute }: DataWorkload,
): NodeIndex | undefined {
  const { builder, money } = model
  const parts: NodeIndex[] = []
  if (acquisition !== undefined) parts.push(field('acquisition', acquisition, money))
  if (crawl !== undefined) {
    const fetched = field('crawl_volume', crawl.volume, 'TB', { at: 'crawl.volume' })
    const price = field('crawl_price', crawl.price, `${money}/GB`, { at: 'crawl.price' })
    parts.push(measure('crawl_cost', builder.mul(fetched, price), money))
  }
  if (volume !== undefined && cleaning !== undefined)
    parts.push(builder.mul(field('volume', volume, 'GB'), field('cleaning', cleaning, `${money}/GB`)))
  for (const kind of ['gpu', 'cpu'] as const) {
    const work = compute?.[kind]
    if (work === undefined) continue
    const unit = kind === 'gpu' ? 'GPU-h' : 'CPU-h'
    const at = (name: string) => ({ at: `cleaning_compute.${kind}.${name}` })
    const hours = field(`cleaning_${kind}_hours`, work.hours, unit, at('hours'))
    const price = field(`cleaning_${kind}_price`, work.price, `${money}/${unit}`, at('price'))
    parts.push(measure(`cleaning_${kind}_cost`, builder.mul(hours, price), money))
  }
  return parts.length === 0 ? undefined : measure('collection', builder.add(...parts), money)
}
