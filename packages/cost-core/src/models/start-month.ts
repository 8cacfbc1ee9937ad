import type { NodeIndex } from '../graph/node.ts'
import { label, type ModelContext } from './model-context.ts'

/** The month something starts in, counted from the plan's first as 0. */
export function startMonth({ builder }: ModelContext, key: string, month: number): NodeIndex {
  return builder.definition(`${key}.start`, month, {
    label: label('field.start'),
    unit: 'month',
    context: { workload: key },
    provenance: { evidence: 'published', source: `workloads.${key}` },
  })
}
