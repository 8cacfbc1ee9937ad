import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  between,
  LAW,
  monthly,
  obeysOperationLaws,
  resultOf,
} from '../../../test/operation-laws.ts'

const rates = between(-0.2, 0.2)
const timings = fc.constantFrom('month_start' as const, 'month_end' as const, 'year_end' as const)

obeysOperationLaws('disc', {
  inputs: [
    { unit: 'USD/month', values: anyNumber, example: 100 },
    { unit: '%/year', values: rates, example: 0.01 },
  ],
  params: timings.map((timing) => ({ timing })),
  gives: 'USD/month',
  refuses: [
    ['USD/month', '%'],
    ['USD/month', '/h'],
  ],
})

describe('disc', () => {
  it('divides by (1 + r) to the years waited', () => {
    // 21 %/year is 0.21/12 a month. 1.21^(6/12) = 1.1, and 1.21^(12/12) = 1.21.
    const flow = Array.from({ length: 13 }, () => 121)
    const start = resultOf('disc', [flow, 0.21 / 12], { timing: 'month_start' }, 13)
    expect(start[0]).toBe(121)
    expect(start[6]).toBeCloseTo(110, 10)
    expect(start[12]).toBeCloseTo(100, 10)
    const end = resultOf('disc', [flow, 0.21 / 12], { timing: 'month_end' }, 13)
    expect(end[5]).toBeCloseTo(110, 10)
    expect(end[11]).toBeCloseTo(100, 10)
  })

  it('counts a whole year at its end', () => {
    // 1,000 a month for two years at 10%: 12,000/1.1 + 12,000/1.21 = 20,826.446…
    const flow = Array.from({ length: 24 }, () => 1000)
    const values = resultOf('disc', [flow, 0.1 / 12], { timing: 'year_end' }, 24)
    expect(new Set(values.slice(0, 12)).size).toBe(1)
    expect(values.reduce((a, b) => a + b)).toBeCloseTo(12_000 / 1.1 + 12_000 / 1.21, 6)
  })

  it('leaves everything as it is at a rate of nought', () => {
    fc.assert(
      fc.property(monthly(anyNumber), timings, (flow, timing) => {
        expect(resultOf('disc', [flow, 0], { timing })).toEqual(flow)
      }),
      LAW,
    )
  })

  it('is worth less the later it is paid and the higher the rate', () => {
    const some = between(0.001, 0.05)
    fc.assert(
      fc.property(some, some, (rate, more) => {
        const now = resultOf('disc', [1, rate], { timing: 'month_start' })
        const later = resultOf('disc', [1, rate], { timing: 'month_end' })
        const dearer = resultOf('disc', [1, rate + more], { timing: 'month_end' })
        for (const month of later.keys()) {
          expect(later[month]!).toBeLessThan(now[month]!)
          expect(dearer[month]!).toBeLessThan(later[month]!)
        }
      }),
      LAW,
    )
  })

  it('has no number at a rate of −100% a year', () => {
    expect(resultOf('disc', [1, -1 / 12], { timing: 'month_start' }, 2)).toEqual([Number.NaN, Number.NaN])
  })
})
