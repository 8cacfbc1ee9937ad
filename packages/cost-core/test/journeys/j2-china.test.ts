import { describe, expect, it } from 'vitest'
import { decisionOf } from '../../src/decide/decision.ts'
import { decisionVerdict } from '../../src/decide/decision-verdict.ts'
import { flipPoints } from '../../src/decide/flip-points.ts'
import { planIssues } from '../../src/models/plan-issues.ts'
import { evaluate } from '../../src/readings/evaluate.ts'
import { compiledExample, figuresOf, near, toTheCent } from './example-figures.ts'

const YEAR = 8760
const REQUESTS = 2_000_000 * 6
const INPUT = REQUESTS * 600
const OUTPUT = REQUESTS * 300
const PEAK = (OUTPUT / 86_400) * 3
const NODES = Math.ceil(PEAK / (2400 * 0.8))
const CAPEX = NODES * 1_100_000 * 1.12
const STAFF = 6 * 600_000
const BANDWIDTH = 10_000 * 60 * 12
const API = ((INPUT * 2 + OUTPUT * 8) / 1e6) * 365

/** A year of owning so many servers that are written off over so many years. */
function ownYear(nodes: number, years: number): number {
  const capex = nodes * 1_100_000 * 1.12
  const energy = nodes * 5.6 * 0.8 * 1.25 * YEAR * 0.65
  return (capex * 0.95) / years + energy + capex * 0.04 + STAFF + BANDWIDTH
}

const compiled = compiledExample('j2-china')
const base = figuresOf(compiled)

describe('J2: what is asked for', () => {
  it('is 12 million requests a day, and 125,000 output tokens a second at the peak', () => {
    near(base.value('chat.requests_per_day'), 12_000_000)
    near(base.value('chat.tokens_per_day'), 10_800_000_000)
    near(base.value('chat.output_per_day'), 3_600_000_000)
    near(base.value('chat.input.tokens') / 365, 7_200_000_000)
    near(base.value('chat.requests_per_second'), 12_000_000 / 86_400)
    near(base.value('chat.output_at_peak'), PEAK)
    expect(base.value('chat.requests_per_second').toFixed(2)).toBe('138.89')
    expect(PEAK).toBeCloseTo(125_000, 6)
  })

  it('takes 66 servers, 528 GPUs, that are 26.3% busy, and says so', () => {
    near(base.value('own.nodes_needed'), PEAK / (2400 * 0.8))
    expect(base.value('own.nodes_needed').toFixed(3)).toBe('65.104')
    expect(base.value('own.nodes')).toBe(66)
    near(base.value('own.gpu_hours_available'), 528 * YEAR)
    near(base.value('own.utilisation'), (100 * PEAK) / 3 / (66 * 2400))
    const low = planIssues(compiled, evaluate(compiled.graph)).filter(({ code }) => code === 'LOW_USE')
    expect(low.map(({ path, params }) => [path, params.percent])).toEqual([
      ['strategies.rent', 26.3],
      ['strategies.own', 26.3],
    ])
  })
})

describe('J2: a year of owning', () => {
  it.each([
    ['own.server_cost', 66 * 1_100_000, '72600000.00'],
    ['own.capex', CAPEX, '81312000.00'],
    ['own.total.vat', CAPEX * 0.13, '10570560.00'],
    ['own.depreciation.cost', (CAPEX * 0.95) / 3, '25748800.00'],
    ['own.energy.kwh', 66 * 5.6 * 0.8 * 1.25 * YEAR, '3237696.00'],
    ['own.energy.cost', 66 * 5.6 * 0.8 * 1.25 * YEAR * 0.65, '2104502.40'],
    ['own.staff.cost', STAFF, '3600000.00'],
    ['own.network.cost', BANDWIDTH, '7200000.00'],
    ['own.support.cost', CAPEX * 0.04, '3252480.00'],
    ['own.total.cost', ownYear(66, 3), '41905782.40'],
    ['own.total.cost_usd', ownYear(66, 3) / 7.1, '5902222.87'],
    ['own.total.cost_per_day', ownYear(66, 3) / 365, '114810.36'],
    ['own.total.cost_per_1m_tokens', ownYear(66, 3) / (((INPUT + OUTPUT) * 365) / 1e6), '10.63'],
    ['own.chat.cost_per_user', ownYear(66, 3) / 12 / 2_000_000, '1.75'],
  ])('%s', (id, want, printed) => {
    near(base.value(id), want, id)
    toTheCent(base.value(id), printed)
  })

  it('has no input VAT in its cost, because it can be recovered', () => {
    near(base.value('own.total.cost_with_vat') - base.value('own.total.cost'), CAPEX * 0.13)
    expect(base.value('own.chat.cost_per_user').toFixed(3)).toBe('1.746')
  })

  it('writes off 15,449,280 a year over five years', () => {
    const five = figuresOf(compiledExample('j2-china', 'five_years'))
    near(five.value('own.depreciation.cost'), (CAPEX * 0.95) / 5)
    toTheCent(five.value('own.depreciation.cost'), '15449280.00')
    near(five.value('own.total.cost'), ownYear(66, 5))
  })
})

describe('J2: the other ways', () => {
  it('cost 43,200 a day by the token', () => {
    toTheCent(base.value('api.total.cost_per_day'), '43200.00')
    near(base.value('api.total.cost'), API)
    toTheCent(base.value('api.total.cost'), '15768000.00')
    toTheCent(base.value('api.total.cost_with_vat'), '15768000.00')
    near(base.value('compare.own_to_api.ratio'), ownYear(66, 3) / API)
    expect(base.value('compare.own_to_api.ratio').toFixed(2)).toBe('2.66')
  })

  it('cost 528 rented GPUs around the clock, with 6% VAT apart', () => {
    near(base.value('rent.total.cost'), 528 * 9.5 * YEAR)
    near(base.value('rent.total.cost_with_vat'), 528 * 9.5 * YEAR * 1.06)
    toTheCent(base.value('rent.total.cost'), '43940160.00')
    toTheCent(base.value('rent.total.cost_with_vat'), '46576569.60')
  })

  it.each([
    ['peak_1_5', 33, '26352891.20', '1.67'],
    ['flat_peak', 22, '21168594.13', '1.34'],
  ])('are nearer with a lower peak, and the API still costs least: %s', (scenario, nodes, printed, ratio) => {
    const figures = figuresOf(compiledExample('j2-china', scenario))
    expect(figures.value('own.nodes')).toBe(nodes)
    near(figures.value('own.total.cost'), ownYear(nodes, 3))
    toTheCent(figures.value('own.total.cost'), printed)
    expect(figures.value('compare.own_to_api.ratio').toFixed(2)).toBe(ratio)
  })

  it('change places when the API costs 2.66 times as much', () => {
    const decision = decisionOf(compiled, { strategies: ['api', 'own'] })
    expect(decisionVerdict(decision)).toMatchObject({ winner: 'api', tooClose: false })
    const [flip] = flipPoints(decision).find(({ input }) => input.key === 'options.api.price')?.flips ?? []
    near(flip?.value ?? Number.NaN, ownYear(66, 3) / API)
    expect(flip).toMatchObject({ from: 'api', to: 'own' })
    // A busiest hour below the mean one cannot be.
    const peaks = flipPoints(decision).find(({ input }) => input.key === 'workloads.chat.demand.peak_factor')
    for (const { value, interval } of peaks?.flips ?? [])
      expect(value ?? interval?.[1] ?? Number.NaN).toBeLessThan(1)
  })
})
