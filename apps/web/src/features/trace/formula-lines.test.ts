import type { Explanation, Token } from '@kilotoken/cost-core'
import { expect, test } from 'vitest'
import { formulaLines } from './formula-lines.ts'

const name = (id: string): Token => ({ kind: 'label', id, label: { en: id, zh: id }, context: {} })
const number = (value: number): Token => ({ kind: 'value', value, unit: '' })
const times: Token = { kind: 'symbol', text: '×' }

function explanation(part: Partial<Explanation>): Explanation {
  const empty = { words: [], numbers: [], context: {}, inputs: [], over: 'horizon' }
  return { ...empty, ...part } as unknown as Explanation
}

const rent = explanation({
  id: 'rent',
  words: [name('hours'), times, name('price')],
  numbers: [number(3), times, number(4)],
})
const total = (below: Explanation) =>
  explanation({
    words: [name('rent')],
    numbers: [number(12)],
    inputs: [{ id: 'rent', explanation: below }],
  })
const tokens = (given: Explanation) => formulaLines(given).map((line) => line.tokens)

test('words, then numbers', () => {
  expect(tokens(rent)).toEqual([rent.words, rent.numbers])
})

test('a total of one line goes on with that line, and never says the bare number', () => {
  expect(tokens(total(rent))).toEqual([[name('rent')], rent.words, rent.numbers])
})

test('a line that holds for a month is not the formula of a sum', () => {
  const monthly = explanation({ ...rent, over: { month: 0 } })
  expect(tokens(total(monthly))).toEqual([[name('rent')], [number(12)]])
})

test('an input has no formula', () => {
  expect(formulaLines(explanation({}))).toEqual([])
  expect(tokens(total(explanation({ id: 'rent' })))).toEqual([[name('rent')], [number(12)]])
})
