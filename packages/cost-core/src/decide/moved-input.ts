import type { Context, Label } from '../graph/label.ts'
import type { LeafNode, NodeIndex } from '../graph/node.ts'
import type { Distribution } from '../quantity/distribution.ts'
import { median } from '../quantity/distribution.ts'
import type { Domain } from '../quantity/quantity.ts'
import type { Evidence } from '../units/evidence.ts'
import type { Unit } from '../units/unit.ts'
import type { Decision } from './decision.ts'
import { fieldDomain } from './field-domain.ts'
import { fieldLimits } from './field-limits.ts'

/** Something of a plan that can be another number: all leaves of one path of the document, which move together. */
export interface MovedInput {
  /** The path in the plan; of the volume of a workload `<workload>.volume`, which is no field. */
  readonly key: string
  /** The id of its figure, which leads to the trace. */
  readonly id: string
  readonly label: Label
  readonly context: Context
  readonly evidence: Evidence
  readonly leaves: readonly LeafNode[]
  /** In base units, at the middle of its range. */
  readonly today: number
  readonly distribution: Distribution
  readonly unit: Unit
  readonly domain: Domain
  /** Between which numbers it makes sense, in base units. */
  readonly limits: readonly [number, number]
}

/**
 * The inputs of the plan that the decision's figures hang on, in the order of the graph.
 *
 * Found by following the graph, not by trying: an input without effect at today's numbers may have one at others.
 * Choices and definitions are not inputs, and figures of the catalogue have no path; what has no number cannot be moved.
 */
export function movedInputs({
  compiled,
  needed,
}: Pick<Decision, 'compiled' | 'needed'>): readonly MovedInput[] {
  const byPath = new Map<string, LeafNode[]>()
  for (const node of needed) {
    if (node.kind !== 'leaf' || node.role !== 'input') continue
    if (node.path === undefined || node.quantity === undefined) continue
    const known = byPath.get(node.path)
    if (known === undefined) byPath.set(node.path, [node])
    else known.push(node)
  }
  return [...byPath].flatMap(([path, leaves]) => {
    const [first] = leaves
    if (first?.quantity === undefined) return []
    const { distribution } = first.quantity
    const field = fieldDomain(compiled.plan, path)
    const domain = field?.domain ?? domainOf(distribution, first.unit)
    return {
      key: path,
      id: first.id ?? '',
      label: first.label ?? { key: '' },
      context: first.context,
      evidence: first.provenance?.evidence ?? 'assumed',
      leaves,
      today: median(distribution),
      distribution,
      unit: field?.unit?.dimension === first.dimension ? field.unit : first.unit,
      domain,
      limits: fieldLimits(path, domain, first.unit),
    }
  })
}

/** The domain of a number whose field is not known: a percentage between 0 and 100 is taken for a share. */
function domainOf(distribution: Distribution, { text }: Unit): Domain {
  if (distribution.shape === 'logit_normal') return 'fraction'
  const middle = median(distribution)
  if (text === '%' && middle >= 0 && middle <= 1) return 'fraction'
  return middle < 0 ? 'real' : 'positive'
}

/** The leaves of an input when it is another number. Leaves that differ today keep their proportions. */
export function movedTo({ leaves, today }: MovedInput, value: number): ReadonlyMap<NodeIndex, number> {
  return new Map(
    leaves.map(({ index, quantity }) => {
      const own = quantity === undefined ? today : median(quantity.distribution)
      return [index, own === today ? value : own * (value / today)]
    }),
  )
}
