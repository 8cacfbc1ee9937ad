import type { Explanation } from '@kilotoken/cost-core'
import { expect, test } from 'vitest'
import { openAtFirst } from './open-at-first.ts'

type Input = Explanation['inputs'][number]

/** A figure as the tree sees it: its id and its inputs. */
function figure(id: string, ...inputs: Input[]): Input {
  return { id, explanation: { id, inputs } as unknown as Explanation }
}

const leaf = (id: string) => figure(id)
const leaves = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => leaf(`${name}${index}`))

test('a figure of several inputs is open one level', () => {
  const inputs = [figure('hardware', figure('hours', leaf('flop'))), figure('energy', leaf('power'))]
  expect(openAtFirst(inputs)).toEqual(['hardware', 'energy'])
})

test('a total of one line is open down to what the line is made of', () => {
  const hours = figure('hours', figure('flop', leaf('tokens')), leaf('mfu'))
  expect(openAtFirst([figure('rent', hours, leaf('price'))])).toEqual([
    'rent',
    'rent/hours',
    'rent/hours/flop',
  ])
})

test('it stops where the rows would be more than ten', () => {
  const wide = figure('wide', ...leaves(7, 'w'))
  const next = figure('next', leaf('n'))
  expect(openAtFirst([figure('rent', wide, next)])).toEqual(['rent', 'rent/wide'])
  expect(openAtFirst([figure('rent', figure('wider', ...leaves(8, 'w')), next)])).toEqual(['rent'])
})

test('the first level is open however many rows it has', () => {
  expect(openAtFirst([figure('sum', ...leaves(30, 's'))])).toEqual(['sum'])
})

test('what was not sent, and what has no inputs, is closed', () => {
  expect(openAtFirst([leaf('a'), { id: 'b' }])).toEqual([])
  expect(openAtFirst([])).toEqual([])
})
