import { describe, expect, it } from 'vitest'
import type { AcceleratorEntry, Catalogue, ModelEntry } from '../../catalog/catalogue.ts'
import { readFormat } from './case-formats.ts'
import { engineGeneration } from './engine-generation.ts'
import type { ThroughputCase } from './throughput-case.ts'
import { throughputOf } from './throughput-of.ts'

const figure = (value: number, unit: string) =>
  ({ value, unit, source: 'test', date: '2026-11-01', evidence: 'published' }) as const

const H100: AcceleratorEntry = {
  key: 'h100-sxm-80gb',
  name: 'H100',
  architecture: 'hopper',
  formFactor: 'SXM5',
  peak: { bf16: figure(989, 'TFLOP/s'), fp8: figure(1978, 'TFLOP/s') },
  memory: figure(80, 'GB'),
  memoryBandwidth: figure(3350, 'GB/s'),
  scaleUpBandwidth: figure(900, 'GB/s'),
}
const { memory: _memory, ...H100_WITHOUT_MEMORY } = H100

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

const CATALOGUE: Catalogue = {
  accelerators: [
    H100,
    { ...H100_WITHOUT_MEMORY, key: 'h800', name: 'H800' },
    { key: 'tpu-v5e', name: 'TPU v5e', peak: { bf16: figure(197, 'TFLOP/s') } },
  ],
  nodes: [],
  models: [LLAMA],
}

const CASE: ThroughputCase = {
  model: 'Llama 3.1 70B',
  gpu: 'H100',
  gpus: 4,
  tensor: 4,
  weights: 'fp8',
  cache: 'fp8',
  input: 1000,
  output: 500,
  scenario: '',
  engine: 'TensorRT-LLM',
  engineVersion: '0.17',
  architecture: {},
}

const answer = (change: Partial<ThroughputCase>) => throughputOf({ ...CASE, ...change }, CATALOGUE)

describe('a case that has no answer says why', () => {
  it.each([
    [{ gpu: 'Arc Pro B60' }, 'unpriced', ['unknown_gpu']],
    [{ gpu: '' }, 'unpriced', ['missing_gpu']],
    [{ gpu: 'TPU v5e' }, 'unpriced', ['unmeasured_gpu']],
    [{ gpu: 'H800' }, 'unpriced', ['unknown_gpu_memory']],
    [{ model: 'Llama 5' }, 'unpriced', ['unknown_model', 'missing_dimensions']],
    [{ model: '' }, 'unpriced', ['missing_model']],
    [{ weights: 'fp7' }, 'unpriced', ['unknown_precision']],
    [{ weights: 'fp7', cache: 'fp9' }, 'unpriced', ['unknown_precision', 'unknown_precision']],
    [{ input: undefined, output: undefined }, 'unpriced', ['missing_isl', 'missing_osl']],
    [{ gpus: 2 }, 'infeasible', ['too_few_gpus']],
    [{ gpus: 1, tensor: 1, weights: 'bf16' }, 'infeasible', ['does_not_fit']],
    [{ input: 2_000_000 }, 'infeasible', ['no_room_for_a_request']],
  ] as const)('%o', (change, kind, reasons) => {
    const { absent, ...numbers } = answer(change)
    expect(absent?.kind).toBe(kind)
    expect(absent?.reasons.map(({ code }) => code)).toEqual(reasons)
    expect(Object.values(numbers)).toEqual([null, null, null, null, null])
  })
})

describe('a reason says what to mend', () => {
  const reasons = (change: Partial<ThroughputCase>) => answer(change).absent?.reasons ?? []

  it('the nearest known names, whatever else stands in them', () => {
    expect(reasons({ gpu: 'NVIDIA H101 80GB' })).toEqual([
      { code: 'unknown_gpu', column: 'gpu', value: 'NVIDIA H101 80GB', known: ['H100', 'H800'] },
    ])
    expect(reasons({ model: 'meta-llama/Llama-3.2-70B-Instruct' })[0]).toEqual({
      code: 'unknown_model',
      column: 'model',
      value: 'meta-llama/Llama-3.2-70B-Instruct',
      known: ['Llama 3.1 70B'],
    })
  })

  it('the dimensions an unknown model would need, without those it brings', () => {
    expect(reasons({ model: 'Nobody', architecture: { layers: 32, parameters: 7e9 } })[1]?.known).toEqual([
      'hidden',
      'kv_elements_per_token_layer',
    ])
  })

  it('the GPUs that one replica takes: 4 wide, 2 stages', () => {
    expect(reasons({ gpus: 4, tensor: 4, stages: 2 })).toEqual([
      { code: 'too_few_gpus', column: 'num_gpus', value: '4', known: ['8'] },
    ])
  })
})

