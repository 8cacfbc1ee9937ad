import { expect, it } from 'vitest'
import { withUnit } from './with-unit.ts'

it.each([
  ['1.21', '美元/GPU·小时', '1.21 美元/GPU·小时'],
  ['137万', '美元', '137万美元'],
  ['137', '万美元', '137万美元'],
  ['100万', 'GPU', '100万 GPU'],
  ['30,382', 'GPU', '30,382 GPU'],
  ['46.2', '%', '46.2%'],
  ['$1.21', '/GPU·h', '$1.21/GPU·h'],
  ['0', '', '0'],
] as const)('%s and %s', (value, unit, expected) => {
  expect(withUnit(value, unit)).toBe(expected)
})
