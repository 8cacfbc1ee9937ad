import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unit } from '../units/unit.ts'
import { printQuantity } from './print-quantity.ts'
import type { Domain, Quantity } from './quantity.ts'
import { readQuantity } from './read-quantity.ts'

const FIELDS = (
  [
    ['', 'positive', ['']],
    ['%', 'fraction', ['%']],
    ['%/month', 'real', ['%/month', '%/year']],
    ['USD', 'real', ['USD']],
    ['USD/GPU-h', 'positive', ['USD/GPU-h', 'USD/GPU/h', 'USD/GPU-day']],
    ['kW/node', 'positive', ['kW/node', 'W/node', '千瓦/台']],
    ['GB', 'positive', ['B', 'kB', 'GB', 'TiB']],
    ['tok', 'positive', ['tok', 'ktok', 'Mtok']],
    ['request/user/day', 'positive', ['request/user/day', '次/用户/天']],
    ['/month', 'positive', ['/month']],
  ] as const
).map(([text, domain, units]) => ({ field: { unit: unit(text), domain: domain as Domain }, units }))

const size = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
  fc.constantFrom(1e21, 1.5e-7, 0.1 + 0.2),
)

/** Text of a quantity in every form the grammar has, for a field it fits. */
const typed = fc.constantFrom(...FIELDS).chain(({ field, units }) =>
  fc
    .tuple(
      fc.constantFrom('point', ' to ', '..', 'tri'),
      fc.tuple(size, size, size),
      fc.constantFrom<string>(...units),
      fc.boolean(),
    )
    .map(([form, sizes, unitText, isNegative]) => {
      const sign = isNegative && field.domain === 'real' ? -1 : 1
      const numbers = sizes
        .map((one) => sign * (field.domain === 'fraction' ? 1 + 98 * (one / (1 + one)) : one))
        .sort((a, b) => a - b)
      const [a, b, c] = numbers
      const number =
        form === 'point' ? `${b}` : form === 'tri' ? `tri(${numbers.join('; ')})` : `${a}${form}${c}`
      return { field, text: `${number} ${unitText}`.trim() }
    }),
)

it('prints every quantity so that it reads back the same, in both languages', () => {
  const seen = new Map<Quantity['form'], number>()
  fc.assert(
    fc.property(typed, fc.constantFrom('en', 'zh-CN'), ({ field, text }, locale) => {
      const first = readQuantity(text, field)
      // Equal ends and a low end of 0 are refused by the grammar; there is nothing to print then.
      if ('error' in first) {
        expect(['EMPTY_RANGE', 'LOGNORMAL_NEEDS_POSITIVE', 'ORDER', 'PERCENT_OR_FRACTION']).toContain(
          first.error.code,
        )
        return
      }
      const { quantity } = first
      seen.set(quantity.form, (seen.get(quantity.form) ?? 0) + 1)
      expect(readQuantity(printQuantity(quantity, locale), field)).toEqual({ quantity })
    }),
    { seed: 41, numRuns: 2000 },
  )
  for (const form of ['point', 'interval', 'uniform', 'triangular'] as const)
    expect(seen.get(form) ?? 0, form).toBeGreaterThan(200)
})

it.each([
  ['5千到8千', '', '5000 to 8000', '5000 到 8000'],
  ['40%..52%', '%', '40%..52%', '40%..52%'],
  ['35 to 45%', '%', '35% to 45%', '35% 到 45%'],
  ['tri(5k, 6k, 9k) tok', 'tok', 'tri(5000; 6000; 9000) tok', '三角(5000; 6000; 9000) tok'],
  ['¥9.5', 'CNY', '9.5 CNY', '9.5 CNY'],
])('prints %s', (text, unitText, english, chinese) => {
  const domain = unitText === '%' ? 'fraction' : 'positive'
  const result = readQuantity(text, { unit: unit(unitText), domain })
  if ('error' in result) throw new Error(result.error.code)
  expect(printQuantity(result.quantity)).toBe(english)
  expect(printQuantity(result.quantity, 'zh-CN')).toBe(chinese)
})
