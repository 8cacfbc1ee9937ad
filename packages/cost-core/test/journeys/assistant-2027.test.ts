import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalog/catalogue.ts'
import { evaluate } from '../../src/readings/evaluate.ts'
import { compiledExample, figuresOf, made, near } from './example-figures.ts'

/** A server in round numbers under both names of the example, and the shape of the model that answers. */
const CATALOGUE: Catalogue = {
  accelerators: [
    {
      key: 'h100',
      name: 'H100',
      architecture: 'hopper',
      peak: { bf16: made(1000, 'TFLOP/s'), fp8: made(2000, 'TFLOP/s') },
      memory: made(80, 'GB'),
      memoryBandwidth: made(3350, 'GB/s'),
      scaleUpBandwidth: made(900, 'GB/s'),
    },
  ],
  nodes: ['p5.48xlarge', 'hgx-h100-8'].map((key) => ({
    key,
    name: key,
    accelerator: 'h100',
    accelerators: made(8, 'GPU/node'),
  })),
  models: [
    {
      key: 'llama-3.3-70b',
      name: 'Llama 3.3 70B',
      parameters: made(70.6e9, 'param'),
      activeParameters: made(70.6e9, 'param'),
      layers: made(80, ''),
      hidden: made(8192, ''),
      heads: made(64, ''),
      kvHeads: made(8, ''),
      headDim: made(128, ''),
    },
  ],
}

/** The middle of a range of a positive amount by its 5th and 95th, or 10th and 90th, per cent. */
const middle = (low: number, high: number) => Math.sqrt(low * high)

describe('the assistant of 2027', () => {
  it.each([undefined, 'boom', 'frugal'])(
    'has a number for every strategy and none that is none: %s',
    (scenario) => {
      const compiled = compiledExample('assistant-2027', scenario, CATALOGUE)
      const { values, codes } = evaluate(compiled.graph)
      for (const [index, series] of values.entries())
        for (const [month, value] of series.entries())
          expect(Number.isFinite(value)).toBe((codes[index]?.[month] ?? 0) === 0)
      const figures = figuresOf(compiled)
      for (const { key } of compiled.strategies) {
        expect(figures.of(`${key}.total.cost`).absent, key).toBeUndefined()
        expect(figures.of(`${key}.total.cost`).incomplete, key).toBeUndefined()
        expect(figures.value(`${key}.total.cost`)).toBeGreaterThan(1e6)
      }
    },
  )

  const figures = figuresOf(compiledExample('assistant-2027', undefined, CATALOGUE))

  it('pays for the corpus what its parts cost', () => {
    const collected = 40_000 + 20_000 * 0.6 + middle(30_000, 50_000) * 0.8
    near(figures.value('all_api.corpus.total.cost'), collected + 60 * 23 * 36)
  })

  it('trains with what failures and checkpoints leave, on demand', () => {
    const kept = 0.905 * (1 - 120 / 1800)
    const hours = (1.4 * 6 * 8e9 * 2e12) / (1000e12 * 0.4 * kept) / 3600
    // At the list price less 12%, which the plan gets of that seller.
    near(figures.value('all_api.base_model.total.cost'), hours * 3.93 * 0.88)
  })

  it('pays by the token with a cache, a longer tier at a higher price, and a launch', () => {
    const requests = (20_000 * middle(6, 9) * 365) / 12
    const input = 600 * (0.4 * 3 + 0.5 * 0.3 + 0.1 * 3.75) * (0.98 + 0.02 * 2)
    const output = middle(150, 600) * 15 * (0.98 + 0.02 * 1.5)
    const months = figures.values('all_api.chat.total.cost')
    near(months[0], (requests * (input + output)) / 1e6)
    // The launch of November, and the price of fresh input a fifth lower after a year.
    const tokens = figures.values('chat.input.tokens')
    const fresh = requests * 600 * 0.4
    near(tokens[10], fresh * 1.08 ** 10 * 1.8)
    near(tokens[11], fresh * 1.08 ** 11)
  })
})
