import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  between,
  LAW,
  MONTHS,
  obeysOperationLaws,
  positive,
  resultOf,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('spread', {
  inputs: [
    { unit: 'USD', values: anyNumber, example: 12 },
    { unit: 'month', values: between(-2, MONTHS + 2), example: 1 },
    { unit: 'month', values: between(-1, MONTHS + 2), example: 3 },
  ],
  params: fc.constant(undefined),
  gives: 'USD/month',
  refuses: [
    ['USD', 'h', 'month'],
    ['USD', 'month', 'h'],
  ],
})

describe('spread', () => {
  it('spreads evenly, the last month getting its part', () => {
    // 100 over 2.5 months from month 1: 40 a month, 20 in the half month.
    expect(resultOf('spread', [100, 1, 2.5], undefined, 5)).toEqual([0, 40, 40, 20, 0])
  })

  it('starts in the middle of a month with a part of a month’s share', () => {
    // 6 a month for two months from the middle of month 0: 3, 6, 3.
    expect(resultOf('spread', [12, 0.5, 2], undefined, 4)).toEqual([3, 6, 3, 0])
  })

  it('has no number over no time', () => {
    expect(resultOf('spread', [100, 1, 0], undefined, 2)).toEqual([Number.NaN, Number.NaN])
    expect(resultOf('spread', [100, 1, -1], undefined, 2)).toEqual([Number.NaN, Number.NaN])
  })

  it('conserves the amount inside the plan', () => {
    const within = fc
      .tuple(between(0, MONTHS - 1), between(0.01, 1))
      .map(([start, part]) => ({ start, span: (MONTHS - start) * part }))
    fc.assert(
      fc.property(positive, within, (amount, { start, span }) => {
        const sum = resultOf('spread', [amount, start, span], undefined).reduce((a, b) => a + b)
        expect(sum / amount).toBeCloseTo(1, 9)
      }),
      LAW,
    )
  })

  it('never gives a month more than an even share, or anything before the start', () => {
    fc.assert(
      fc.property(
        positive,
        fc.nat({ max: MONTHS }),
        fc.integer({ min: 1, max: 9 }),
        (amount, start, span) => {
          for (const [month, share] of resultOf('spread', [amount, start, span], undefined).entries())
            expect(share).toBe(month >= start && month < start + span ? amount / span : 0)
        },
      ),
      LAW,
    )
  })
})
