import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import type { ServingDemand } from './serving-demand.ts'

/** Output tokens a second and GPU by the throughput model; undefined when the hardware or the model is not known. */
export function servingReplica(
  _model: ModelContext,
  _id: string,
  _context: Context,
  _supply: Supply,
  _workload: string,
  _demand: ServingDemand,
): NodeIndex | undefined {
  return undefined
}
