import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compiledText, figuresOf, near } from '../../test/journeys/example-figures.ts'
import { evaluate } from '../readings/evaluate.ts'
import { returnFigure } from './return-figure.ts'
import { strategyReturn } from './strategy-return.ts'

const J1 = readFileSync(path.join(import.meta.dirname, '../../../../examples/j1-startup.yaml'), 'utf8')

function rateOf(text: string, strategy: string, instead: string): number {
  const compiled = compiledText(text)
  const found = strategyReturn(compiled, evaluate(compiled.graph), strategy, instead)
  if (found.kind !== 'rate') throw new Error(found.kind)
  return found.perYear
}

const HEAD = `kilotoken: plan/1
name: Returns
horizon: { start: 2027-01, months: 24 }
currency: { plan: USD }
workloads: { s: { kind: serving, demand: { layers: { b: { gpus: 8 GPU, hours: 24 h/day } } } } }
`

describe('the internal rate of return of a strategy instead of another', () => {
  // Owning costs 320,000 at once, and 87,118.2 kWh, people, support and network a year; 48,000 come back in the fourth.
  // On demand one server is 8 × 3.50 × 8,760 a year. Flows count at year ends.
  const saved = 8 * 3.5 * 8760 - (87_118.2 * 0.12 + 45_000 + 16_000 + 6000)
  const worth = (rate: number) =>
    [1, 2, 3, 4].reduce((sum, year) => sum + saved / (1 + rate) ** year, 0) + 48_000 / (1 + rate) ** 4

  it('of J1, owning instead of renting on demand, is the rate at which the savings are worth the purchase', () => {
    expect(saved).toBeCloseTo(167_825.816, 6)
    const rate = rateOf(J1, 'own', 'rent_on_demand')
    expect(rate).toBeGreaterThan(0.4)
    expect(rate).toBeLessThan(0.41)
    expect(worth(0.4)).toBeGreaterThan(320_000)
    expect(worth(0.41)).toBeLessThan(320_000)
    expect(worth(rate) / 320_000).toBeCloseTo(1, 12)
    near(rateOf(J1, 'rent_on_demand', 'own'), rate)
  })

  it('pays J1’s owning back in its 23rd month, against renting on demand', () => {
    // 13,985.48 are saved a month: 22 of them are 307,680.66, and 23 are 321,666.15.
    expect(Math.ceil(320_000 / (saved / 12))).toBe(23)
    const of = figuresOf(compiledText(J1.replace('base_strategy: api', 'base_strategy: rent_on_demand')))
    expect(of.value('compare.own_less_rent_on_demand.payback_month')).toBe(22)
  })

  it('makes both ways worth the same when it is the discount rate', () => {
    const rate = rateOf(J1, 'own', 'rent_on_demand')
    const of = figuresOf(
      compiledText(J1.replace('discount_rate: 10%/year', `discount_rate: ${100 * rate}%/year`)),
    )
    near(of.value('own.total.npv'), of.value('rent_on_demand.total.npv'))
  })

  it('is below zero where the savings do not bring back the purchase', () => {
    // The API costs 118,260 a year: 40,805.82 saved a year, 211,223.26 with the salvage.
    expect(rateOf(J1, 'own', 'api')).toBeLessThan(0)
  })

  it('counts loans, rent paid ahead and what is owned at the end as the present value does', () => {
    const text = `${HEAD}options:
  own: { kind: own, price: 200k USD/node, gpus_per_node: 8 GPU/node, service_life: 4 years, resale: [70%, 50%, 30%], loan: { share: 50%, rate: 8%/year, term: 3 years } }
  part_ahead: { kind: rent, term: reserved, commitment: 3 years, payment: partial_upfront, upfront: 10%, price: 1.2 USD/GPU-h, gpus_per_node: 8 GPU/node }
accounting: { discount_rate: 10%/year, flows: month_end, book_life: 4 years }
strategies: { part_ahead: part_ahead, own: own }
`
    const rate = rateOf(text, 'own', 'part_ahead')
    const of = figuresOf(compiledText(text.replace('10%/year', `${100 * rate}%/year`)))
    near(of.value('own.total.npv') / of.value('part_ahead.total.npv'), 1)
  })

  it('is no number, with the reason, where no rate does it or a price is missing', () => {
    const options = `options:
  cheap: { kind: rent, term: on_demand, price: 1 USD/GPU-h }
  dear: { kind: rent, term: on_demand, price: 2 USD/GPU-h }
  none: { kind: rent, term: on_demand }
strategies: { cheap: cheap, dear: dear, none: none }
`
    const compiled = compiledText(HEAD + options)
    const figure = (key: string) => returnFigure(compiled, evaluate(compiled.graph), key)
    expect(figure('dear')).toMatchObject({
      value: null,
      unit: '%/year',
      absent: { kind: 'never', reasons: ['no_internal_rate'] },
    })
    expect(figure('none')).toMatchObject({
      value: null,
      absent: { kind: 'unpriced', reasons: ['none.price'] },
    })
  })
})
