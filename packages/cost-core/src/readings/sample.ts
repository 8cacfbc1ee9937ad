import { INFEASIBLE, NEVER, PRESENT, UNPRICED } from '../graph/absence.ts'
import { type Graph, nodeAt } from '../graph/graph.ts'
import type { FormulaNode, GraphNode, LeafNode, NodeIndex } from '../graph/node.ts'
import { operationOf } from '../graph/operations/index.ts'
import { type Columns, columnOf } from '../graph/series.ts'
import { median } from '../quantity/distribution.ts'
import { drawerOf } from '../quantity/drawer-of.ts'
import { valueAtScoreOf } from '../quantity/value-at-score-of.ts'
import { CorrelatedScores } from '../sampling/correlated-scores.ts'
import { RandomStream } from '../sampling/random-stream.ts'
import { streamKey } from '../sampling/stream-key.ts'

/** Trials are worked through in blocks of this many, so that a node's column stays in the processor's cache. */
export const TRIALS_PER_BLOCK = 512

/** One block of trials: the columns of any node that was asked for, valid until the next block. */
export interface TrialBlock {
  readonly firstTrial: number
  readonly size: number
  columns(index: NodeIndex): Columns
}

/** The leaves that are ranges: what makes a plan uncertain. */
export function uncertainLeaves(graph: Graph): readonly LeafNode[] {
  return graph.nodes.filter(
    (node): node is LeafNode =>
      node.kind === 'leaf' && node.quantity !== undefined && node.quantity.distribution.shape !== 'point',
  )
}

/** Which trials, from which seed. */
export interface TrialRun {
  readonly seed: number
  readonly from: number
  readonly to: number
  /** Smaller blocks give the thread back more often; the numbers do not depend on it. */
  readonly trialsPerBlock?: number
  /** Leaves whose every draw is multiplied: the way a range is moved without losing its shape. */
  readonly scales?: ReadonlyMap<NodeIndex, number>
}

/**
 * Runs the graph over columns of trials, block by block, and shows each block to `visit`.
 *
 * The column interpreter: slower than a compiled kernel will be, and the yardstick such a kernel has to equal bit for
 * bit. Nodes that no range reaches are worked out once; nodes that no wanted node needs are not worked out at all.
 */
export function sample(
  graph: Graph,
  wanted: readonly NodeIndex[],
  run: TrialRun,
  visit: (block: TrialBlock) => void,
): void {
  for (const block of trialBlocks(graph, wanted, run)) visit(block)
}

/** The same, one block at a time, for whoever has other things to do between two blocks. */
export function* trialBlocks(
  graph: Graph,
  wanted: readonly NodeIndex[],
  run: TrialRun,
): Generator<TrialBlock, void> {
  const needed = neededBy(graph, wanted)
  const { trialsPerBlock = TRIALS_PER_BLOCK } = run
  let interpreter: ColumnInterpreter | undefined
  for (let first = run.from; first < run.to; first += trialsPerBlock) {
    const size = Math.min(trialsPerBlock, run.to - first)
    if (interpreter?.size !== size) interpreter = new ColumnInterpreter(graph, needed, size, run)
    interpreter.run(first)
    const { columns } = interpreter
    yield { firstTrial: first, size, columns: (index) => columns[index] ?? [] }
  }
}

/** The nodes that the wanted ones are worked out from, and these themselves. */
export function neededBy(graph: Graph, wanted: readonly NodeIndex[]): readonly GraphNode[] {
  const isNeeded = new Uint8Array(graph.nodes.length)
  for (const index of wanted) isNeeded[index] = 1
  for (let index = graph.nodes.length - 1; index >= 0; index--) {
    const node = nodeAt(graph, index)
    if (isNeeded[index] === 1 && node.kind === 'formula') for (const input of node.inputs) isNeeded[input] = 1
  }
  return graph.nodes.filter((node) => isNeeded[node.index] === 1)
}

/** The nodes that differ from trial to trial. */
export function reachedByRanges(needed: readonly GraphNode[]): ReadonlySet<NodeIndex> {
  const reached = new Set<NodeIndex>()
  for (const node of needed) {
    const varies =
      node.kind === 'leaf'
        ? node.quantity !== undefined && node.quantity.distribution.shape !== 'point'
        : node.inputs.some((input) => reached.has(input))
    if (varies) reached.add(node.index)
  }
  return reached
}

class ColumnInterpreter {
  readonly size: number
  readonly columns: Float64Array[][] = []
  readonly #codes: (Uint8Array[] | undefined)[] = []
  readonly #steps: ((firstTrial: number) => void)[] = []
  readonly #months: number
  readonly #correlated: CorrelatedScores

