import { expect, test } from 'vitest'
import { latestPrice } from './latest-price.ts'

const price = (kind: string, date: string) => ({ kind, figure: { date } })

test('the latest day counts, not the place in the list', () => {
  const prices = [
    price('a', '2023-04-01'),
    price('b', '2025-12-31'),
    price('c', '2025-12-31'),
    price('d', '2022-03-22'),
  ]
  expect(latestPrice(prices)?.kind).toBe('b')
  expect(latestPrice([])).toBeUndefined()
})
