import type { Graph } from '../graph/graph.ts'
import type { GraphNode, LeafNode } from '../graph/node.ts'
import { median } from '../quantity/distribution.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { reevaluate } from '../readings/reevaluate.ts'
import { unit } from '../units/unit.ts'
import type { Decision } from './decision.ts'
import type { MovedInput } from './moved-input.ts'

/** What a volume may be counted in, the first where there is a choice. */
const TOKENS = [unit('tok/day'), unit('tok/month')] as const

/** Drivers of demand that a reader thinks of first, before any other that does it. */
const FIRST_DRIVERS: readonly string[] = ['users', 'requests', 'requests_per_user']

/** What a field that moves from month to month is made of, where that is an amount of its own. */
const PART_OF_PATH = /\.(?:add|events|from|points|start|steps|to)(?:\.[\w-]+)?$/u

/** Doubled up to rounding. */
const CLOSE = 1e-12

/**
 * The volume of each serving workload as one number, with all else about its demand as it is: how many tokens of one
 * kind come to one of another, how much is cached, how high the peak is, how it grows.
 *
 * A plan may say its volume in one driver (users) or in several (tokens in and tokens out a day). What is moved is the
 * first driver that doubles every stream of tokens when doubled, else all that double one of them; a workload for which
 * neither does has no volume that could be moved. Counted in tokens put out a day where the plan tells them apart, else
 * in tokens a day, in the first month.
 */
export function volumeInputs({ compiled, graph, needed, today }: Decision): readonly MovedInput[] {
  const isNeeded = new Set(needed)
  return compiled.workloads.flatMap(({ key, kind, label }) => {
    if (kind !== 'serving') return []
    const streams = streamsOf(graph, key, today)
    const leaves = volumeLeaves(graph, key, streams, today)
    const [shown] = streams
    const shownIn = TOKENS.find(({ dimension }) => dimension === shown?.dimension)
    if (shown === undefined || shownIn === undefined || !leaves.some((leaf) => isNeeded.has(leaf))) return []
    return {
      key: `${key}.volume`,
      id: shown.id ?? '',
      label,
      context: { workload: key },
      evidence: leaves[0]?.provenance?.evidence ?? 'assumed',
      leaves,
      today: firstMonth(today, shown),
      distribution: { shape: 'point', value: firstMonth(today, shown) },
      unit: shownIn,
      domain: 'positive',
      limits: [0, Number.POSITIVE_INFINITY],
    }
  })
}

/** The figures that say how many tokens a workload handles, whoever serves it, those put out first. */
function streamsOf(graph: Graph, workload: string, today: Evaluation): readonly GraphNode[] {
  const streams = new Map<GraphNode, string>()
  for (const [id, index] of graph.ids) {
    const node = graph.nodes[index]
    if (node === undefined || rateOf(node) === -1 || !id.startsWith(`${workload}.`)) continue
    if (node.context.strategy === undefined && firstMonth(today, node) > 0)
      streams.set(node, `${streams.get(node) ?? ''} ${id}`)
  }
  const rank = ([node, ids]: readonly [GraphNode, string]) =>
    rateOf(node) + (/[. ]output/u.test(ids) ? 0 : TOKENS.length)
  return [...streams].sort((a, b) => rank(a) - rank(b) || a[0].index - b[0].index).map(([node]) => node)
}

function rateOf(node: GraphNode): number {
  return TOKENS.findIndex(({ dimension }) => dimension === node.dimension)
}

function volumeLeaves(
  graph: Graph,
  workload: string,
  streams: readonly GraphNode[],
  today: Evaluation,
): readonly LeafNode[] {
  const isDoubled = (leaves: readonly LeafNode[], nodes: readonly GraphNode[]) => {
    const doubled = reevaluate(
      today,
      new Map(
        leaves.map((leaf) => [leaf.index, 2 * (leaf.quantity ? median(leaf.quantity.distribution) : 1)]),
      ),
    )
    return nodes.map(({ index }) => isTwice(today.values[index], doubled.values[index]))
  }
  const groups = [...demandLeaves(graph, workload)].sort(([a], [b]) => rankOf(a) - rankOf(b))
  const single = groups.find(([, leaves]) => isDoubled(leaves, streams).every(Boolean))
  if (single !== undefined) return single[1]
  const several = groups
    .filter(([, leaves]) => isDoubled(leaves, streams).some(Boolean))
    .flatMap(([, own]) => own)
  return several.length > 0 && isDoubled(several, streams).every(Boolean) ? several : []
}

function rankOf(field: string): number {
  const rank = FIRST_DRIVERS.indexOf(field)
  return rank === -1 ? FIRST_DRIVERS.length : rank
}

/** The inputs of a workload's demand by the field they belong to, without shares and rates of growth. */
function demandLeaves(graph: Graph, workload: string): ReadonlyMap<string, readonly LeafNode[]> {
  const start = `workloads.${workload}.demand.`
  const groups = new Map<string, LeafNode[]>()
  for (const node of graph.nodes) {
    if (node.kind !== 'leaf' || node.quantity === undefined || node.path?.startsWith(start) !== true) continue
    const isCount = [...node.dimension.powers].some(([base, power]) => base !== 'month' && power > 0)
    if (!isCount) continue
    const field = node.path.slice(start.length).replace(PART_OF_PATH, '')
    const name = field.replace(/^drivers\./u, '')
    groups.set(name, [...(groups.get(name) ?? []), node])
  }
  return groups
}

function isTwice(before: Float64Array | undefined, after: Float64Array | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    before.every((value, month) => Math.abs((after[month] ?? 0) - 2 * value) <= CLOSE * Math.abs(value))
  )
}

function firstMonth(evaluation: Evaluation, { index }: GraphNode): number {
  return evaluation.values[index]?.[0] ?? Number.NaN
}
