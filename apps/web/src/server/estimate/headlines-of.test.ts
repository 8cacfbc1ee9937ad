import { expect, test } from 'vitest'
import { headlinesOf } from './headlines-of.ts'

const total = (cells: Record<string, string | null>, difference: string | null = null) => ({
  strategies: Object.keys(cells),
  rows: [{ kind: 'total' as const, isCounted: true, cells, difference, ratio: null }],
})

test('what a scenario names comes first', () => {
  const headlines = [{ id: 'a.gpus' }]
  expect(headlinesOf({ headlines, table: total({ a: 'a.total.cost' }) })).toBe(headlines)
})

test('a plan that names none shows what each strategy comes to, and what sets two apart', () => {
  const ids = (table: ReturnType<typeof total>) => headlinesOf({ headlines: [], table }).map(({ id }) => id)
  expect(ids(total({ a: 'a.total.cost' }))).toEqual(['a.total.cost'])
  expect(ids(total({ a: 'a.t', b: 'b.t' }, 'b_less_a'))).toEqual(['a.t', 'b.t', 'b_less_a'])
  expect(ids(total({ a: 'a.t', b: null }))).toEqual(['a.t'])
  expect(ids(total({ a: '1', b: '2', c: '3', d: '4', e: '5' }))).toHaveLength(4)
})
