import { nodeAt } from '../graph/graph.ts'
import { isFlow } from '../graph/graph-builder.ts'
import type { FormulaNode, GraphNode, NodeIndex } from '../graph/node.ts'
import { operationOf } from '../graph/operations/index.ts'
import { monthOf } from '../graph/series.ts'
import { monthAfter } from '../plan/small-fields.ts'
import { type Dimension, MONTH, multiplied } from '../units/dimension.ts'
import { fromBase, type Unit } from '../units/unit.ts'
import { type AtomPowers, atomPowers, combined, conversions } from './conversions.ts'
import type { Evaluation } from './evaluate.ts'
import { wholeUnit, wholeValue } from './figure.ts'
import { monthPhrase } from './month-phrase.ts'
import type { Token } from './tokens.ts'

/** Which numbers a formula is shown with: the one number there is, the sum over the plan, or those of a month. */
export type Scope = 'whole' | MonthScope

/** A month of the plan, and the civil month the plan starts in, where that is to be named. */
interface MonthScope {
  readonly month: number
  readonly start?: string
}

interface Rendered {
  readonly tokens: readonly Token[]
  readonly atoms: AtomPowers
}

const open: Token = { kind: 'symbol', text: '(' }
const close: Token = { kind: 'symbol', text: ')' }

/** The formula of a named node in words: labels and signs, unnamed steps in parentheses. */
export function formulaInWords(evaluation: Evaluation, node: FormulaNode): readonly Token[] {
  return render(evaluation, node, undefined, undefined, true).tokens
}

/** The same formula in numbers, every conversion of units shown, so that a reader with a calculator gets the result. */
export function formulaInNumbers(evaluation: Evaluation, node: FormulaNode, scope: Scope): readonly Token[] {
  return render(evaluation, node, scope, scope === 'whole' ? wholeUnit(node) : node.unit, true).tokens
}

function render(
  evaluation: Evaluation,
  node: GraphNode,
  scope: Scope | undefined,
  target: Unit | undefined,
  isTop = false,
): Rendered {
  if (node.kind === 'leaf' || (node.id !== undefined && !isTop))
    return renderNamed(evaluation, node, scope, target)
  const { phrase } = operationOf(node.operation)
  if ('key' in phrase) return renderPhrase(evaluation, node, phrase.key, scope, target)
  return phrase.precedence === 1
    ? renderSum(evaluation, node, phrase.symbol, scope, target)
    : renderProduct(evaluation, node, phrase.symbol as '×' | '÷', scope, target)
}

function renderNamed(
  evaluation: Evaluation,
  node: GraphNode,
  scope: Scope | undefined,
  target: Unit | undefined,
): Rendered {
  const own = scope === 'whole' ? wholeUnit(node) : node.unit
  const shown = target !== undefined && target.dimension === own.dimension ? target : own
  const atoms = atomPowers(shown.factors)
  if (scope === undefined && node.id !== undefined && node.label !== undefined)
    return { tokens: [{ kind: 'label', id: node.id, label: node.label, context: node.context }], atoms }
  const value = valueAt(evaluation, node.index, scope ?? 'whole')
  const id = node.id === undefined ? {} : { id: node.id }
  return {
    tokens: [
      {
        kind: 'value',
        ...id,
        value: Number.isFinite(value) ? fromBase(value, shown) : null,
        unit: shown.text,
      },
    ],
    atoms,
  }
}

/** A node's number in a scope, in base units. */
export function valueAt(evaluation: Evaluation, index: NodeIndex, scope: Scope): number {
  if (scope === 'whole') return wholeValue(evaluation, index)
  return monthOf(evaluation.values[index] ?? Float64Array.of(Number.NaN), scope.month)
}

function renderProduct(
  evaluation: Evaluation,
  node: FormulaNode,
  symbol: '×' | '÷',
  scope: Scope | undefined,
  target: Unit | undefined,
): Rendered {
  const [left, right] = node.inputs.map((input) => nodeAt(evaluation.graph, input))
  const a = render(evaluation, left!, scope, undefined)
  const b = render(evaluation, right!, scope, undefined)
  const atoms = combined(a.atoms, b.atoms, symbol === '×' ? 1 : -1)
  const needsBrackets =
    isInline(right!) && (precedenceOf(right!) < 2 || symbol === '÷') && precedenceOf(right!) < 3
  const tokens: Token[] = [
    ...bracketed(a.tokens, isInline(left!) && precedenceOf(left!) < 2),
    { kind: 'symbol', text: symbol },
    ...bracketed(b.tokens, needsBrackets),
  ]
  if (scope === undefined || target === undefined) return { tokens, atoms }
  const wanted = atomPowers(target.factors)
  return { tokens: [...tokens, ...conversions(atoms, wanted)], atoms: wanted }
}

