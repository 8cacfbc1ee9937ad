import { type AbsenceKind, absenceKind, PRESENT } from '../graph/absence.ts'
import { type Graph, nodeAt, UnknownFigureError } from '../graph/graph.ts'
import { isFlow } from '../graph/graph-builder.ts'
import type { GraphNode, NodeIndex } from '../graph/node.ts'
import { nearestNames } from '../nearest-names.ts'
import type { Evidence } from '../units/evidence.ts'
import { fromBase, type Unit, unit } from '../units/unit.ts'
import type { Evaluation } from './evaluate.ts'
import { weakestEvidence } from './weakest-evidence.ts'

/**
 * One figure as every door gives it: in its display unit, unrounded.
 *
 * A monthly figure also has `values`, one a month; its `value` is their sum when it is a flow and the last one when it
 * is a stock. `value` is null when there is no number, and `absent` says why.
 */
export interface FigureJson {
  readonly value: number | null
  readonly unit: string
  readonly evidence: Evidence | null
  readonly values?: readonly (number | null)[]
  readonly absent?: { readonly kind: AbsenceKind; readonly reasons: readonly string[] }
  readonly incomplete?: readonly string[]
}

/** The node an id names; an unknown id comes with the nearest known ones. */
export function findNode(graph: Graph, id: string): GraphNode {
  const index = graph.ids.get(id)
  if (index === undefined) throw new UnknownFigureError(id, nearestNames(id, graph.ids.keys()))
  return nodeAt(graph, index)
}

/** The unit of a node's one number: a flow's months are summed over, so `USD/month` becomes `USD`, and `USD/year` too. */
export function wholeUnit(node: GraphNode): Unit {
  if (node.shape === 'scalar' || !isFlow(node)) return node.unit
  return unit(node.unit.text.replace(/\/(?:month|year)$/u, ''))
}

/** A node's one number in base units: itself, the sum of a flow, the last month of a stock. NaN when absent. */
export function wholeValue(evaluation: Evaluation, index: NodeIndex): number {
  const series = evaluation.values[index] ?? Float64Array.of(Number.NaN)
  if (series.length === 1) return series[0] ?? Number.NaN
  if (!isFlow(nodeAt(evaluation.graph, index))) return series[series.length - 1] ?? Number.NaN
  let sum = 0
  for (const value of series) sum += value
  return sum
}

/**
 * How many times one figure is another of the same unit.
 *
 * Null when either has no number, leaves something unpriced out, or the second is zero: there is no ratio then, and not
 * a ratio of 0.
 */
export function figureRatio(figure: FigureJson, to: FigureJson): number | null {
  const isWhole = [figure, to].every(({ value, incomplete }) => value !== null && incomplete === undefined)
  if (!isWhole || figure.unit !== to.unit || !figure.value || !to.value) return null
  return figure.value / to.value
}

/** The figure of a node, as JSON. */
export function figureJson(evaluation: Evaluation, index: NodeIndex): FigureJson {
  const node = nodeAt(evaluation.graph, index)
  const shown = wholeUnit(node)
  const whole = wholeValue(evaluation, index)
  const codes = evaluation.codes[index]
  const worst = codes === undefined ? PRESENT : Math.max(...codes)
  const incomplete = evaluation.incomplete[index]
  const series = evaluation.values[index] ?? new Float64Array(0)
  return {
    value: Number.isFinite(whole) ? fromBase(whole, shown) : null,
    unit: shown.text,
    evidence: weakestEvidence(evaluation.graph)[index] ?? null,
    ...(node.shape === 'monthly' && {
      values: Array.from(series, (value) => (Number.isFinite(value) ? fromBase(value, node.unit) : null)),
    }),
    ...(!Number.isFinite(whole) && {
      absent: { kind: absenceKind(worst), reasons: [...(evaluation.reasons[index] ?? [])] },
    }),
    ...(incomplete !== undefined && { incomplete: [...incomplete] }),
  }
}
