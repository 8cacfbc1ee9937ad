import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { breakEvenUtilisation } from '../../src/decide/break-even-utilisation.ts'
import { compiledExample, compiledText, figuresOf, near, toTheCent } from './example-figures.ts'

const TEXT = readFileSync(
  path.join(import.meta.dirname, '../../../../examples/j1-startup.yaml'),
  'utf8',
).replaceAll('\r\n', '\n')

/** The example with pieces of its text replaced. */
function edited(...edits: readonly (readonly [from: string, to: string])[]) {
  const text = edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the example does not contain ${from}`)
    return before.replace(from, () => to)
  }, TEXT)
  return figuresOf(compiledText(text))
}

const YEAR = 8760
const MONTH = 730
const IN = 60
const OUT = 15

/** A day of the API: half of the input fresh at 3 dollars, half from the cache at 0.30, the output at 15. */
const API_DAY = IN * 0.5 * 3 + IN * 0.5 * 0.3 + OUT * 15
const API_MONTH = (API_DAY * MONTH) / 24

const CAPEX = 320_000
const SALVAGE = 0.15 * CAPEX
const DEPRECIATION = (CAPEX - SALVAGE) / 4
const KWH = 10.2 * 0.75 * 1.3 * YEAR
const RUNNING = KWH * 0.12 + 0.25 * 180_000 + 0.05 * CAPEX + 6000
const OWN_YEAR = DEPRECIATION + RUNNING
const OWN_HOUR = OWN_YEAR / (8 * YEAR)
const RENT_YEAR = 8 * 2.5 * YEAR

const base = figuresOf(compiledExample('j1-startup'))

describe('J1: the first year, flat', () => {
  it('costs 324 dollars a day at the API', () => {
    expect(API_DAY).toBe(324)
    near(base.value('api.total.cost_per_day'), API_DAY)
    near(base.value('api.total.cost_per_month'), API_MONTH)
    near(base.value('api.total.cost_per_year'), API_DAY * 365)
    near(base.value('api.total.cost_per_1m_tokens'), API_DAY / (IN + OUT))
    toTheCent(base.value('api.total.cost_per_month'), '9855.00')
    toTheCent(base.value('api.total.cost_per_year'), '118260.00')
    toTheCent(base.value('api.total.cost_per_1m_tokens'), '4.32')
  })

  it('costs one server around the clock when rented, reserved or on demand', () => {
    near(base.value('rent.total.cost_per_month'), 8 * 2.5 * MONTH)
    near(base.value('rent_on_demand.total.cost_per_month'), 8 * 3.5 * MONTH)
    toTheCent(base.value('rent.total.cost_per_month'), '14600.00')
    toTheCent(base.value('rent.total.cost_per_1m_tokens'), '6.40')
    toTheCent(base.value('rent_on_demand.total.cost_per_month'), '20440.00')
  })

  it('costs what the five lines of owning add up to', () => {
    const lines = {
      depreciation: [DEPRECIATION, '68000.00'],
      energy: [KWH * 0.12, '10454.18'],
      staff: [45_000, '45000.00'],
      support: [16_000, '16000.00'],
      network: [6000, '6000.00'],
    } as const
    for (const [line, [want, printed]] of Object.entries(lines)) {
      near(base.value(`own.${line}.cost`), want * 4, line)
      toTheCent(base.value(`own.${line}.cost`) / 4, printed)
    }
    near(base.value('own.energy.kwh') / 4, KWH)
    expect(KWH).toBeCloseTo(87_118.2, 6)
    near(base.value('own.total.cost_per_year'), OWN_YEAR)
    toTheCent(base.value('own.total.cost_per_year'), '145454.18')
    toTheCent(base.value('own.total.cost_per_month'), '12121.18')
    near(base.value('own.total.cost_per_gpu_hour'), OWN_HOUR)
    expect(base.value('own.total.cost_per_gpu_hour').toFixed(4)).toBe('2.0755')
    toTheCent(base.value('own.total.cost_per_1m_tokens'), '5.31')
  })

  it.each([
    [0.2, '10.378'],
    [0.5, '4.151'],
    [0.7, '2.965'],
    [0.9, '2.306'],
  ])('costs for each used hour what an hour costs over its use, at %d', (share, printed) => {
    const tokens = 3000 * share * 86_400
    const figures = edited(
      ['output: { value: 15 Mtok/day', `output: { value: ${tokens / 1e6} Mtok/day`],
      ['peak_factor: { value: 3', 'peak_factor: { value: 1'],
      ['headroom: 80%', 'headroom: 100%'],
    )
    near(figures.value('own.utilisation'), share * 100)
    near(figures.value('own.total.cost_per_used_gpu_hour'), OWN_HOUR / share)
    expect(figures.value('own.total.cost_per_used_gpu_hour').toFixed(3)).toBe(printed)
  })

  it('breaks even at 59.30% of the hours on demand, and at every use against a reservation', () => {
    const found = breakEvenUtilisation(compiledExample('j1-startup'))
    const onDemand = found.find(({ rented }) => rented === 'rent_on_demand')
    near(onDemand?.kind === 'share' ? onDemand.share : Number.NaN, OWN_HOUR / 3.5)
    expect(((100 * OWN_HOUR) / 3.5).toFixed(2)).toBe('59.30')
    expect(found.find(({ rented }) => rented === 'rent')?.kind).toBe('take_or_pay')
    near(
      base.value('own.total.cost_per_gpu_hour') / base.value('rent.total.cost_per_gpu_hour'),
      OWN_HOUR / 2.5,
    )
    expect(((100 * OWN_HOUR) / 2.5).toFixed(2)).toBe('83.02')
  })

  it('costs 12,318.75 dollars a month at the API when nothing is cached', () => {
    const figures = edited(['cache_hit: { value: 50%', 'cache_hit: { value: 0%'])
    near(figures.value('api.total.cost_per_month'), ((IN * 3 + OUT * 15) * MONTH) / 24)
    toTheCent(figures.value('api.total.cost_per_month'), '12318.75')
  })
})

describe('J1: the load grows by 8% a month', () => {
  const grown = figuresOf(compiledExample('j1-startup', 'growth'))
  const api = grown.values('api.total.cost')

  it('has the API pass owning in month 3 and renting in month 6', () => {
    api.forEach((cost, month) => {
      near(cost, API_MONTH * 1.08 ** month, `month ${month}`)
    })
    expect(api.findIndex((cost, month) => cost > (grown.values('own.total.cost')[month] ?? 0))).toBe(3)
    expect(api.findIndex((cost, month) => cost > (grown.values('rent.total.cost')[month] ?? 0))).toBe(6)
    toTheCent(api[3], '12414.46')
    toTheCent(api[6], '15638.65')
  })

  it('has paid the API more than the rent after 11 months', () => {
    const sum = (values: readonly number[], months: number) =>
      values.slice(0, months).reduce((total, value) => total + value, 0)
    const rent = grown.values('rent.total.cost')
    const passed = api.findIndex((_, month) => sum(api, month + 1) > sum(rent, month + 1))
    expect(passed + 1).toBe(11)
    near(sum(api, 11), (API_MONTH * (1.08 ** 11 - 1)) / 0.08)
    toTheCent(sum(api, 11), '164041.28')
    toTheCent(sum(rent, 11), '160600.00')
  })
})

describe('J1: three years of the growth on whole servers', () => {
  const capacity = figuresOf(compiledExample('j1-startup', 'capacity'))
  // The mean output of a second, three times at the peak, over four fifths of what a server gives.
  const needed = (month: number) => (((OUT * 1e6) / 86_400) * 1.08 ** month * 3) / (3000 * 0.8)
  const nodes = Array.from({ length: 36 }, (_, month) => Math.ceil(needed(month)))

  it.each(['rent', 'rent_on_demand', 'own'])('adds servers in months 20, 29 and 35: %s', (strategy) => {
    expect(capacity.values(`${strategy}.nodes`)).toEqual(nodes)
    expect([2, 3, 4].map((count) => nodes.indexOf(count))).toEqual([20, 29, 35])
  })

  it('pays for 60 server-months, not 36', () => {
    expect(nodes.reduce((sum, count) => sum + count, 0)).toBe(60)
    near(capacity.value('rent.total.cost'), 60 * 8 * 2.5 * MONTH)
    toTheCent(capacity.value('rent.total.cost'), '876000.00')
    near(1 - (36 * 8 * 2.5 * MONTH) / capacity.value('rent.total.cost'), 0.4)
  })
})

describe('J1: present value over four years at 10%', () => {
  const paid = (yearly: number, atEnd = 0) =>
    [1, 2, 3, 4].reduce((sum, year) => sum + yearly / 1.1 ** year, 0) - atEnd / 1.1 ** 4

  it('is capex, four years of running, less the salvage', () => {
    near(base.value('own.total.npv'), CAPEX + paid(RUNNING, SALVAGE))
    near(base.value('rent.total.npv'), paid(RENT_YEAR))
    near(base.value('api.total.npv'), paid(API_DAY * 365))
    toTheCent(base.value('own.total.npv'), '532734.70')
    toTheCent(base.value('rent.total.npv'), '555360.43')
    toTheCent(base.value('api.total.npv'), '374868.29')
  })

  it('has depreciation shield 21% tax, and the two 0.6% apart after it', () => {
    const own = CAPEX + paid(RUNNING * 0.79 - DEPRECIATION * 0.21, SALVAGE)
    const rent = paid(RENT_YEAR * 0.79)
    near(base.value('own.total.npv_after_tax'), own)
    near(base.value('rent.total.npv_after_tax'), rent)
    toTheCent(base.value('own.total.npv_after_tax'), '435909.96')
    toTheCent(base.value('rent.total.npv_after_tax'), '438734.74')
    expect((100 * (rent / own - 1)).toFixed(1)).toBe('0.6')
  })
})
