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
    ['node', 'count', ['node', '台']],
    ['run/month', 'positive', ['run/month', '/year', '次/月']],
    ['USD/FTE/year', 'positive', ['USD/year', 'USD/FTE-month', 'USD/人月']],
    ['tok/s/node', 'positive', ['tok/s', 'tok/min/node']],
    ['kg/kWh', 'positive', ['kg/kWh', 'g/kWh', '公斤/度']],
    ['JPY/kW/month', 'positive', ['JPY/kW/month', '日元/千瓦/月', 'JPY/kW-month']],
    ['CNY/Mbps/month', 'positive', ['元/Mbps/月', 'CNY/Gbps/month']],
  ] as const
).map(([text, domain, units]) => ({
  field: { unit: unit(text), domain: domain as Domain, implied: ['FTE', 'node'] },
  units,
}))

const size = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
  fc.constantFrom(1e21, 1.5e-7, 0.1 + 0.2),
)

/** How each form is written; two or three numbers in ascending order, none of them 0 where that matters little. */
const FORMS: Readonly<Record<Quantity['form'], (numbers: readonly number[], unitText: string) => string>> = {
  point: ([, b], unitText) => `${b} ${unitText}`,
  interval: ([a, b], unitText) => `${a} to ${b} ${unitText}`,
  uniform: ([a, b], unitText) => `${a}..${b} ${unitText}`,
  // Half of the smaller of both distances keeps shares within 0% and 100%.
  spread: ([, b = 0], unitText) => `${b} ± ${Math.min(Math.abs(b), Math.abs(100 - b)) / 2} ${unitText}`,
  relative_spread: ([, b, c = 0], unitText) =>
    `${b} ${unitText} ± ${(50 * Math.abs(c)) / (1 + Math.abs(c))}%`,
  triangular: (numbers, unitText) => `tri(${numbers.join('; ')}) ${unitText}`,
  pert: (numbers, unitText) => `pert(${numbers.join('; ')}) ${unitText}`,
  normal: ([, b = 0, c = 0], unitText) =>
    c % 2 < 1
      ? `normal(mean=${b}; sd=${Math.min(Math.abs(b), Math.abs(100 - b)) / 3}) ${unitText}`
      : `normal(p25=${b}; median=${b + Math.abs(b) / 10}) ${unitText}`,
  lognormal: ([a, b, c = 0], unitText) =>
    c % 3 < 1
      ? `lognormal(p10=${a}; p99=${b}) ${unitText}`
      : `lognormal(${c % 3 < 2 ? 'mean' : 'median'}=${a}; sd=${b}) ${unitText}`,
  beta: ([a = 0, b = 0, c = 0], unitText) =>
    c % 2 < 1
      ? `beta(${0.1 + Math.abs(a % 90)}; ${0.1 + Math.abs(b % 90)})`
      : `beta(mean=${b}; sd=${Math.min(Math.abs(b), Math.abs(100 - b)) / 4}) ${unitText}`,
  discrete: ([a, b, c = 0], unitText) =>
    c % 2 < 1
      ? `discrete(${b}: 70%; ${a}: 30%) ${unitText}`
      : `discrete(${a}: 1; ${b}: 3.5; ${c}: 0.25) ${unitText}`,
}

const typed = fc.constantFrom(...FIELDS).chain(({ field, units }) =>
  fc
    .tuple(
      fc.constantFrom(...Object.values(FORMS)),
      fc.tuple(size, size, size),
      fc.constantFrom<string>(...units),
      fc.boolean(),
    )
    .map(([write, sizes, unitText, isNegative]) => {
      const sign = isNegative && field.domain === 'real' ? -1 : 1
      const isShare = field.domain === 'fraction'
      const numbers = sizes
        .map(
          (one) =>
            sign * (isShare ? 1 + 98 * (one / (1 + one)) : field.domain === 'count' ? Math.ceil(one) : one),
        )
        .sort((a, b) => a - b)
      return { field, text: write(numbers, unitText).trim() }
    }),
)

