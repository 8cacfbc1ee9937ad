import fc from 'fast-check'
import type { Graph } from '../src/graph/graph.ts'
import { GraphBuilder } from '../src/graph/graph-builder.ts'
import type { NodeIndex } from '../src/graph/node.ts'
import { OPERATIONS, type OperationName } from '../src/graph/operations/index.ts'
import { UnitError } from '../src/graph/unit-error.ts'
import type { Domain } from '../src/quantity/quantity.ts'
import { readQuantity } from '../src/quantity/read-quantity.ts'
import { unit } from '../src/units/unit.ts'

const NAMES = Object.keys(OPERATIONS) as readonly OperationName[]

const MONTHS = 7

const leafText = fc.oneof(
  fc.double({ min: 0.01, max: 50, noNaN: true }).map((value) => value.toPrecision(6)),
  fc
    .tuple(fc.double({ min: 0.1, max: 5, noNaN: true }), fc.double({ min: 1.1, max: 4, noNaN: true }))
    .chain(([low, factor]) =>
      fc.constantFrom(
        `${low.toPrecision(5)} to ${(low * factor).toPrecision(5)}`,
        `${low.toPrecision(5)}..${(low * factor).toPrecision(5)}`,
        `tri(${low.toPrecision(5)}; ${(low * Math.sqrt(factor)).toPrecision(5)}; ${(low * factor).toPrecision(5)})`,
      ),
    ),
)

const step = fc.record({
  operation: fc.nat({ max: NAMES.length - 1 }),
  picks: fc.array(fc.nat({ max: 10_000 }), { minLength: 4, maxLength: 4 }),
  count: fc.integer({ min: 1, max: 4 }),
})

/** Random graphs over every operation of the language: some leaves ranges, one unpriced, all nodes named. */
export const generatedGraph: fc.Arbitrary<Graph> = fc
  .record({
    leaves: fc.array(leafText, { minLength: 4, maxLength: 9 }),
    steps: fc.array(step, { minLength: 5, maxLength: 40 }),
    hasUnpriced: fc.boolean(),
  })
  .map(({ leaves, steps, hasUnpriced }) => {
    const builder = new GraphBuilder(MONTHS)
    const nodes: NodeIndex[] = leaves.map((text, index) =>
      builder.input(
        `leaf.n${index}`,
        leafOf(text, index % 4 === 3 ? 'month' : index % 4 === 2 ? '/month' : ''),
      ),
    )
    if (hasUnpriced) nodes.push(builder.input('leaf.unpriced', { ...leafOf('1', ''), quantity: undefined }))
    for (const [index, { operation, picks, count }] of steps.entries()) {
      const added = tryApply(builder, NAMES[operation] ?? 'add', nodes, picks, count)
      if (added === undefined) continue
      builder.name(`step.n${index}`, added, { label: { key: 'x' }, unit: unitTextOf(builder, added) })
      nodes.push(added)
    }
    return builder.build()
  })

function leafOf(text: string, unitText: string, domain: Domain = 'positive') {
  const read = readQuantity(text, { unit: unit(unitText), domain })
  if ('error' in read) throw new Error(`${text}: ${read.error.code}`)
  return { label: { key: 'x' }, unit: unitText, quantity: read.quantity, path: `path.${text}` }
}

/** Applies the operation to the first combination of inputs its unit rule takes; undefined when none of four does. */
function tryApply(
  builder: GraphBuilder,
  name: OperationName,
  nodes: readonly NodeIndex[],
  picks: readonly number[],
  count: number,
): NodeIndex | undefined {
  const { arity } = OPERATIONS[name]
  const length = arity === 'many' ? count : arity
  for (let attempt = 0; attempt < 8; attempt++) {
    const inputs: NodeIndex[] = Array.from(
      { length },
      (_, i) => nodes[((picks[i] ?? 0) + attempt * (i + 1)) % nodes.length] ?? 0,
    )
    const isReduction = OPERATIONS[name].reads === 'all'
    if (isReduction && builder.build().nodes[inputs[0] ?? 0]?.shape === 'scalar') continue
    try {
      return builder.apply(name, inputs, paramsOf(name, length) as never)
    } catch (error) {
      if (!(error instanceof UnitError)) throw error
    }
  }
  return undefined
}

function paramsOf(name: OperationName, inputs: number): unknown {
  const known: Readonly<Record<string, unknown>> = {
    sum: { from: 0, to: MONTHS },
    top: { from: 0, to: MONTHS },
    last: { from: 0, to: MONTHS - 1 },
    first: { from: 0, to: MONTHS },
    guard: { reason: 'leaf.n0' },
    pick: { month: 2 },
    settle: { every: 3, offset: 1 },
    disc: { timing: 'month_end' },
    convolve: { schedule: [0.5, 0.3, 0.2] },
    steps: { chosen: Array.from({ length: MONTHS }, (_, month) => (month * 3) % inputs) },
    points: { months: Array.from({ length: inputs }, (_, at) => at * 2), between: 'linear' },
  }
  return known[name]
}

function unitTextOf(builder: GraphBuilder, index: NodeIndex): string {
  const power = builder.build().nodes[index]?.dimension.powers.get('month') ?? 0
  return power >= 0 ? Array(power).fill('month').join('-') : '/month'.repeat(-power)
}
