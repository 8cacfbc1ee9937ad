import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatgptGraph } from '../../test/chatgpt-sample.ts'
import type { Graph } from '../graph/graph.ts'
import { GraphBuilder } from '../graph/graph-builder.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { findNode } from '../readings/figure.ts'
import { sample } from '../readings/sample.ts'
import { unit } from '../units/unit.ts'
import { LogHistogram } from './log-histogram.ts'
import { simulate, wholeColumn } from './simulate.ts'
import { Summary, TRIALS_PER_GROUP } from './summary.ts'

function quantity(text: string, unitText: string) {
  const read = readQuantity(text, { unit: unit(unitText), domain: 'positive' })
  if ('error' in read) throw new Error(read.error.code)
  return read.quantity
}

/** Price of 2 to 3 dollars an hour times 5k to 8k hours: two independent log-normals, whose product is log-normal. */
function priceTimesHours(): Graph {
  const builder = new GraphBuilder(1)
  const label = { key: 'x' }
  const price = builder.input('a.price', {
    label,
    unit: 'USD/h',
    quantity: quantity('2 to 3', 'USD/h'),
    path: 'price',
  })
  const hours = builder.input('a.hours', {
    label,
    unit: 'h',
    quantity: quantity('5k to 8k', 'h'),
    path: 'hours',
  })
  builder.name('a.cost', builder.mul(price, hours), { label, unit: 'USD' })
  return builder.build()
}

function summaryOf(graph: Graph, id: string, from: number, to: number, seed = 5): Summary {
  const { index } = findNode(graph, id)
  const summary = new Summary()
  sample(graph, [index], { seed, from, to }, (block) => {
    const out = new Float64Array(block.size)
    wholeColumn(graph, block, index, out)
    summary.add(out, block.firstTrial)
  })
  return summary
}

const state = (summary: Summary) => ({ bins: [...summary.histogram.bins()], mean: summary.mean })

describe('simulate', () => {
  it('meets the closed form of a product of log-normals within one per cent at 100,000 trials', () => {
    // ln: mean ½(ln 2 + ln 3) + ½(ln 5000 + ln 8000); sd of each is ln(high/low) / (2 · 1.6449); p95/p50 = e^(1.6449 · sd).
    const cost = simulate(priceTimesHours(), ['a.cost'], { trials: 100_000, seed: 1 }).ranges.get('a.cost')
    expect(cost?.p5 ?? 0).toBeCloseTo(11_358.37, -3)
    for (const [got, want] of [
      [cost?.p5, 11_358.37],
      [cost?.p50, 15_491.93],
      [cost?.p95, 21_129.8],
      [cost?.mean, 15_770.18],
    ] as const)
      expect(Math.abs((got ?? 0) / want - 1)).toBeLessThan(0.01)
  })

  it('gives a certain figure its one value in every percentile', () => {
    const ranges = simulate(chatgptGraph('sinolink'), ['cloud.pretrain.total.cost'], {
      trials: 300,
      seed: 3,
    }).ranges
    const cost = ranges.get('cloud.pretrain.total.cost')
    expect([cost?.p5, cost?.p50, cost?.p95]).toEqual([cost?.p50, cost?.p50, cost?.p50])
    expect(cost?.p50).toBeCloseTo(1_694_850.41, 2)
  })

  it('says with which probability owning is the cheaper way', () => {
    const id = 'compare.self_built_less_cloud.cost'
    const range = simulate(chatgptGraph('ranges'), [id], { trials: 2000, seed: 3 }).ranges.get(id)
    expect(range?.belowZeroShare).toBe(1)
    expect(range?.p95 ?? 0).toBeLessThan(0)
  })

  it('is the same bit for bit however it is cut into shards, and in which order they arrive', () => {
    const graph = chatgptGraph('ranges')
    const trials = 3 * TRIALS_PER_GROUP + 100
    const whole = summaryOf(graph, 'cloud.total.cost', 0, trials)
    const cuts = [0, TRIALS_PER_GROUP, 2 * TRIALS_PER_GROUP, trials]
    const shards = cuts
      .slice(1)
      .map((to, index) => summaryOf(graph, 'cloud.total.cost', cuts[index] ?? 0, to))
    const merged = new Summary()
    for (const shard of shards.reverse()) merged.merge(shard)
    expect(state(merged)).toEqual(state(whole))
  })

  it('draws the same for an input that two scenarios share', () => {
    const draws = (scenario: string) => summaryOf(chatgptGraph(scenario), 'cloud.pretrain.gpu_hours', 0, 500)
    expect(state(draws('ranges'))).toEqual(state(draws('ranges')))
    expect(state(summaryOf(chatgptGraph('ranges'), 'cloud.pretrain.gpu_hours', 0, 500, 6))).not.toEqual(
      state(draws('ranges')),
    )
  })
})

describe('log-histogram', () => {
  const values = fc.array(fc.double({ min: -1e30, max: 1e30, noNaN: true }), { minLength: 1, maxLength: 300 })

  it('keeps every quantile within a bin of the true one, and between the extremes', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const histogram = new LogHistogram()
        histogram.addAll(list)
        const sorted = [...list].sort((a, b) => a - b)
        const quantile = histogram.quantile(p)
        expect(quantile).toBeGreaterThanOrEqual(sorted[0] ?? 0)
        expect(quantile).toBeLessThanOrEqual(sorted.at(-1) ?? 0)
        const near = sorted[Math.max(0, Math.ceil(p * list.length) - 1)] ?? 0
        expect(Math.abs(quantile - near)).toBeLessThanOrEqual(Math.abs(near) * 0.004 + 1e-37)
      }),
      { seed: 20230101, numRuns: 300 },
    )
  })

  it('counts zero, negative and absent values apart', () => {
    const histogram = new LogHistogram()
    histogram.addAll([0, -1, -2, 3, Number.NaN, 0])
    expect({ zero: histogram.zero, negative: histogram.negative, absent: histogram.absent }).toEqual({
      zero: 2,
      negative: 2,
      absent: 1,
    })
    expect(histogram.present).toBe(5)
    expect(new LogHistogram().quantile(0.5)).toBeNaN()
  })
})
