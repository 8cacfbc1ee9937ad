import { describe, expect, it } from 'vitest'
import type { AcceleratorEntry, ModelEntry } from '../../catalog/catalogue.ts'
import { GraphBuilder } from '../../graph/graph-builder.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { computeLaws } from '../compute-laws.ts'
import { pointQuantity } from './fact.ts'
import { servingThroughput } from './serving-throughput.ts'
import { throughputOf } from './throughput-of.ts'

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
const LLAMA: ModelEntry = {
  key: 'llama-3.1-70b',
  name: 'Llama 3.1 70B',
  parameters: figure(70.55e9, 'param'),
  activeParameters: figure(70.55e9, 'param'),
  layers: figure(80, 'layer'),
  hidden: figure(8192, 'element'),
  heads: figure(64, 'head'),
  kvHeads: figure(8, 'head'),
  headDim: figure(128, 'element'),
}
const { layers: _layers, ...WITHOUT_LAYERS } = LLAMA

function planned(accelerator: AcceleratorEntry, model: ModelEntry, gpusPerReplica?: number) {
  const builder = new GraphBuilder(3)
  const length = (name: string, value: number) =>
    builder.input(`chat.${name}`, {
      label: { key: 'measure.tokens' },
      unit: 'tok/request',
      quantity: pointQuantity(value, 'tok/request'),
    })
  const nodes = servingThroughput(
    builder,
    'rent.chat.throughput',
    { strategy: 'rent' },
    {
      accelerator,
      model,
      weights: 'bf16',
      cache: 'bf16',
      input: builder.each(length('input', 1000)),
      output: length('output', 500),
      inferenceFlop: computeLaws(builder).inference,
      ...(gpusPerReplica !== undefined && { gpusPerReplica }),
    },
  )
  if (nodes === undefined) return undefined
  const { values, graph } = evaluate(builder.build())
  return { perGpu: values[nodes.outputRatePerGpu], unit: graph.nodes[nodes.outputRatePerGpu]?.unit.text }
}

describe('the throughput of a planned service', () => {
  it('is that of the command line, in every month, on as few GPUs as hold the model', () => {
    const { outputTokensPerSecond } = throughputOf(
      {
        model: 'Llama 3.1 70B',
        gpu: 'H100',
        gpus: 2,
        tensor: 2,
        weights: 'bf16',
        cache: 'bf16',
        input: 1000,
        output: 500,
        scenario: '',
        engine: '',
        engineVersion: '',
        architecture: {},
      },
      { accelerators: [H100], nodes: [], models: [LLAMA] },
    )
    const chosen = planned(H100, LLAMA)
    expect(chosen?.unit).toBe('tok/s/GPU')
    expect(chosen?.perGpu).toHaveLength(3)
    for (const rate of chosen?.perGpu ?? [])
      expect(rate / 3600).toBeCloseTo((outputTokensPerSecond ?? Number.NaN) / 2, 6)
    expect(planned(H100, LLAMA, 2)).toEqual(chosen)
  })

  it('more GPUs a replica hold more requests, and give more than in proportion while memory is short', () => {
    expect(planned(H100, LLAMA, 4)?.perGpu?.[0]).toBeGreaterThan(
      planned(H100, LLAMA, 2)?.perGpu?.[0] ?? Number.NaN,
    )
  })

  it('has no number when it does not fit, and no nodes without what it needs to know', () => {
    expect(planned(H100, LLAMA, 1)?.perGpu?.[0]).toBeNaN()
    expect(planned(H100, WITHOUT_LAYERS)).toBeUndefined()
    expect(planned({ key: 'tpu', name: 'TPU', peak: H100.peak }, LLAMA)).toBeUndefined()
  })
})
