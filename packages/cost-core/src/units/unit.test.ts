import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dimensionText, PURE } from './dimension.ts'
import { fromBase, NO_UNIT, readUnit, toBase, unit } from './unit.ts'
import { unitAtomNames } from './unit-atoms.ts'

const atomName = fc.constantFrom(...unitAtomNames())

/** `a-b/c/d-e`: what the grammar of units can write with known names. */
const unitText = fc
  .tuple(
    fc.array(atomName, { minLength: 1, maxLength: 2 }),
    fc.array(fc.array(atomName, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
    fc.constantFrom('-', '·', '*'),
  )
  .map(([above, below, joint]) => [above, ...below].map((part) => part.join(joint)).join('/'))

describe('scales', () => {
  it.each([
    [350, 'W', 'kW', 0.35],
    [12, 'month', 'year', 1],
    [1, 'year', 'month', 12],
    [7, 'days', 'week', 1],
    [1, 'day', 'h', 24],
    [90, 's', 'min', 1.5],
    [250, 'ms', 's', 0.25],
    [1, 'GiB', 'B', 1_073_741_824],
    [1, 'GB', 'B', 1_000_000_000],
    [2, 'TiB', 'GiB', 2048],
    [8, 'Mbps', 'bit/s', 8_000_000],
    [312, 'TFLOPS', 'FLOP/s', 312e12],
    [46.2, '%', '', 0.462],
    [3, 'USD/Mtok', 'USD/tok', 3e-6],
    [1, 'USD/Mtok', 'USD/ktok', 0.001],
    [8, '%/month', '%/year', 96],
    [1, 'MWh', '度', 1000],
    [1, '兆瓦时', '千瓦时', 1000],
    [1, 'Gbit', 'Mbit', 1000],
    [1, 'Tbps', 'Gbps', 1000],
    [380, 'g/kWh', 'kg/kWh', 0.38],
    [1, 't', 'kg', 1000],
    [6, 'FTE-month', 'FTE-year', 0.5],
    [2, 'run/month', 'run/year', 24],
  ])('%d %s in %s is %d', (value, from, to, expected) => {
    expect(unit(from).dimension).toBe(unit(to).dimension)
    expect(fromBase(toBase(value, unit(from)), unit(to))).toBe(expected)
  })

  it('keeps 350 W at exactly 0.35 kW, where multiplying by 0.001 would not', () => {
    expect(toBase(350, unit('W'))).toBe(0.35)
    expect(350 * 0.001).not.toBe(0.35)
  })

  it('comes back from base units to within one rounding step', () => {
    fc.assert(
      fc.property(unitText, fc.double({ min: -1e9, max: 1e9, noNaN: true }), (text, value) => {
        const there = fromBase(toBase(value, unit(text)), unit(text))
        expect(Math.abs(there - value)).toBeLessThanOrEqual(Math.abs(value) * 4 * Number.EPSILON + 1e-270)
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})

describe('compound units', () => {
  it('reads a/b/c as a/(b·c)', () => {
    expect(unit('USD/GPU/h').dimension).toBe(unit('USD/GPU-h').dimension)
    expect(dimensionText(unit('USD/GPU/h').dimension)).toBe('usd/(gpu·h)')
    expect(unit('request/user/day').dimension).toBe(unit('request/user-day').dimension)
  })

  it.each(['USD/GPU-h', 'USD/GPU·h', 'USD/GPU*h', '$/GPU-hour', '美元/卡·小时', '美元/卡/小时'])(
    'reads %s as dollars per GPU-hour',
    (text) => {
      expect(unit(text).dimension).toBe(unit('USD/GPU-h').dimension)
      expect(toBase(2.5, unit(text))).toBe(2.5)
    },
  )

  it('reads a unit that starts with a slash, as in 0.02 /month', () => {
    expect(dimensionText(unit('/month').dimension)).toBe('1/month')
  })

  it('cancels what stands above and below', () => {
    expect(unit('kWh/kW').dimension).toBe(unit('h').dimension)
    expect(unit('GPU/node-GPU').dimension).toBe(unit('/node').dimension)
  })

  it('gives the dimension and the scale of the product of its parts', () => {
    fc.assert(
      fc.property(atomName, atomName, atomName, (a, b, c) => {
        const [left, right] = [unit(`${a}/${b}/${c}`), unit(`${a}/${c}-${b}`)]
        expect(left.dimension).toBe(right.dimension)
        expect(left.numerator / left.denominator).toBeCloseTo(right.numerator / right.denominator, 12)
      }),
      { seed: 12, numRuns: 300 },
    )
  })
})

describe('names', () => {
  it.each([
    ['years', 'year'],
    ['年', 'year'],
    ['个月', 'month'],
    ['天', 'day'],
    ['小时', 'h'],
    ['分钟', 'min'],
    ['秒', 's'],
    ['度', 'kWh'],
    ['千瓦', 'kW'],
    ['瓦', 'W'],
    ['元', 'CNY'],
    ['¥', 'CNY'],
    ['人民币', 'CNY'],
    ['欧元', 'EUR'],
    ['卡', 'GPU'],
    ['台', 'node'],
    ['节点', 'node'],
    ['请求', 'request'],
    ['用户', 'user'],
    ['参数', 'param'],
    ['条', 'item'],
    ['tokens', 'tok'],
    ['Mtokens', 'Mtok'],
    ['people', 'FTE'],
    ['元/GPU·小时', 'CNY/GPU-h'],
    ['次/用户/天', 'request/user/day'],
    ['£', 'GBP'],
    ['日元', 'JPY'],
    ['HK$', 'HKD'],
    ['印度卢比', 'INR'],
    ['韩元', 'KRW'],
    ['新元', 'SGD'],
    ['兆瓦', 'MW'],
    ['公斤', 'kg'],
    ['毫秒', 'ms'],
    ['卡时', 'GPU-h'],
    ['元/卡时', 'CNY/GPU-h'],
    ['卡·时', 'GPU-h'],
    ['人年', 'FTE-year'],
    ['元/人月', 'CNY/FTE-month'],
    ['kW·month', 'kW-month'],
    ['tok/s/node', 'tok/s/node'],
  ])('writes %s as %s', (typed, canonical) => {
    expect(unit(typed).text).toBe(canonical)
  })

  it('writes a canonical text that reads back to the same unit', () => {
    fc.assert(
      fc.property(unitText, (text) => {
        const first = unit(text)
        const again = unit(first.text)
        expect(again.text).toBe(first.text)
        expect(again.dimension).toBe(first.dimension)
        expect([again.numerator, again.denominator]).toEqual([first.numerator, first.denominator])
      }),
      { seed: 13, numRuns: 500 },
    )
  })

  it.each([
    ['parsec', 'parsec'],
    ['USD/parsec', 'parsec'],
    ['USD/GPU-parsec', 'parsec'],
    ['mW', 'mW'],
    ['usd', 'usd'],
    ['USD//h', 'USD//h'],
    ['USD/ /h', 'USD/ /h'],
    ['/', '/'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('says of %s that %s is not known', (text, unknown) => {
    expect(readUnit(text)).toEqual({ unknown })
  })

  it('lets spaces stand around a name', () => {
    for (const text of [' USD/GPU-h ', 'USD / GPU - h', ' USD/ GPU·h'])
      expect(unit(text).text, text).toBe('USD/GPU-h')
    expect(readUnit(' parsec / h ')).toEqual({ unknown: 'parsec' })
    expect(dimensionText(unit(' / month').dimension)).toBe('1/month')
    expect(unit(' / month').text).toBe('/month')
  })

  it('calls a pure number nothing', () => {
    expect(unit('')).toBe(NO_UNIT)
    expect(unit('  ')).toBe(NO_UNIT)
    expect(NO_UNIT).toEqual({ text: '', factors: [], dimension: PURE, numerator: 1, denominator: 1 })
  })

  it('refuses an unknown unit in the engine itself with its name', () => {
    expect(() => unit('USD/parsec')).toThrow('unknown unit "parsec" in "USD/parsec"')
  })
})

describe('dimensions that must never meet', () => {
  it.each([
    ['month', 'h'],
    ['year', 'day'],
    ['%/month', '%/day'],
    ['USD', 'CNY'],
    ['CNY', 'JPY'],
    ['USD', 'HKD'],
    ['kW-month', 'kWh'],
    ['GPU', 'node'],
    ['kWh', 'kW'],
    ['user', 'FTE'],
    ['bit', 'B'],
    ['FLOP', 'FLOPS'],
    ['tok', 'word'],
  ])('%s is not %s', (a, b) => {
    expect(unit(a).dimension).not.toBe(unit(b).dimension)
  })
})
