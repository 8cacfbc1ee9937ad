import { expect, test } from 'vitest'
import { rangeText } from './range-text.ts'

test.each([
  [
    { low: 8000, high: 12_000, unit: 'user' },
    { low: '8k', high: '12k users' },
  ],
  [
    { low: 40, high: 52, unit: '%' },
    { low: '40%', high: '52%' },
  ],
  [
    { low: 0.07, high: 0.15, unit: 'USD/kWh' },
    { low: '0.07', high: '0.15 USD/kWh' },
  ],
])('%o', (quantity, text) => {
  expect(rangeText(quantity, 'en')).toEqual(text)
})