function renderSum(
  evaluation: Evaluation,
  node: FormulaNode,
  symbol: '×' | '÷' | '+' | '−',
  scope: Scope | undefined,
  target: Unit | undefined,
): Rendered {
  const inputs = node.inputs.map((input) => nodeAt(evaluation.graph, input))
  const shown = target ?? commonUnit(inputs, scope)
  const tokens: Token[] = []
  for (const [index, input] of inputs.entries()) {
    if (index > 0) tokens.push({ kind: 'symbol', text: symbol })
    const part = render(evaluation, input, scope, shown)
    tokens.push(
      ...bracketed(part.tokens, index > 0 && symbol === '−' && isInline(input) && precedenceOf(input) === 1),
    )
  }
  return { tokens, atoms: atomPowers(shown.factors) }
}

function renderPhrase(
  evaluation: Evaluation,
  node: FormulaNode,
  key: string,
  scope: Scope | undefined,
  target: Unit | undefined,
): Rendered {
  const isAtMonth = scope !== undefined && scope !== 'whole' && node.shape === 'monthly'
  const inMonth = isAtMonth ? renderMonth(evaluation, node, scope, target) : undefined
  if (inMonth !== undefined) return inMonth
  const inputs = node.inputs.map((input) => nodeAt(evaluation.graph, input))
  const operation = operationOf(node.operation)
  const shown = target ?? (inputs.length === 0 ? node.unit : commonUnit(inputs, scope))
  // A series has no one number: only a flow that is summed stands there as its sum.
  const inner = (input: GraphNode) =>
    (operation.reads === 'all' && !(node.operation === 'sum' && isFlow(input))) ||
    (isAtMonth && REMEMBER_ALL.has(node.operation) && input.shape === 'monthly')
      ? undefined
      : scope
  const slots = inputs.map((input) => {
    const fits = shownDimension(input, scope) === shown.dimension
    return render(evaluation, input, inner(input), fits ? shown : undefined).tokens
  })
  return { tokens: [{ kind: 'phrase', key, slots }], atoms: atomPowers(shown.factors) }
}

/** Operations whose month is made of every month before: an input's number of that month alone would mislead. */
const REMEMBER_ALL: ReadonlySet<string> = new Set(['convolve', 'decliningBalance', 'settle', 'sumOfYears'])

/** A phrase of one month, where the operation has one. */
function renderMonth(
  evaluation: Evaluation,
  node: FormulaNode,
  scope: MonthScope,
  target: Unit | undefined,
): Rendered | undefined {
  const shown = target?.dimension === node.dimension ? target : unitOfMonth(evaluation, node)
  const phrase = monthPhrase(evaluation, node, scope.month, shown)
  if (phrase === undefined) return undefined
  const slots = phrase.slots.map((slot): readonly Token[] => {
    if ('month' in slot) return [monthToken(slot.month, scope.start)]
    if ('number' in slot)
      return [{ kind: 'value', value: numberIn(slot.number, slot.unit), unit: slot.unit.text }]
    const input = nodeAt(evaluation.graph, slot.input)
    return render(evaluation, input, scope, input.dimension === shown.dimension ? shown : undefined).tokens
  })
  const tokens: readonly Token[] = [{ kind: 'phrase', key: phrase.key, slots }]
  // Such a sentence has signs of its own.
  return { tokens: bracketed(tokens, isInline(node)), atoms: atomPowers(shown.factors) }
}

/** The unit a step without a name is shown in: its own where it has one, else that of an input it adds up. */
function unitOfMonth({ graph }: Evaluation, node: FormulaNode): Unit {
  if (node.unit.factors.length > 0) return node.unit
  const wholes = node.inputs.map((input) => wholeUnit(nodeAt(graph, input)))
  return wholes.find(({ dimension }) => dimension === node.dimension) ?? node.unit
}

function numberIn(value: number, shown: Unit): number | null {
  return Number.isFinite(value) ? fromBase(value, shown) : null
}

function monthToken(month: number, start: string | undefined): Token {
  return { kind: 'month', month, ...(start !== undefined && { civil: monthAfter(start, month) }) }
}

/** The dimension of the number that stands for a node in this scope: a flow's whole is an amount. */
function shownDimension(node: GraphNode, scope: Scope | undefined): Dimension {
  if (node.id !== undefined) return (scope === 'whole' ? wholeUnit(node) : node.unit).dimension
  return scope === 'whole' && node.shape === 'monthly' && isFlow(node)
    ? multiplied(node.dimension, MONTH)
    : node.dimension
}

/** The unit a sum is shown in when nothing asks for another: that of its first named part. */
function commonUnit(inputs: readonly GraphNode[], scope: Scope | undefined): Unit {
  const named = inputs.find((input) => input.unit.factors.length > 0) ?? inputs[0]!
  return scope === 'whole' ? wholeUnit(named) : named.unit
}

function isInline(node: GraphNode): boolean {
  return node.kind === 'formula' && node.id === undefined
}

function precedenceOf(node: GraphNode): number {
  if (node.kind === 'leaf') return 3
  const { phrase } = operationOf(node.operation)
  return 'key' in phrase ? 3 : phrase.precedence
}

function bracketed(tokens: readonly Token[], isNeeded: boolean): readonly Token[] {
  return isNeeded ? [open, ...tokens, close] : tokens
}
