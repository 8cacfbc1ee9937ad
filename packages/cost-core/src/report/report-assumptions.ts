import type { Graph } from '../graph/graph.ts'
import type { Context, Label } from '../graph/label.ts'
import type { LeafNode, Provenance } from '../graph/node.ts'
import { centralRange, median } from '../quantity/distribution.ts'
import type { InputRange } from '../readings/explain.ts'
import type { Evidence } from '../units/evidence.ts'
import { fromBase } from '../units/unit.ts'

/** A number the report rests on. `value` is the middle of its range, null where the plan has none: it is then unpriced. */
export interface ReportAssumption {
  /** Every figure that is this one number: a price that two strategies share is stated once. */
  readonly ids: readonly string[]
  readonly label: Label
  /** What the figures have in common; a number shared by strategies belongs to none of them. */
  readonly context: Context
  readonly role: LeafNode['role']
  readonly value: number | null
  readonly unit: string
  readonly range?: InputRange
  readonly evidence: Evidence | null
  readonly source?: string
  readonly url?: string
  readonly date?: string
  readonly note?: NonNullable<Provenance['note']>
  /** Where it stands in the plan document; absent for what the catalogue or the engine gives. */
  readonly path?: string
}

/** Every number that comes from outside the formulas, in the order of the plan, the conventions apart. */
export function reportAssumptions(graph: Graph): {
  readonly assumptions: readonly ReportAssumption[]
  readonly definitions: readonly ReportAssumption[]
} {
  const found = new Map<string, ReportAssumption>()
  for (const node of graph.nodes) {
    if (node.kind !== 'leaf' || node.id === undefined) continue
    const own = assumption(node)
    const key = sameness(node, own)
    const known = found.get(key)
    found.set(
      key,
      known === undefined
        ? own
        : { ...known, ids: [...known.ids, node.id], context: shared(known.context, own.context) },
    )
  }
  const all = [...found.values()]
  return {
    assumptions: all.filter(({ role }) => role !== 'definition'),
    definitions: all.filter(({ role }) => role === 'definition'),
  }
}

function assumption(node: LeafNode): ReportAssumption {
  const { quantity, provenance, path } = node
  const value = quantity === undefined ? null : fromBase(median(quantity.distribution), node.unit)
  return {
    ids: [node.id ?? ''],
    label: node.label ?? { key: '' },
    context: node.context,
    role: node.role,
    value,
    unit: node.unit.text,
    ...(quantity !== undefined &&
      quantity.distribution.shape !== 'point' && {
        range: {
          shape: quantity.distribution.shape,
          p5: fromBase(centralRange(quantity.distribution)[0], node.unit),
          p95: fromBase(centralRange(quantity.distribution)[1], node.unit),
        },
      }),
    evidence: node.role === 'input' ? (provenance?.evidence ?? 'assumed') : null,
    ...(provenance?.source !== undefined && { source: provenance.source }),
    ...(provenance?.url !== undefined && { url: provenance.url }),
    ...(provenance?.date !== undefined && { date: provenance.date }),
    ...(provenance?.note !== undefined && { note: provenance.note }),
    ...(path !== undefined && { path }),
  }
}

/** One field of the plan is one assumption; without a path, all that is printed must be the same. */
function sameness(node: LeafNode, { label, value, unit, source }: ReportAssumption): string {
  if (node.path !== undefined) return `${node.path} ${JSON.stringify(label)}`
  const whose = node.role === 'definition' ? (node.context.workload ?? '') : ''
  return JSON.stringify([whose, label, value, unit, source])
}

function shared(a: Context, b: Context): Context {
  return {
    ...(a.strategy !== undefined && a.strategy === b.strategy && { strategy: a.strategy }),
    ...(a.workload !== undefined && a.workload === b.workload && { workload: a.workload }),
    ...(a.line !== undefined && a.line === b.line && { line: a.line }),
  }
}
