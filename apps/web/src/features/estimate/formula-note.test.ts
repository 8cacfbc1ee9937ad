import type { Token } from '@kilotoken/cost-core'
import { expect, test } from 'vitest'
import { formulaNote } from './formula-note.ts'

const value = (number: number): Token => ({ kind: 'value', value: number, unit: '' })
const symbol = (text: '×' | '+'): Token => ({ kind: 'symbol', text })
const text = ({ value: number }: { value: number | null }) => `${number}!`
const row = (cloud: string | null, own: string | null) => ({ kind: 'line' as const, cells: { cloud, own } })

test('a product of numbers, in the words of the page', () => {
  const formulas = { rent: [value(3), symbol('×'), value(4)] }
  expect(formulaNote(row('rent', null), formulas, text)).toBe('3! × 4!')
})

test.each([
  ['a sum', [value(3), symbol('+'), value(4)]],
  ['a lone number', [value(3)]],
  ['a phrase', [value(3), symbol('×'), { kind: 'phrase', key: 'ceil', slots: [] }]],
] as const)('%s says nothing', (_, formula) => {
  expect(formulaNote(row('rent', null), { rent: formula }, text)).toBeUndefined()
})

test('a line of two strategies, a line without a formula and a stage say nothing', () => {
  const formulas = { rent: [value(3), symbol('×'), value(4)] }
  expect(formulaNote(row('rent', 'rent'), formulas, text)).toBeUndefined()
  expect(formulaNote(row('other', null), formulas, text)).toBeUndefined()
  expect(formulaNote({ ...row('rent', null), kind: 'stage' }, formulas, text)).toBeUndefined()
})
