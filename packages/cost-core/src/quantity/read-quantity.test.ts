import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unit } from '../units/unit.ts'
import type { Distribution } from './distribution.ts'
import type { Domain, Quantity } from './quantity.ts'
import { QUANTITY_ERROR_CODES, type QuantityErrorCode } from './quantity-error.ts'
import { readQuantity } from './read-quantity.ts'

type Field = readonly [unit: string, domain: Domain]

const plain: Field = ['', 'positive']
const percent: Field = ['%', 'fraction']
const growth: Field = ['%/month', 'real']
const dollars: Field = ['USD', 'positive']
const yuan: Field = ['CNY', 'positive']
const perMtok: Field = ['USD/Mtok', 'positive']
const perGpuHour: Field = ['USD/GPU-h', 'positive']
const power: Field = ['kW/node', 'positive']
const watts: Field = ['kW', 'positive']
const tokens: Field = ['tok', 'positive']
const bytes: Field = ['GB', 'positive']
const users: Field = ['user', 'positive']
const net: Field = ['USD', 'real']
const whole: Field = ['node', 'count']

function read(text: string, [unitText, domain]: Field) {
  return readQuantity(text, { unit: unit(unitText), domain })
}

const POINTS: readonly (readonly [string, Field, number, string])[] = [
  ['6500', plain, 6500, ''],
  ['  6500  ', plain, 6500, ''],
  ['6,500', plain, 6500, ''],
  ['6_500', plain, 6500, ''],
  ['6 500', plain, 6500, ''],
  ['6\u00a0500', plain, 6500, ''],
  ['6\u2009500', plain, 6500, ''],
  ['1,234,567.89', plain, 1234567.89, ''],
  ['６５００', plain, 6500, ''],
  ['６，５００', plain, 6500, ''],
  ['３０％', percent, 30, '%'],
  ['30', percent, 30, '%'],
  ['30%', percent, 30, '%'],
  ['0', percent, 0, '%'],
  ['1', percent, 1, '%'],
  ['0.5%', percent, 0.5, '%'],
  ['100 %', percent, 100, '%'],
  ['1e6', plain, 1e6, ''],
  ['3.1428E23', plain, 3.1428e23, ''],
  ['2.5e-3', plain, 0.0025, ''],
  ['+5', net, 5, 'USD'],
  ['-5', net, -5, 'USD'],
  ['−5', net, -5, 'USD'],
  ['5k', plain, 5000, ''],
  ['5K', plain, 5000, ''],
  ['5 k', plain, 5000, ''],
  ['1.5M', plain, 1.5e6, ''],
  ['1.5mn', plain, 1.5e6, ''],
  ['2bn', plain, 2e9, ''],
  ['175B', ['param', 'positive'], 175e9, 'param'],
  ['175B param', ['param', 'positive'], 175e9, 'param'],
  ['300B tok', tokens, 300e9, 'tok'],
  ['300 Gtok', tokens, 300, 'Gtok'],
  ['2T', tokens, 2e12, 'tok'],
  ['5 B', bytes, 5, 'B'],
  ['5 TB', bytes, 5, 'TB'],
  ['5千', plain, 5000, ''],
  ['3.5万', plain, 35_000, ''],
  ['2十万', plain, 200_000, ''],
  ['3百万', plain, 3e6, ''],
  ['3千万', plain, 3e7, ''],
  ['1.3亿', plain, 1.3e8, ''],
  ['2十亿', plain, 2e9, ''],
  ['2百亿', plain, 2e10, ''],
  ['2千亿', plain, 2e11, ''],
  ['2万亿', plain, 2e12, ''],
  ['1300万用户', users, 13e6, 'user'],
  ['13M user', users, 13e6, 'user'],
  ['$3', perMtok, 3, 'USD/Mtok'],
  ['3 USD/Mtok', perMtok, 3, 'USD/Mtok'],
  ['3 USD/ktok', perMtok, 3, 'USD/ktok'],
  ['$40k', dollars, 40_000, 'USD'],
  ['¥110万', yuan, 1.1e6, 'CNY'],
  ['￥9.5', yuan, 9.5, 'CNY'],
  ['9.5 元/卡/小时', ['CNY/GPU-h', 'positive'], 9.5, 'CNY/GPU/h'],
  ['2.2659 USD/GPU-h', perGpuHour, 2.2659, 'USD/GPU-h'],
  ['8%', growth, 8, '%/month'],
  ['8%/month', growth, 8, '%/month'],
  ['-8%/月', growth, -8, '%/month'],
  ['350 W', watts, 350, 'W'],
  ['6500 W/node', power, 6500, 'W/node'],
  ['5 years', ['year', 'positive'], 5, 'year'],
  ['60 个月', ['year', 'positive'], 60, 'month'],
  ['3', whole, 3, 'node'],
]

