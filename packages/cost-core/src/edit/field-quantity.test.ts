import { describe, expect, it } from 'vitest'
import type { QuantityField } from '../quantity/quantity.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { unit } from '../units/unit.ts'
import { fieldQuantity } from './field-quantity.ts'

const SHARE: QuantityField = { unit: unit('%'), domain: 'fraction' }
const POWER: QuantityField = { unit: unit('kW'), domain: 'positive' }
const GROWTH: QuantityField = { unit: unit('%/month'), domain: 'real' }

function shown(text: string, field: QuantityField) {
  const result = readQuantity(text, field)
  if ('error' in result) throw new Error(result.error.code)
  return fieldQuantity(result.quantity, field)
}

describe('the curve of a field', () => {
  it.each([
    ['5 to 8', POWER],
    ['10 ± 7', POWER],
    ['normal(mean=5; sd=1)', POWER],
    ['pert(5; 5; 9)', POWER],
    ['tri(5; 9; 9)', POWER],
    ['0..8', POWER],
    ['1% to 99%', SHARE],
    ['91% ± 6%', SHARE],
    ['lognormal(p5=2%; p95=40%)', SHARE],
    ['beta(0.5; 0.3)', SHARE],
    ['beta(2; 5)', SHARE],
    ['8% ± 12%', GROWTH],
  ] as const)('%s stays where the field is, is highest at 1, and has no hole', (text, field) => {
    const points = shown(text, field).density ?? []
    expect(points).toHaveLength(41)
    expect(Math.max(...points.map(({ y }) => y))).toBe(1)
    for (const { x, y } of points) {
      expect(y >= 0 && y <= 1).toBe(true)
      if (field !== GROWTH) expect(x).toBeGreaterThanOrEqual(0)
      if (field === SHARE) expect(x).toBeLessThanOrEqual(100)
    }
  })

  it('is not drawn where nothing lies between the values', () => {
    expect(shown('7', POWER).density).toBeUndefined()
    expect(shown('discrete(1: 70%; 2: 30%)', POWER).density).toBeUndefined()
  })
})

describe('the ends of a range', () => {
  it('are its limits where someone set them', () => {
    expect(shown('pert(5; 6; 9)', POWER)).toMatchObject({ shape: 'pert', low: 5, high: 9 })
    expect(shown('discrete(2: 70%; 1: 30%)', POWER)).toMatchObject({ shape: 'discrete', low: 1, high: 2 })
  })

  it('are the 5th and 95th percentile otherwise, of what is left where a curve is cut off', () => {
    expect(shown('100 ± 15', POWER)).toMatchObject({
      low: expect.closeTo(85, 6),
      high: expect.closeTo(115, 6),
    })
    expect(shown('10 ± 7', POWER).low).toBeGreaterThan(3)
    const beta = shown('beta(2; 5)', SHARE)
    expect(beta.low).toBeGreaterThan(0)
    expect(beta.high).toBeLessThan(100)
  })
})