/** The grammar refuses these of generated numbers; there is nothing to print then. */
const REFUSED = new Set([
  ...['EMPTY_RANGE', 'LOGNORMAL_NEEDS_POSITIVE', 'ORDER', 'PERCENT_OR_FRACTION', 'SD_NOT_POSITIVE'],
  ...[
    'TRUNCATION_TOO_LARGE',
    'OUT_OF_DOMAIN',
    'WRONG_UNIT',
    'LOW_ABOVE_HIGH',
    'NOT_A_WHOLE_NUMBER',
    'TOO_LARGE',
  ],
])

it('prints every quantity so that it reads back the same, in both languages, and prints that the same', () => {
  const seen = new Map<Quantity['form'], number>()
  fc.assert(
    fc.property(typed, fc.constantFrom('en', 'zh-CN'), ({ field, text }, locale) => {
      const first = readQuantity(text, field)
      if ('error' in first) {
        expect(REFUSED.has(first.error.code), `${text}: ${first.error.code}`).toBe(true)
        return
      }
      const { quantity } = first
      seen.set(quantity.form, (seen.get(quantity.form) ?? 0) + 1)
      const printed = printQuantity(quantity, locale)
      const again = readQuantity(printed, field)
      expect(again).toEqual({ quantity })
      if ('quantity' in again) expect(printQuantity(again.quantity, locale)).toBe(printed)
    }),
    { seed: 41, numRuns: 4000 },
  )
  for (const form of Object.keys(FORMS))
    expect([...seen].find(([name]) => name === form)?.[1] ?? 0, form).toBeGreaterThan(
      form === 'beta' ? 20 : 100,
    )
}, 30_000)

it.each([
  ['5千到8千', '', '5000 to 8000', '5000 到 8000'],
  ['40%..52%', '%', '40%..52%', '40%..52%'],
  ['35 to 45%', '%', '35% to 45%', '35% 到 45%'],
  ['tri(5k, 6k, 9k) tok', 'tok', 'tri(5000; 6000; 9000) tok', '三角(5000; 6000; 9000) tok'],
  ['¥9.5', 'CNY', '9.5 CNY', '9.5 CNY'],
  ['5k正负500', '', '5000 ± 500', '5000 ± 500'],
  ['30 ± 5', '%', '30% ± 5%', '30% ± 5%'],
  ['$3 ± 15%', 'USD/Mtok', '3 USD/Mtok ± 15%', '3 USD/Mtok ± 15%'],
  ['pert(5k, 6k, 9k)', 'tok', 'pert(5000; 6000; 9000) tok', 'pert(5000; 6000; 9000) tok'],
  ['normal(mean=5, sd=1)', 'kW', 'normal(mean=5; sd=1) kW', '正态(均值=5; 标准差=1) kW'],
  ['lognormal(p10=150, p90=600)', 'tok', 'lognormal(p10=150; p90=600) tok', '对数正态(p10=150; p90=600) tok'],
  ['lognormal(median=5, sd=2)', '', 'lognormal(median=5; sd=2)', '对数正态(中位数=5; 标准差=2)'],
  ['beta(2, 5)', '%', 'beta(2; 5)', '贝塔(2; 5)'],
  ['beta(mean=30%, sd=10%)', '%', 'beta(mean=30; sd=10)%', '贝塔(均值=30; 标准差=10)%'],
  ['discrete(1: 70%, 2: 30%)', 'node', 'discrete(1: 70%; 2: 30%) node', '离散(1: 70%; 2: 30%) node'],
  ['discrete(1: 7, 2: 3)', 'node', 'discrete(1: 7; 2: 3) node', '离散(1: 7; 2: 3) node'],
])('prints %s', (text, unitText, english, chinese) => {
  const domain = unitText === '%' ? 'fraction' : 'positive'
  const result = readQuantity(text, { unit: unit(unitText), domain })
  if ('error' in result) throw new Error(result.error.code)
  expect(printQuantity(result.quantity)).toBe(english)
  expect(printQuantity(result.quantity, 'zh-CN')).toBe(chinese)
})