const RANGES: readonly (readonly [
  string,
  Field,
  Quantity['form'],
  Distribution['shape'],
  readonly number[],
  string,
])[] = [
  ['5k to 8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k~8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k～8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k〜8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k∼8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k–8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k — 8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k-8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5千到8千', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5千至8千', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['５千～８千', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['900 to 1200', plain, 'interval', 'lognormal', [900, 1200], ''],
  ['5,000 to 8,000', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['1.9 to 2.7 USD/GPU-h', perGpuHour, 'interval', 'lognormal', [1.9, 2.7], 'USD/GPU-h'],
  ['$1.9 to $2.7', perGpuHour, 'interval', 'lognormal', [1.9, 2.7], 'USD/GPU-h'],
  ['1.9 USD/GPU-h to 2.7', perGpuHour, 'interval', 'lognormal', [1.9, 2.7], 'USD/GPU-h'],
  ['500 W to 1.2 kW', watts, 'interval', 'lognormal', [0.5, 1.2], 'kW'],
  ['5 tok to 8 tok', tokens, 'interval', 'lognormal', [5, 8], 'tok'],
  ['35%至45%', percent, 'interval', 'logit_normal', [35, 45], '%'],
  ['35 to 45%', percent, 'interval', 'logit_normal', [35, 45], '%'],
  ['8% to 12%/month', growth, 'interval', 'normal', [8, 12], '%/month'],
  ['-5 to 3', net, 'interval', 'normal', [-5, 3], 'USD'],
  ['-5 to -3', net, 'interval', 'normal', [-5, -3], 'USD'],
  ['40%..52%', percent, 'uniform', 'uniform', [40, 52], '%'],
  ['0..8k', plain, 'uniform', 'uniform', [0, 8000], ''],
  ['0%..100%', percent, 'uniform', 'uniform', [0, 100], '%'],
  ['5.5..7.2 kW/node', power, 'uniform', 'uniform', [5.5, 7.2], 'kW/node'],
  ['uniform(5k, 8k)', plain, 'uniform', 'uniform', [5000, 8000], ''],
  ['均匀（5千，8千）', plain, 'uniform', 'uniform', [5000, 8000], ''],
  ['tri(5k, 6k, 9k)', plain, 'triangular', 'triangular', [5000, 6000, 9000], ''],
  ['tri(5; 6; 9) kW/node', power, 'triangular', 'triangular', [5, 6, 9], 'kW/node'],
  ['triangular(5_000, 6_000, 9_000)', plain, 'triangular', 'triangular', [5000, 6000, 9000], ''],
  ['三角（5，6，9）千瓦', watts, 'triangular', 'triangular', [5, 6, 9], 'kW'],
  ['TRI(5%, 6%, 9%)', percent, 'triangular', 'triangular', [5, 6, 9], '%'],
  ['tri(5, 5, 9)', plain, 'triangular', 'triangular', [5, 5, 9], ''],
]

const ERRORS: readonly (readonly [string, Field, QuantityErrorCode])[] = [
  ['', plain, 'EMPTY'],
  ['   ', plain, 'EMPTY'],
  ['about 5', plain, 'NUMBER_EXPECTED'],
  ['k', plain, 'NUMBER_EXPECTED'],
  ['十', plain, 'NUMBER_EXPECTED'],
  ['5 to', plain, 'NUMBER_EXPECTED'],
  ['5..', plain, 'NUMBER_EXPECTED'],
  ['5 kg2', plain, 'TRAILING_TEXT'],
  ['8k to 5k', plain, 'LOW_ABOVE_HIGH'],
  ['52%..40%', percent, 'LOW_ABOVE_HIGH'],
  ['5 to 5', plain, 'EMPTY_RANGE'],
  ['0 to 8k', plain, 'LOGNORMAL_NEEDS_POSITIVE'],
  ['90% to 100%', percent, 'LOGNORMAL_NEEDS_POSITIVE'],
  ['5 to 8k', plain, 'MAGNITUDE_ON_ONE_SIDE'],
  ['5到8千', plain, 'MAGNITUDE_ON_ONE_SIDE'],
  ['5m', plain, 'AMBIGUOUS_M'],
  ['5m USD', dollars, 'AMBIGUOUS_M'],
  ['5兆', plain, 'AMBIGUOUS_MAGNITUDE'],
  ['3万5千', plain, 'COMPOUND_NUMBER'],
  ['12,34', plain, 'BAD_GROUPING'],
  ['1.234,56', plain, 'BAD_GROUPING'],
  ['1,234 567', plain, 'BAD_GROUPING'],
  ['1.2.3', plain, 'TWO_POINTS'],
  ['1e999', plain, 'TOO_LARGE'],
  ['9e307k', plain, 'TOO_LARGE'],
  ['9e307 EFLOP', ['FLOP', 'positive'], 'TOO_LARGE'],
  ['5 parsec', plain, 'UNKNOWN_UNIT'],
  ['5 USD/parsec', dollars, 'UNKNOWN_UNIT'],
  ['5 kW', dollars, 'WRONG_UNIT'],
  ['¥5', dollars, 'WRONG_UNIT'],
  ['5 USD', plain, 'WRONG_UNIT'],
  ['5 h to 8 USD', dollars, 'WRONG_UNIT'],
  ['120%', percent, 'OUT_OF_DOMAIN'],
  ['-5', plain, 'OUT_OF_DOMAIN'],
  ['0.3', percent, 'PERCENT_OR_FRACTION'],
  ['0.3 to 0.5', percent, 'PERCENT_OR_FRACTION'],
  ['2.5', whole, 'NOT_A_WHOLE_NUMBER'],
  ['tri(5,000, 6,000, 9,000)', plain, 'ARITY'],
  ['tri(5, 9)', plain, 'ARITY'],
  ['uniform(5)', plain, 'ARITY'],
  ['tri(6, 5, 9)', plain, 'ORDER'],
  ['tri(5, 5, 5)', plain, 'ORDER'],
  ['tri(5, 6, 9', plain, 'CALL_SYNTAX'],
  ['gamma(1, 2)', plain, 'CALL_SYNTAX'],
  ['constructor(1)', plain, 'CALL_SYNTAX'],
  ['tri(5 kW, 6 W, 9)', watts, 'CALL_SYNTAX'],
]

describe('a number', () => {
  it.each(POINTS)('%s', (text, field, number, unitText) => {
    expect(read(text, field)).toMatchObject({
      quantity: {
        form: 'point',
        numbers: [number],
        unit: { text: unitText },
        distribution: { shape: 'point' },
      },
    })
  })

  it('is kept as typed and turned into base units for computing', () => {
    expect(read('350 W', watts)).toMatchObject({ quantity: { distribution: { value: 0.35 } } })
    expect(read('30', percent)).toMatchObject({ quantity: { distribution: { value: 0.3 } } })
    expect(read('3', perMtok)).toMatchObject({ quantity: { distribution: { value: 3e-6 } } })
  })
})

describe('a range', () => {
  it.each(RANGES)('%s', (text, field, form, shape, numbers, unitText) => {
    expect(read(text, field)).toMatchObject({
      quantity: { form, numbers, unit: { text: unitText }, distribution: { shape } },
    })
  })
})

describe('text that cannot be read', () => {
  it.each(ERRORS)('%s', (text, field, code) => {
    expect(read(text, field)).toMatchObject({ error: { code } })
  })

  it('reaches every code the reader has', () => {
    expect(new Set(ERRORS.map(([, , code]) => code))).toEqual(new Set(QUANTITY_ERROR_CODES))
  })

  it.each([
    ['5 kW', dollars, { got: 'kW', want: 'USD' }],
    ['5 parsec', plain, { unit: 'parsec' }],
    ['120%', percent, { low: '0%', high: '100%' }],
    ['tri(5,000, 6,000, 9,000)', plain, { got: 6, want: 3 }],
    ['0.3', percent, { low: '0.3%', high: '30%' }],
    ['5 to 8k', plain, { low: 5, high: 8000 }],
  ] as const)('%s says what it found and what it wanted', (text, field, params) => {
    expect(read(text, field)).toMatchObject({ error: { params } })
  })

  it('points at the character where the second number should stand', () => {
    expect(read('50..x', plain)).toMatchObject({ error: { code: 'NUMBER_EXPECTED', position: 4 } })
    expect(read('5..8 parsec', plain)).toMatchObject({ error: { code: 'UNKNOWN_UNIT', position: 4 } })
  })

  it('never throws and never gives a number that is not finite, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...['5', '0', '1.5', ',', '.', '..', ' to ', '到', '~', '-', '%', 'k', '万', '亿', 'm', '兆', '$', '¥'],
      ...[
        'tri(',
        'uniform(',
        ')',
        ';',
        ' USD',
        '/h',
        'GPU',
        'e',
        'e9',
        '９',
        '＋',
        '\u00a0',
        '\u2212',
        '±',
        '🙂',
      ],
    )
    const typed = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      fc
        .tuple(fc.nat(99), fc.constantFrom('', 'k', '%', '..', ' to '), fc.nat(99), piece)
        .map((pieces) => pieces.join('')),
    )
    const field = fc.constantFrom(plain, percent, growth, dollars, bytes, net, whole)
    const codes = new Set<string>(QUANTITY_ERROR_CODES)
    let good = 0
    fc.assert(
      fc.property(typed, field, (text, where) => {
        const result = read(text, where)
        if ('error' in result) expect(codes).toContain(result.error.code)
        else {
          good++
          for (const value of Object.values(result.quantity.distribution))
            expect(typeof value === 'string' || Number.isFinite(value)).toBe(true)
        }
      }),
      { seed: 31, numRuns: 5000 },
    )
    expect(good).toBeGreaterThan(100)
  })
})
