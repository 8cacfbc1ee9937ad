import { expect, test } from 'vitest'
import type { FigureJson } from '../readings/figure.ts'
import { compareTotals } from './compare-totals.ts'

const total = (strategy: string, value: number | null, more: Partial<FigureJson> = {}) => ({
  strategy,
  label: { key: strategy },
  figure: { value, unit: 'USD', evidence: null, ...more },
})

test('amount and share of what was before', () => {
  const [cloud] = compareTotals([total('cloud', 200)], [total('cloud', 150)])
  expect(cloud).toMatchObject({ difference: { value: -50, unit: 'USD' }, change: -0.25 })
})

test.each([
  ['another currency', total('cloud', 200), total('cloud', 150, { unit: 'CNY' })],
  ['an unknown total', total('cloud', 200), total('cloud', null)],
  ['a total that leaves something out', total('cloud', 200, { incomplete: ['rent'] }), total('cloud', 150)],
])('%s has no difference, and not one of 0', (_, before, after) => {
  expect(compareTotals([before], [after])[0]).toMatchObject({ difference: null, change: null })
})

test('from nothing there is an amount and no share', () => {
  expect(compareTotals([total('own', 0)], [total('own', 10)])[0]).toMatchObject({
    difference: { value: 10 },
    change: null,
  })
})

test('a strategy of one version only stands alone', () => {
  const changes = compareTotals([total('old', 1)], [total('new', 2)])
  expect(changes.map(({ strategy, before, after }) => [strategy, before?.value, after?.value])).toEqual([
    ['new', undefined, 2],
    ['old', 1, undefined],
  ])
})
