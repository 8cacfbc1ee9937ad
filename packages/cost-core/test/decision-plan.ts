import { GraphBuilder } from '../src/graph/graph-builder.ts'
import type { NodeIndex } from '../src/graph/node.ts'
import type { CompiledPlan } from '../src/models/compile-plan.ts'
import { readQuantity } from '../src/quantity/read-quantity.ts'
import type { Evidence } from '../src/units/evidence.ts'
import { unit } from '../src/units/unit.ts'
import { twoRents } from './two-rents.ts'

const LABEL = { key: 'line.total' }

/** What a hand-made decision is built with: every number is a pure one, except the totals, which are dollars. */
export interface DecisionParts {
  readonly builder: GraphBuilder
  /** An input at `made.<name>`, or at the path given; a text such as `1 to 4` is a range, an empty one has no price. */
  readonly input: (name: string, text: string, detail?: InputDetail) => NodeIndex
  readonly choice: (name: string, text: string) => NodeIndex
  readonly one: NodeIndex
}

interface InputDetail {
  readonly path?: string
  readonly evidence?: Evidence
  readonly unit?: string
}

/**
 * A plan whose strategies cost what the formulas say, as often as there are months, so that every flip has a closed form.
 * Its document is that of two rents, which has none of these inputs.
 */
export function decisionPlan(
  totals: (parts: DecisionParts) => Readonly<Record<string, NodeIndex>>,
  months = 1,
): CompiledPlan {
  const builder = new GraphBuilder(months)
  const quantityOf = (text: string, unitText: string) => {
    const read = readQuantity(text, { unit: unit(unitText), domain: unitText === '%' ? 'fraction' : 'real' })
    if ('error' in read) throw new Error(`${text}: ${read.error.code}`)
    return read.quantity
  }
  const strategies = totals({
    builder,
    one: builder.literal(1, ''),
    input: (name, text, { path = `made.${name}`, evidence = 'assumed', unit: unitText = '' } = {}) =>
      builder.input(`made.${name}`, {
        label: LABEL,
        unit: unitText,
        quantity: text === '' ? undefined : quantityOf(text, unitText),
        provenance: { evidence },
        path,
      }),
    choice: (name, text) =>
      builder.choice(`made.${name}`, {
        label: LABEL,
        unit: '',
        quantity: quantityOf(text, ''),
        path: `made.${name}`,
      }),
  })
  const dollar = builder.literal(1, 'USD/month')
  for (const [key, cost] of Object.entries(strategies)) {
    builder.name(`made.${key}_cost`, cost, { label: LABEL, unit: '' })
    builder.name(`${key}.total.cost`, builder.total(builder.each(builder.mul(cost, dollar))), {
      label: LABEL,
      unit: 'USD/month',
      context: { strategy: key },
    })
  }
  const [base = ''] = Object.keys(strategies)
  return {
    ...documentOf(months),
    graph: builder.build(),
    strategies: Object.keys(strategies).map((key) => ({ key, label: { en: key, zh: key } })),
    workloads: [],
    baseStrategy: base,
  }
}

const documents = new Map<number, CompiledPlan>()

/** Read once for each length: a law makes hundreds of plans. */
function documentOf(months: number): CompiledPlan {
  const known = documents.get(months) ?? twoRents({ months })
  documents.set(months, known)
  return known
}