  constructor(graph: Graph, needed: readonly GraphNode[], size: number, run: TrialRun) {
    this.size = size
    this.#months = graph.months
    this.#correlated = new CorrelatedScores(graph.correlations, run.seed, size)
    const varying = reachedByRanges(needed)
    for (const node of needed) {
      const length = node.shape === 'scalar' ? 1 : graph.months
      this.columns[node.index] = Array.from({ length }, () => new Float64Array(size))
      const step = node.kind === 'leaf' ? this.#leafStep(node, run) : () => this.#runFormula(node)
      if (varying.has(node.index)) this.#steps.push(step)
      else step(0)
    }
  }

  run(firstTrial: number): void {
    for (const step of this.#steps) step(firstTrial)
  }

  #leafStep(node: LeafNode, { seed, scales }: TrialRun): (firstTrial: number) => void {
    const out = columnOf(this.columns[node.index] ?? [], 0)
    const scale = scales?.get(node.index) ?? 1
    const distribution = node.quantity?.distribution
    if (distribution === undefined) {
      return () => {
        out.fill(Number.NaN)
        this.#codes[node.index] = [new Uint8Array(out.length).fill(UNPRICED)]
      }
    }
    if (distribution.shape === 'point') return () => out.fill(scale * median(distribution))
    const path = node.path ?? node.id ?? ''
    if (this.#correlated.has(path)) {
      const valueAt = valueAtScoreOf(distribution)
      return (firstTrial) => {
        this.#correlated.fill(path, firstTrial, out)
        for (let i = 0; i < out.length; i++) out[i] = scale * valueAt(out[i]!)
      }
    }
    const key = streamKey(seed, path)
    const stream = new RandomStream()
    const draw = drawerOf(distribution)
    return (firstTrial) => {
      for (let i = 0; i < out.length; i++) {
        stream.seed(key, firstTrial + i)
        out[i] = scale * draw(stream)
      }
    }
  }

  #runFormula(node: FormulaNode): void {
    const operation = operationOf(node.operation)
    const own = this.columns[node.index] ?? []
    const inputs = node.inputs.map((input) => this.columns[input] ?? [])
    const hasAbsentInput = node.inputs.some((input) => this.#codes[input] !== undefined)
    this.#codes[node.index] = undefined
    for (let month = 0; month < own.length; month++) {
      const out = columnOf(own, own.length === 1 ? 0 : month)
      operation.column(inputs, month, node.params, own, out)
      if (hasAbsentInput || hasHole(out)) this.#settleAbsence(node, month, out)
    }
  }

  /** The slow path: which trials have no number, and of which kind. The same rules as `evaluate`, trial by trial. */
  #settleAbsence(node: FormulaNode, month: number, out: Float64Array): void {
    const operation = operationOf(node.operation)
    const columns = node.inputs.map((input) =>
      columnOf(this.columns[input] ?? [], this.#monthOf(input, month)),
    )
    for (let i = 0; i < out.length; i++) {
      const codes = node.inputs.map((input) => this.#inheritedCode(input, month, i, operation.reads))
      const inherited =
        operation.absence === undefined
          ? Math.max(PRESENT, ...codes)
          : operation.absence(
              codes,
              columns.map((column) => column[i] ?? Number.NaN),
            )
      const code =
        inherited !== PRESENT || Number.isFinite(out[i])
          ? inherited
          : operation.undefinedMeans === 'never'
            ? NEVER
            : INFEASIBLE
      if (code === PRESENT) continue
      out[i] = Number.NaN
      this.#mark(node, month, i, code)
    }
  }

  #monthOf(input: NodeIndex, month: number): number {
    return (this.columns[input]?.length ?? 1) === 1 ? 0 : month
  }

  #inheritedCode(input: NodeIndex, month: number, trial: number, reads: 'month' | 'past' | 'all'): number {
    const codes = this.#codes[input]
    if (codes === undefined) return PRESENT
    if (codes.length === 1) return codes[0]?.[trial] ?? PRESENT
    if (reads === 'month') return codes[month]?.[trial] ?? PRESENT
    const end = reads === 'past' ? month + 1 : codes.length
    let worst: number = PRESENT
    for (let t = 0; t < end; t++) worst = Math.max(worst, codes[t]?.[trial] ?? PRESENT)
    return worst
  }

  #mark(node: FormulaNode, month: number, trial: number, code: number): void {
    const length = node.shape === 'scalar' ? 1 : this.#months
    let codes = this.#codes[node.index]
    if (codes === undefined) {
      codes = Array.from({ length }, () => new Uint8Array(this.size))
      this.#codes[node.index] = codes
    }
    const column = codes[length === 1 ? 0 : month]
    if (column !== undefined) column[trial] = code
  }
}

/** Whether a column holds anything that is not a finite number: x − x is 0 for every finite x and NaN for the rest. */
function hasHole(column: Float64Array): boolean {
  let sum = 0
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    sum += value - value
  }
  return sum !== 0
}
