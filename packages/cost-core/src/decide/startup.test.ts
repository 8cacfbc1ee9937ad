import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { A100_CATALOGUE } from '../../test/chatgpt-sample.ts'
import { compilePlan } from '../models/compile-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { breakEvenUtilisation } from './break-even-utilisation.ts'
import { type DecisionAbout, decisionOf } from './decision.ts'
import { decisionVerdict } from './decision-verdict.ts'
import { type Flip, flipPoints } from './flip-points.ts'

const EXAMPLE = path.join(import.meta.dirname, '../../../../examples/j1-startup.yaml')

function startup() {
  const read = readPlan(readFileSync(EXAMPLE, 'utf8'))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, A100_CATALOGUE)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.compiled
}

const compiled = startup()

function flipsOf(about: DecisionAbout = {}): ReadonlyMap<string, readonly Flip[]> {
  return new Map(flipPoints(decisionOf(compiled, about)).map(({ input, flips }) => [input.key, flips]))
}

/** Million tokens in and out a day, and what owning and renting one node cost a day, all by hand. */
const [IN, OUT] = [60, 15]
const OWN =
  ((320_000 * 0.85) / 4 + 10.2 * 0.75 * 1.3 * 8760 * 0.12 + 0.25 * 180_000 + 0.05 * 320_000 + 6000) / 365
const RENT = 8 * 2.5 * 24

/** What the API costs a day when a share of the input is read from the cache. */
function apiPerDay(hit: number): number {
  return IN * ((1 - hit) * 3 + hit * 0.3) + OUT * 15
}

describe('a start-up that buys by the token', () => {
  const flips = flipsOf()
  const expectFlip = (input: string, at: number, to: string) => {
    const flip = flips.get(input)?.find((one) => one.to === to)
    expect(flip).toMatchObject({ from: 'api', interval: null })
    expect((flip?.value ?? 0) / at).toBeCloseTo(1, 9)
  }

  it('has the API cheapest today, by more than rounding or doubt', () => {
    expect(apiPerDay(0.5)).toBeCloseTo(324, 9)
    expect(decisionVerdict(decisionOf(compiled))).toMatchObject({ winner: 'api', tooClose: false })
  })

  it('owns when less than 4.0% of the input comes from the cache', () => {
    // 405 − 162 · hit = what owning costs a day.
    const hit = (apiPerDay(0) - OWN) / (apiPerDay(0) - apiPerDay(1))
    expect((100 * hit).toFixed(1)).toBe('4.0')
    expectFlip('workloads.chat.demand.cache_hit', 100 * hit, 'own')
  })

  it('owns from 18.45M tokens out a day, and would rent from 22.2M, input in proportion', () => {
    const volume = (cost: number) => (OUT * 1e6 * cost) / apiPerDay(0.5)
    expect((volume(OWN) / 1e6).toFixed(2)).toBe('18.45')
    expect((volume(RENT) / 1e6).toFixed(1)).toBe('22.2')
    expectFlip('chat.volume', volume(OWN), 'own')
    expectFlip('chat.volume', volume(RENT), 'rent')
    expect(flips.get('chat.volume')?.[0]?.to).toBe('own')
  })

  it('owns when the output costs what makes up the difference', () => {
    expectFlip('options.api.price.output', (OWN - (apiPerDay(0.5) - OUT * 15)) / OUT, 'own')
  })

  it('owns when all prices of the API rise to what owning costs', () => {
    expectFlip('options.api.price', OWN / apiPerDay(0.5), 'own')
  })

  it('never changes for the tariff, nor for a peak between the mean and 64 times today’s', () => {
    expect(flips.get('facilities.hall.tariff')).toEqual([])
    expect(flips.get('workloads.chat.demand.peak_factor')).toEqual([])
  })

  it('does not count that without any output there is nothing to rent', () => {
    expect(flips.get('workloads.chat.demand.tokens.output')?.map(({ side }) => side)).toEqual(['above'])
  })

  it('changes for renting where only that is compared with', () => {
    const volume = flipsOf({ strategies: ['api', 'rent'] }).get('chat.volume')
    expect(volume).toHaveLength(1)
    expect((volume?.[0]?.value ?? 0) / ((OUT * 1e6 * RENT) / 324)).toBeCloseTo(1, 9)
  })

  it('breaks even at 59.30% of the hours against the on-demand price, and never against the reservation', () => {
    const found = breakEvenUtilisation(compiled)
    const share = OWN / 24 / 8 / 3.5
    expect((100 * share).toFixed(2)).toBe('59.30')
    expect(found).toMatchObject([
      { kind: 'take_or_pay', owned: 'own', rented: 'rent' },
      { kind: 'share', owned: 'own', rented: 'rent_on_demand', basis: 'on_demand_per_used_hour' },
    ])
    const [, onDemand] = found
    expect(onDemand?.kind === 'share' ? onDemand.share / share : 0).toBeCloseTo(1, 9)
  })
})

describe('other bases', () => {
  it('turn the same strategies on present value', () => {
    const decision = decisionOf(compiled, { basis: 'npv', strategies: ['rent', 'own'] })
    const verdict = decisionVerdict(decision)
    expect(verdict.totals.get('own')).toBeCloseTo(532_734.7, 2)
    expect(verdict.totals.get('rent')).toBeCloseTo(555_360.43, 2)
    expect(verdict.winner).toBe('own')
  })

  it('are too close after tax, where nothing is a range: 0.6% apart', () => {
    const decision = decisionOf(compiled, { basis: 'npv_after_tax', strategies: ['rent', 'own'] })
    const verdict = decisionVerdict(decision)
    expect(verdict).toMatchObject({ winner: null, tooClose: true, detail: { closeness: 'unranged' } })
  })
})
