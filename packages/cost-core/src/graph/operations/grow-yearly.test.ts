import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  between,
  LAW,
  obeysOperationLaws,
  positive,
  resultOf,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('growYearly', {
  inputs: [
    { unit: 'user', values: anyNumber, example: 100 },
    { unit: '%/month', values: between(-0.1, 0.5), example: 0.02 },
  ],
  params: fc.constant(undefined),
  gives: 'user',
  refuses: [
    ['user', '%'],
    ['user', '/h'],
  ],
})

describe('growYearly', () => {
  it('has grown by exactly the yearly rate after twelve months', () => {
    // 20 %/year is 1/60 a month in base units: 100, …, 120 after a year, 144 after two
    const values = resultOf('growYearly', [100, 0.2 / 12], undefined, 25)
    expect(values[0]).toBe(100)
    expect(values[12]).toBeCloseTo(120, 9)
    expect(values[24]).toBeCloseTo(144, 9)
  })

  it('grows slower than the same rate compounded each month', () => {
    fc.assert(
      fc.property(positive, between(0.001, 0.3), (start, rate) => {
        const yearly = resultOf('growYearly', [start, rate], undefined, 13)[12]!
        expect(yearly).toBeLessThan(resultOf('grow', [start, rate], undefined, 13)[12]!)
      }),
      LAW,
    )
  })
})
