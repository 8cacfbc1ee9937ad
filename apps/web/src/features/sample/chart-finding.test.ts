import { expect, test } from 'vitest'
import { chartFinding } from './chart-finding.ts'

const own = {
  total: 300,
  lines: [
    { line: 'energy', value: 60 },
    { line: 'depreciation', value: 240 },
  ],
}

test('owning below renting, and its largest line', () => {
  expect(chartFinding({ total: 1000, lines: [] }, own)).toEqual({
    kind: 'ownCheaper',
    share: 0.3,
    line: 'depreciation',
    lineShare: 0.8,
  })
})

test('renting below owning is told the other way round', () => {
  expect(chartFinding({ total: 150, lines: [] }, own)).toMatchObject({ kind: 'rentCheaper', share: 0.5 })
})

test('no winner within a per cent, and none without both totals', () => {
  expect(chartFinding({ total: 302, lines: [] }, own)).toEqual({ kind: 'same' })
  expect(chartFinding({ total: undefined, lines: [] }, own)).toEqual({ kind: 'incomplete' })
  expect(chartFinding({ total: 0, lines: [] }, own)).toEqual({ kind: 'incomplete' })
})
