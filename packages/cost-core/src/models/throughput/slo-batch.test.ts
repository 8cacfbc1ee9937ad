import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AcceleratorEntry, ModelEntry } from '../../catalog/catalogue.ts'
import { GraphBuilder } from '../../graph/graph-builder.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { figureJson } from '../../readings/figure.ts'
import { computeLaws } from '../compute-laws.ts'
import { pointQuantity } from './fact.ts'
import { servingThroughput } from './serving-throughput.ts'

const figure = (value: number, unit: string) =>
  ({ value, unit, source: 'test', date: '2026-11-01', evidence: 'published' }) as const

const H100: AcceleratorEntry = {
  key: 'h100',
  name: 'H100',
  architecture: 'hopper',
  peak: { bf16: figure(989, 'TFLOP/s'), fp8: figure(1978, 'TFLOP/s') },
  memory: figure(80, 'GB'),
  memoryBandwidth: figure(3350, 'GB/s'),
  scaleUpBandwidth: figure(900, 'GB/s'),
}

const DENSE: ModelEntry = {
  key: 'dense',
  name: 'Dense',
  parameters: figure(8e9, 'param'),
  activeParameters: figure(8e9, 'param'),
  layers: figure(32, 'layer'),
  hidden: figure(4096, 'element'),
  heads: figure(32, 'head'),
  kvHeads: figure(8, 'head'),
  headDim: figure(128, 'element'),
}

/** Eight of 64 experts for each token: a small batch reads few of them. */
const MIXTURE: ModelEntry = {
  ...DENSE,
  key: 'mixture',
  name: 'Mixture',
  parameters: figure(30e9, 'param'),
  activeParameters: figure(5e9, 'param'),
  experts: figure(64, 'expert'),
  expertsPerToken: figure(8, 'expert'),
}

interface Asked {
  readonly model?: ModelEntry
  readonly input?: number
  readonly output?: number
  /** @unit ms, as is `firstToken` */
  readonly perToken?: number
  readonly firstToken?: number
}

/** The figures of one replica under a service level. */
function served({ model = DENSE, input = 600, output = 300, perToken, firstToken }: Asked) {
  const builder = new GraphBuilder(1)
  const given = (name: string, value: number, unit: string) =>
    builder.input(`chat.${name}`, {
      label: { key: 'measure.tokens' },
      unit,
      quantity: pointQuantity(value, unit),
    })
  const nodes = servingThroughput(
    builder,
    'rent.chat.throughput',
    {},
    {
      accelerator: H100,
      model,
      weights: 'bf16',
      cache: 'bf16',
      input: given('input', input, 'tok/request'),
      output: given('output', output, 'tok/request'),
      slo: {
        ...(perToken !== undefined && { perToken: given('tpot', perToken, 'ms') }),
        ...(firstToken !== undefined && { firstToken: given('ttft', firstToken, 'ms') }),
      },
      inferenceFlop: computeLaws(builder).inference,
    },
  )
  if (nodes === undefined) throw new Error('nothing is known of it')
  const evaluation = evaluate(builder.build())
  const of = (name: string) =>
    figureJson(evaluation, evaluation.graph.ids.get(`rent.chat.throughput.${name}`)!)
  const value = (name: string) => of(name).value ?? Number.NaN
  return { of, value }
}

describe('the batch under a service level', () => {
  it('is the full one where that is fast enough', () => {
    const { value } = served({ perToken: 1000 })
    expect(value('slo_batch')).toBe(value('batch'))
  })

  it('lies on the straight line from a lone request to the full batch', () => {
    const { value } = served({ perToken: 12 })
    const [alone, full, batch] = [value('alone.time_per_token'), value('full.time_per_token'), value('batch')]
    expect(alone).toBeLessThan(12)
    expect(full).toBeGreaterThan(12)
    expect(value('slo_batch')).toBeCloseTo(1 + ((batch - 1) * (12 - alone)) / (full - alone), 9)
    expect(value('time_per_token')).toBeLessThanOrEqual(12 * (1 + 1e-12))
  })

  it('cannot be where a lone request takes longer, for that reason', () => {
    const { of } = served({ perToken: 1 })
    for (const name of ['slo_batch', 'output_rate_per_gpu'])
      expect(of(name).absent).toEqual({
        kind: 'infeasible',
        reasons: ['rent.chat.throughput.alone.time_per_token'],
      })
  })

  it('cannot be where a lone prompt takes longer than the first token may', () => {
    const { value } = served({ firstToken: 1e6 })
    const first = value('time_to_first_token')
    expect(served({ firstToken: first * 1.01 }).of('slo_batch').absent).toBeUndefined()
    expect(served({ firstToken: first * 0.99 }).of('slo_batch').absent).toEqual({
      kind: 'infeasible',
      reasons: ['rent.chat.throughput.time_to_first_token'],
    })
  })

  const asked = fc.record({
    model: fc.constantFrom(DENSE, MIXTURE),
    input: fc.integer({ min: 16, max: 8000 }),
    output: fc.integer({ min: 16, max: 4000 }),
    perToken: fc.integer({ min: 3, max: 200 }),
  })

  it('law: keeps the time per token, and is given up only where nothing keeps it', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const { of, value } = served(given)
        if (of('slo_batch').absent !== undefined) return value('alone.time_per_token') > given.perToken
        const batch = value('slo_batch')
        expect(batch).toBeGreaterThanOrEqual(1)
        expect(batch).toBeLessThanOrEqual(value('batch') * (1 + 1e-12))
        return value('time_per_token') <= given.perToken * (1 + 1e-9)
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  it('law: a looser level never makes it smaller', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 100 }), (given, more) => {
        const tight = served(given)
        const loose = served({ ...given, perToken: given.perToken + more })
        return !(tight.value('slo_batch') > loose.value('slo_batch') * (1 + 1e-12))
      }),
      { numRuns: 50, seed: 1 },
    )
  })
})
