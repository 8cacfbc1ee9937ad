import { describe, expect, it } from 'vitest'
import { findNode } from '../../src/readings/figure.ts'
import { compiledExample, compiledText, figuresOf, near } from './example-figures.ts'

const MONTH = 8760 / 12

const startup = compiledExample('j1-startup')

/**
 * One server of eight GPUs at 2 USD an hour, around the clock, for two workloads: `chat` uses a quarter of its tokens a
 * second, `batch` an eighth. At their peaks they want a half and an eighth.
 */
function fleet(idle: string) {
  return figuresOf(
    compiledText(`kilotoken: plan/1
name: Idle
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  chat:
    kind: serving
    demand: { tokens: { output: 21.6 Mtok/day }, peak_factor: 2 }
    capacity: { method: given, node_throughput: 1000 tok/s/node }
  batch:
    kind: serving
    demand: { tokens: { output: 10.8 Mtok/day } }
    capacity: { method: given, node_throughput: 1000 tok/s/node }
options:
  rent: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: 2 USD/GPU-h }
strategies: { rent: rent }
accounting: { idle: ${idle} }
`),
  )
}

describe('what the idle hours of a fleet cost', () => {
  const cost = 8 * 2 * MONTH
  const idle = cost * (1 - 1 / 4 - 1 / 8)

  it.each([
    ['by_use', 2 / 3],
    ['by_peak', 4 / 5],
    ['equal', 1 / 2],
  ])('falls on the workloads %s, and is the same as a whole', (rule, ofChat) => {
    const figures = fleet(rule)
    for (const month of [0, 11]) {
      near(figures.values('rent.fleet_cost')[month], cost)
      near(figures.values('rent.idle.cost')[month], idle)
      near(figures.values('rent.chat.idle.cost')[month], idle * ofChat)
      near(figures.values('rent.batch.idle.cost')[month], idle * (1 - ofChat))
      near(figures.values('rent.total.cost')[month], cost)
      // What is used and what is idle is the whole.
      near(figures.values('rent.chat.total.cost')[month], cost / 4 + idle * ofChat)
    }
  })

  it('is there for a workload that has the fleet alone: the idle share of its depreciation and power', () => {
    const figures = figuresOf(startup)
    // 15 Mtok a day of 3,000 tokens a second.
    const idleShare = 1 - 15e6 / (3000 * 86_400)
    const depreciation = (320_000 * 0.85) / 48
    const energy = 10.2 * 0.75 * 1.3 * 0.12 * MONTH
    near(figures.value('own.idle_share'), 100 * idleShare)
    near(figures.values('own.idle.cost')[0], (depreciation + energy) * idleShare)
    near(figures.values('own.chat.idle.cost')[0], (depreciation + energy) * idleShare)
    expect(findNode(startup.graph, 'own.idle.cost').label).toEqual({ key: 'measure.of_which_idle' })
    expect(() => figures.of('api.idle.cost')).toThrow()
  })
})

describe('the break-even utilisation', () => {
  const figures = figuresOf(startup)
  // A month of one server: depreciation, power, a quarter of an engineer, support and network, over its GPU-hours.
  const owned =
    (320_000 * 0.85) / 48 +
    10.2 * 0.75 * 1.3 * 0.12 * MONTH +
    (0.25 * 180_000) / 12 +
    (320_000 * 0.05) / 12 +
    6000 / 12
  const hour = owned / (8 * MONTH)

  it('is what an owned hour costs over the price of a rented one', () => {
    expect(owned.toFixed(3)).toBe('12121.182')
    near(figures.value('compare.own_to_rent_on_demand.break_even_utilisation'), (100 * hour) / 3.5)
    expect(((100 * hour) / 3.5).toFixed(2)).toBe('59.30')
  })

  it('against a reservation is only what would hold if it were billed per used hour, and says so', () => {
    const id = 'compare.own_to_rent.break_even_utilisation'
    near(figures.value(id), (100 * hour) / 2.5)
    expect(((100 * hour) / 2.5).toFixed(2)).toBe('83.02')
    expect(findNode(startup.graph, id).label).toEqual({ key: 'measure.break_even_utilisation_reserved' })
  })
})