describe('formats as tables write them', () => {
  it.each([
    ['FP8', 'fp8'],
    ['fp8_e4m3', 'fp8'],
    ['FP8-dynamic', 'fp8'],
    ['MXFP8', 'fp8'],
    ['amp_fp8', 'fp8'],
    ['NVFP4', 'fp4'],
    ['nv_fp4', 'fp4'],
    ['MXFP4', 'mxfp4'],
    ['uint4', 'int4'],
    ['W4A16', 'int4'],
    ['int4-awq', 'int4'],
    ['w4a8', 'w4a8'],
    ['W4A8-AWQ', 'w4a8'],
    ['w8a8', 'int8'],
    ['W8A8-FP8', 'fp8'],
    ['bf16/fp16', 'bf16'],
    ['amp_bf16', 'bf16'],
    ['torch.bfloat16', 'bf16'],
    ['float16', 'fp16'],
    ['16-bit', 'fp16'],
    ['fp32', 'fp32'],
    ['fp7', undefined],
    ['', undefined],
  ] as const)('%s is %s', (text, format) => {
    expect(readFormat(text)).toBe(format)
  })

  it('weights of 4 bits computed in 8 weigh what int4 weighs and compute as fast as fp8', () => {
    const busy = { input: 8000, output: 2, concurrency: 8 }
    const rate = (weights: string) => answer({ ...busy, weights }).outputTokensPerSecond ?? Number.NaN
    expect(rate('w4a8')).toBeGreaterThan(rate('int4') * 1.5)
    expect(rate('w4a8') / rate('fp8')).toBeCloseTo(1, 1)
  })
})

describe('what a case leaves out is chosen', () => {
  it('the smallest group of GPUs that holds the model: two for 141 GB', () => {
    const chosen = answer({ gpus: undefined, tensor: undefined, weights: 'bf16', cache: 'bf16' })
    const two = answer({ gpus: 2, tensor: 2, weights: 'bf16', cache: 'bf16' })
    expect(two.absent).toBeNull()
    expect(chosen).toEqual(two)
  })

  it('the other GPUs hold further replicas', () => {
    const four = answer({ gpus: 8, tensor: 4 })
    const one = answer({})
    expect((four.outputTokensPerSecond ?? 0) / (one.outputTokensPerSecond ?? 0)).toBeCloseTo(2, 9)
    expect((four.batch ?? 0) / (one.batch ?? 0)).toBeCloseTo(2, 9)
  })

  it('the formats, from the name of the checkpoint and the engine', () => {
    expect(answer({ model: 'nvidia/Llama-3.1-70B-Instruct-FP8', weights: '', cache: '' })).toEqual(answer({}))
    expect(answer({ weights: '', cache: 'auto' })).toEqual(answer({ weights: 'bf16', cache: 'bf16' }))
    expect(answer({ engine: 'vLLM', cache: '' })).toEqual(answer({ engine: 'vLLM', cache: 'bf16' }))
  })
})

describe('a model that brings its dimensions', () => {
  const architecture = {
    layers: 80,
    hidden: 8192,
    attentionWidth: 8192,
    cacheElements: 2048,
    parameters: 70.55e9,
  }

  it('needs no catalogue', () => {
    expect(answer({ model: 'Nobody 70B', architecture }).outputTokensPerSecond).toBeCloseTo(
      answer({}).outputTokensPerSecond ?? Number.NaN,
      6,
    )
  })

  it('wins over the catalogue', () => {
    const half = answer({ architecture: { cacheElements: 1024 } })
    expect(half.batch).toBeGreaterThan(answer({}).batch ?? Number.NaN)
  })

  it('has experts: what is outside them follows from the two counts of parameters', () => {
    // Thirteen experts of which three are active: the other ten hold 50 billion, so all hold 65 and 5.55 are outside.
    const mixture = { ...architecture, activeParameters: 20.55e9, experts: 13, expertsPerToken: 3 }
    const derived = answer({ model: 'Nobody', architecture: mixture })
    const given = answer({
      model: 'Nobody',
      architecture: { ...mixture, nonExpertParameters: 5.55e9 },
    })
    expect(derived).toEqual(given)
    expect(derived.outputTokensPerSecond).not.toBe(answer({}).outputTokensPerSecond)
  })
})

describe('what binds', () => {
  it('is memory while it limits the batch', () => {
    expect(answer({ input: 8000 }).bindingLimit).toBe('memory')
  })

  it('is bandwidth for a few requests with long outputs, arithmetic for long prompts with short ones', () => {
    expect(answer({ concurrency: 2, input: 100, output: 1000 }).bindingLimit).toBe('bandwidth')
    expect(answer({ concurrency: 8, input: 8000, output: 2 }).bindingLimit).toBe('compute')
  })
})

describe('engines', () => {
  it.each([
    ['TensorRT-LLM', '0.17', 'hopper', 'inflight'],
    ['TensorRT-LLM', '0.6.1', 'hopper', 'static'],
    ['TensorRT-LLM', 'v0.9.0', 'ampere', 'static'],
    ['TensorRT-LLM', '', 'hopper', 'inflight'],
    ['TensorRT-LLM (PyTorch)', '1.0', 'blackwell', 'pytorch-1.0'],
    ['TensorRT-LLM (PyTorch)', '1.1+', 'blackwell', 'pytorch-1.1'],
    ['TensorRT-LLM + Triton', '0.14.0', 'hopper', 'server'],
    ['NVIDIA NIM', '1.8.0', 'hopper', 'server'],
    ['vLLM', '0.9.1', 'cdna3', 'vllm-amd'],
    ['vLLM', '0.9.1', 'hopper', 'pytorch-1.1'],
    ['', '', 'hopper', 'pytorch-1.1'],
  ] as const)('%s %s on %s is %s', (engine, version, family, generation) => {
    expect(engineGeneration(engine, version, family)).toBe(generation)
  })
})
