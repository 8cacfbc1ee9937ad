import type { NodeIndex } from '../../graph/node.ts'
import { type DataWorkload, STORAGE_TIERS } from '../../plan/workloads/data-workload.ts'
import { duringMonths } from '../during-months.ts'
import type { ModelContext } from '../model-context.ts'
import type { WorkloadNodes } from '../workload-nodes.ts'

type Storage = NonNullable<DataWorkload['storage']>
type Stored = Pick<Storage, 'size' | 'price' | 'until'> & { readonly from?: string | undefined }

/** Keeping the data, by month: from its first month (or a tier's own) to its last, which is the plan's unless it is given. */
export function storageCost(
  model: ModelContext,
  nodes: WorkloadNodes,
  storage: DataWorkload['storage'],
  firstMonth: string,
): NodeIndex | undefined {
  if (storage === undefined) return undefined
  if (storage.tiers === undefined) return kept(model, nodes, 'storage', 'storage', storage, firstMonth)
  const tiers: NodeIndex[] = []
  for (const name of STORAGE_TIERS) {
    const tier = storage.tiers[name]
    if (tier === undefined) continue
    const cost = kept(model, nodes, `storage_${name}`, `storage.tiers.${name}`, tier, firstMonth)
    tiers.push(nodes.measure(`storage_${name}_cost`, cost, `${model.money}/month`))
  }
  return tiers.length === 0 ? undefined : model.builder.add(...tiers)
}

function kept(
  model: ModelContext,
  { field }: WorkloadNodes,
  name: string,
  at: string,
  { size, price, from, until }: Stored,
  firstMonth: string,
): NodeIndex {
  const { money } = model
  const perMonth = model.builder.mul(
    field(`${name}_size`, size, 'TB', { at: `${at}.size` }),
    field(`${name}_price`, price, `${money}/TB/month`, { at: `${at}.price` }),
  )
  return duringMonths(model, perMonth, `${money}/month`, { from: from ?? firstMonth, until })
}
