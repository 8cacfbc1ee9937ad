import { nodeAt } from '../graph/graph.ts'
import type { Context, Label } from '../graph/label.ts'
import type { FormulaNode, NodeIndex } from '../graph/node.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { formulaInWords } from '../readings/formula-tokens.ts'
import type { Token } from '../readings/tokens.ts'

/** One formula that totals are made with, however many figures it makes. */
export interface ReportFormula {
  readonly label: Label
  /** In words; a label carries a context only where it is another one than the figure's own. */
  readonly words: readonly Token[]
  readonly unit: string
  /** The figures it makes, in the order of the graph. */
  readonly ids: readonly string[]
}

/**
 * The formulas below the given figures, inputs before what is made of them: one entry for each distinct formula, so that
 * two strategies and twelve months do not say the same thing again.
 */
export function reportMethod(evaluation: Evaluation, ids: readonly string[]): readonly ReportFormula[] {
  const { graph } = evaluation
  const isReached = new Set(ids.flatMap((id) => graph.ids.get(id) ?? []))
  for (let index: NodeIndex = graph.nodes.length - 1; index >= 0; index--) {
    const node = nodeAt(graph, index)
    if (isReached.has(index) && node.kind === 'formula') for (const input of node.inputs) isReached.add(input)
  }
  const families = new Map<string, ReportFormula>()
  for (const node of graph.nodes) {
    if (!isReached.has(node.index) || node.kind !== 'formula' || node.id === undefined) continue
    const words = formulaInWords(evaluation, node).map((token) => relative(token, node))
    const key = JSON.stringify([node.label, words.map(anonymous)])
    const known = families.get(key)
    families.set(
      key,
      known === undefined
        ? { label: node.label ?? { key: '' }, words, unit: node.unit.text, ids: [node.id] }
        : { ...known, ids: [...known.ids, node.id] },
    )
  }
  return [...families.values()]
}

function relative(token: Token, home: FormulaNode): Token {
  if (token.kind === 'label') return { ...token, context: foreign(token.context, home.context) }
  if (token.kind !== 'phrase') return token
  return { ...token, slots: token.slots.map((slot) => slot.map((inner) => relative(inner, home))) }
}

/** What a label says of whose it is, beyond what the figure it helps to make says of itself. */
function foreign(context: Context, home: Context): Context {
  const { strategy, workload } = context
  return {
    ...(strategy !== undefined && home.strategy !== undefined && strategy !== home.strategy && { strategy }),
    ...(workload !== undefined && workload !== home.workload && { workload }),
  }
}

/** The token without the ids that tell figures of one formula apart. */
function anonymous(token: Token): unknown {
  if (token.kind === 'label') return [token.label, token.context]
  if (token.kind === 'value') return [token.value, token.unit]
  if (token.kind === 'phrase') return [token.key, token.slots.map((slot) => slot.map(anonymous))]
  return token
}
