import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatgptGraph } from '../../test/chatgpt-sample.ts'
import type { Graph } from '../graph/graph.ts'
import { GraphBuilder } from '../graph/graph-builder.ts'
import { quantileOf } from '../quantity/quantile-of.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { findNode } from '../readings/figure.ts'
import { sample, uncertainLeaves } from '../readings/sample.ts'
import { unit } from '../units/unit.ts'
import { LogHistogram } from './log-histogram.ts'
import { simulate, wholeColumn } from './simulate.ts'
import { Summary, TRIALS_PER_GROUP } from './summary.ts'

function quantity(text: string, unitText: string) {
  const read = readQuantity(text, { unit: unit(unitText), domain: 'positive' })
  if ('error' in read) throw new Error(read.error.code)
  return read.quantity
}

/**
 * Price of 2 to 3 dollars an hour times 5k to 8k hours: two log-normals, independent or with a correlation of their
 * logarithms, whose product is log-normal.
 */
function priceTimesHours(rho?: number): Graph {
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
  if (rho !== undefined) builder.correlate({ one: 'price', other: 'hours', rho })
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

function drawsOf(graph: Graph, index: number, trials = 600): Float64Array {
  const draws = new Float64Array(trials)
  sample(graph, [index], { seed: 5, from: 0, to: trials }, (block) => {
    draws.set(block.columns(index)[0] ?? [], block.firstTrial)
  })
  return draws
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

  it('meets it too when the two are correlated, with variances that add up to more', () => {
    // Var = s₁² + s₂² + 2·rho·s₁·s₂ of the logarithms; the median stays. At rho −1 the wider one is left, less the other.
    for (const [rho, p5, p95] of [
      [0.8, 10_225.89, 23_469.84],
      [1, 10_000, 24_000],
      [-1, 15_491.93 / Math.sqrt(16 / 15), 15_491.93 * Math.sqrt(16 / 15)],
    ] as const) {
      const cost = simulate(priceTimesHours(rho), ['a.cost'], { trials: 100_000, seed: 1 }).ranges.get(
        'a.cost',
      )
      for (const [got, want] of [
        [cost?.p5, p5],
        [cost?.p50, 15_491.93],
        [cost?.p95, p95],
      ] as const)
        expect(Math.abs((got ?? 0) / want - 1), `${rho}: ${got} is not ${want}`).toBeLessThan(0.01)
    }
  })

  it('draws an input that is not correlated the same, whatever is correlated beside it', () => {
    const graph = chatgptGraph('ranges')
    const uncertain = uncertainLeaves(graph)
    const paths = [...new Set(uncertain.map(({ path }) => path ?? ''))]
    const correlated = { ...graph, correlations: [{ one: paths[0]!, other: paths[1]!, rho: 0.7 }] }
    expect(paths.length).toBeGreaterThan(2)
    const moved: string[] = []
    for (const { index, path } of uncertain) {
      const [before, after] = [graph, correlated].map((each) => drawsOf(each, index))
      if (path !== paths[0] && path !== paths[1]) expect(after).toEqual(before)
      else if (!Object.is(after?.[0], before?.[0])) moved.push(path ?? '')
    }
    // The first of the two keeps its own scores as well.
    expect(moved).toEqual([[paths[0], paths[1]].sort()[1]])
  })

  it('keeps the shape of every correlated input, and turns ranks together', () => {
    const shapes = ['2 to 3', '2..3', 'tri(1, 2, 4)', 'pert(1, 2, 4)', 'discrete(1: 70%, 2: 30%)', '3 ± 1']
    const builder = new GraphBuilder(1)
    const leaves = shapes.map((text, at) =>
      builder.input(`a.x${at}`, {
        label: { key: 'x' },
        unit: '',
        quantity: quantity(text, ''),
        path: `x${at}`,
      }),
    )
    for (let at = 1; at < shapes.length; at++)
      builder.correlate({ one: 'x0', other: `x${at}`, rho: at === 1 ? 1 : 0 })
    const graph = builder.build()
    for (const [at, index] of leaves.entries()) {
      const sorted = [...drawsOf(graph, index, 20_000)].sort((a, b) => a - b)
      const { distribution } = quantity(shapes[at] ?? '', '')
      if (distribution.shape === 'discrete') {
        // Four standard errors of a share of 0.7: 4·√(0.7·0.3/20,000) = 0.013.
        expect(Math.abs(sorted.filter((value) => value === 1).length / sorted.length - 0.7)).toBeLessThan(
          0.013,
        )
        continue
      }
      for (const share of [0.05, 0.5, 0.95])
        expect(Math.abs((sorted[20_000 * share] ?? 0) / quantileOf(distribution, share) - 1)).toBeLessThan(
          0.02,
        )
    }
    // At rho 1 the uniform follows from the log-normal: both have as much below them.
    const [first, second] = leaves.slice(0, 2).map((index) => drawsOf(graph, index, 2000))
    const order = [...first!.keys()].sort((a, b) => first![a]! - first![b]!)
    const followed = order.map((trial) => second![trial]!)
    expect(followed).toEqual([...followed].sort((a, b) => a - b))
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
