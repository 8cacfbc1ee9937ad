import { describe, expect, it } from 'vitest'
import { compiledExample, figuresOf, near, toTheCent } from './example-figures.ts'

const YEAR = 8760
const base = figuresOf(compiledExample('j4-provider'))

describe('J4: a load in layers', () => {
  const DAY = 24 * 10 * 365
  const TOP = 16 * 3 * 365
  const HOURS = 40 * YEAR + DAY + TOP

  it('is 455,520 GPU-hours a year', () => {
    expect(HOURS).toBe(455_520)
    near(base.value('on_demand.used_gpu_hours'), HOURS)
    for (const strategy of ['reserved', 'layered', 'spot_peak', 'spot_burst'])
      near(base.value(`${strategy}.used_gpu_hours`), HOURS, strategy)
  })

  it.each([
    ['on_demand', HOURS * 3.2, '1457664.00'],
    ['reserved', 80 * YEAR * 2, '1401600.00'],
    ['layered', 40 * YEAR * 2 + (DAY + TOP) * 3.2, '1037184.00'],
    ['spot_peak', 40 * YEAR * 2 + DAY * 3.2 + TOP * 1.4 * 1.2, '1010553.60'],
    ['spot_burst', 40 * YEAR * 2 + (DAY + TOP) * 1.4 * 1.2, '877401.60'],
  ])('costs a year, bought as %s', (strategy, want, printed) => {
    for (const id of ['total.cost', 'total.cost_per_year', 'serve.total.cost'])
      near(base.value(`${strategy}.${id}`), want, id)
    toTheCent(base.value(`${strategy}.total.cost`), printed)
  })

  it('costs 28.85% less with its base reserved than on demand, and 26.0% less than with all reserved', () => {
    const saved = (than: string) => 1 - base.value('layered.total.cost') / base.value(`${than}.total.cost`)
    expect((100 * saved('on_demand')).toFixed(2)).toBe('28.85')
    expect((100 * saved('reserved')).toFixed(1)).toBe('26.0')
  })

  it('pays for reserved hours that nobody works, as a line of its own', () => {
    near(base.value('reserved.commitment_unused.cost'), (80 * YEAR - HOURS) * 2)
    near(base.value('layered.commitment_unused.cost'), 0)
  })
})

/** GPUs for 18,000 tokens a second that grow by 12% a month, at three quarters of 1,100 each. */
const gpusIn = (month: number) => (18_000 * 1.12 ** month) / (1100 * 0.75)

describe('J4: the load grows', () => {
  const grown = figuresOf(compiledExample('j4-provider', 'growth'))

  it('needs 22, 31, 44, 61 and 86 GPUs now and after 3, 6, 9 and 12 months', () => {
    const gpus = grown.values('on_demand.serve.gpus')
    expect([0, 3, 6, 9, 12].map((month) => gpus[month])).toEqual([22, 31, 44, 61, 86])
    gpus.forEach((count, month) => {
      expect(count).toBe(Math.ceil(gpusIn(month)))
    })
  })

  it('doubles in 6.12 months', () => {
    const [first = 0, second = 0] = grown.values('on_demand.nodes_needed')
    expect((Math.log(2) / Math.log(second / first)).toFixed(2)).toBe('6.12')
  })

  it('fills the reserved base first, and rents what is above it', () => {
    const whole = grown.values('on_demand.nodes')
    expect(grown.values('layered.nodes')).toEqual(whole)
    expect(grown.values('layered.reserved.nodes')).toEqual(whole.map((count) => Math.min(40, count)))
  })
})

it('J4: 44 GPUs run out in month 6.19, and more have to be ordered by month 4.35', () => {
  const figures = figuresOf(compiledExample('j4-provider', 'run_out'))
  const out = Math.log((44 * 1100 * 0.75) / 18_000) / Math.log(1.12)
  near(figures.value('owned.run_out_month'), out)
  near(figures.value('owned.order_by_month'), out - (8 * 7 * 24) / 730)
  toTheCent(figures.value('owned.run_out_month'), '6.19')
  toTheCent(figures.value('owned.order_by_month'), '4.35')
  expect(figures.of('owned.total.cost_per_1m_tokens').absent?.kind).toBe('infeasible')
})

it('J4: a run that fails every 8 hours and saves in 120 seconds loses 9.13% at the best interval', () => {
  const figures = figuresOf(compiledExample('j4-provider', 'training'))
  const interval = Math.sqrt(2 * 120 * 8 * 3600)
  const lost = 120 / interval + interval / (2 * 8 * 3600)
  near(figures.value('pretrain.checkpoint_interval'), interval)
  near(figures.value('pretrain.checkpoint_overhead'), 100 * lost)
  expect(interval.toFixed(1)).toBe('2629.1')
  expect((100 * lost).toFixed(2)).toBe('9.13')
  const hours = (6 * 8e9 * 200e9) / (1000e12 * 0.4 * (1 - lost)) / 3600
  near(figures.value('base_by_the_year.pretrain.total.cost'), hours * 3.2)
  near(figures.value('base_by_the_year.total.cost'), hours * 3.2 + base.value('layered.total.cost'))
})
