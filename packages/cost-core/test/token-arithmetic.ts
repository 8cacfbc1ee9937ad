import { OPERATIONS, type OperationName } from '../src/graph/operations/index.ts'
import type { Token } from '../src/readings/tokens.ts'
import { toBase, unit } from '../src/units/unit.ts'

/**
 * What a reader with a calculator gets from a formula in numbers; undefined where the formula needs other months.
 *
 * `isHorizon`: the numbers are sums over the plan, where an amount spread over months is the amount itself.
 * Works only on what is printed: shown values, signs, brackets and conversions, never on the graph.
 */
export function tokenArithmetic(tokens: readonly Token[], isHorizon: boolean): number | undefined {
  let at = 0
  const peek = () => tokens[at]

  function sum(): number | undefined {
    let left = product()
    for (let token = peek(); token?.kind === 'symbol' && '+−'.includes(token.text); token = peek()) {
      at++
      const right = product()
      left =
        left === undefined || right === undefined
          ? undefined
          : token.text === '+'
            ? left + right
            : left - right
    }
    return left
  }

  function product(): number | undefined {
    let left = factor()
    for (let token = peek(); token !== undefined; token = peek()) {
      if (token.kind === 'conversion') {
        at++
        left = left === undefined ? undefined : token.op === '×' ? left * token.factor : left / token.factor
      } else if (token.kind === 'symbol' && '×÷'.includes(token.text)) {
        at++
        const right = factor()
        left =
          left === undefined || right === undefined
            ? undefined
            : token.text === '×'
              ? left * right
              : left / right
      } else break
    }
    return left
  }

  function factor(): number | undefined {
    const token = tokens[at++]
    if (token?.kind === 'value')
      return token.value === null ? undefined : token.unit.startsWith('%') ? token.value / 100 : token.value
    if (token?.kind === 'symbol' && token.text === '(') {
      const inner = sum()
      at++
      return inner
    }
    if (token?.kind === 'phrase') return phrase(token, isHorizon)
    return undefined
  }

  const result = sum()
  return at === tokens.length ? result : Number.NaN
}

const ON_SCALARS: Readonly<Record<string, OperationName>> = {
  ceil: 'ceil',
  floor: 'floor',
  min: 'min',
  max: 'max',
  exp: 'exp',
  ln: 'ln',
  pow: 'pow',
  each: 'each',
  above: 'above',
}

function phrase(token: Extract<Token, { readonly kind: 'phrase' }>, isHorizon: boolean): number | undefined {
  const slots = token.slots.map((slot) => tokenArithmetic(slot, isHorizon))
  if (token.key === 'sum' || (isHorizon && (token.key === 'spread' || token.key === 'at'))) return slots[0]
  const name = ON_SCALARS[token.key]
  if (name === undefined || slots.some((slot) => slot === undefined)) return undefined
  const inputs = slots.map((slot) => Float64Array.of(slot ?? Number.NaN))
  return OPERATIONS[name].value(inputs, 0, undefined as never, new Float64Array(1))
}

/** A shown number in the sense of the formula: per cent as a fraction. */
export function shownNumber(shown: {
  readonly value: number | null
  readonly unit: string
}): number | undefined {
  if (shown.value === null) return undefined
  return shown.unit.startsWith('%') ? toBase(shown.value, unit('%')) : shown.value
}
