import type { Fact } from '../../src/models/throughput/fact.ts'
import type { GpuFacts } from '../../src/models/throughput/gpu-facts.ts'
import type { GpuFamily } from '../../src/models/throughput/gpu-family.ts'
import type { ModelFacts } from '../../src/models/throughput/model-facts.ts'

/** The data sheets the reference set was fitted with: TFLOP/s in 16, 8 and 4 bits, GB, TB/s, GB/s of link, family. */
const GPUS: Readonly<Record<string, readonly [number, number, number, number, number, number, GpuFamily]>> = {
  A100: [312, 624, 624, 80, 2.039, 300, 'ampere'],
  H100: [989, 1979, 1979, 80, 3.35, 450, 'hopper'],
  H200: [989, 1979, 1979, 141, 4.8, 450, 'hopper'],
  B200: [2250, 4500, 9000, 180, 7.7, 900, 'blackwell'],
  GB200: [2500, 5000, 10_000, 186, 8, 900, 'blackwell'],
  RTX6000PRO: [468, 936, 1871, 96, 1.792, 64, 'blackwell-pcie'],
}

/** The shapes it was fitted with: billions of parameters (all, active, outside the experts), and dimensions. */
const MODELS: Readonly<Record<string, readonly number[]>> = {
  'Llama 3.1 8B': [8.03, 8.03, 32, 4096, 4096, 2048],
  'Llama 3.1 70B': [70.55, 70.55, 80, 8192, 8192, 2048],
  'Llama 3.3 70B': [70.55, 70.55, 80, 8192, 8192, 2048],
  'Mixtral 8x7B': [46.7, 12.9, 32, 4096, 4096, 2048, 8, 2, 1.6],
  'Qwen3-30B-A3B': [30.5, 3.3, 48, 2048, 4096, 1024, 128, 8, 1.5],
}

export function testFact(value: number): Fact {
  return { value, provenance: { evidence: 'assumed', source: 'test', date: '2026-11-23' } }
}

export function referenceGpu(name: string): GpuFacts {
  const row = GPUS[name]
  if (row === undefined) throw new Error(`no GPU ${name}`)
  const [wide, eight, four, memory, bandwidth, link, family] = row
  return {
    name,
    family,
    peak: { 16: testFact(wide), 8: testFact(eight), 4: testFact(four) },
    memory: testFact(memory),
    bandwidth: testFact(bandwidth * 1000),
    link: testFact(link),
  }
}

export function referenceModel(name: string): ModelFacts {
  const row = MODELS[name]
  if (row === undefined) throw new Error(`no model ${name}`)
  const [all = 0, active = 0, layers = 0, hidden = 0, width = 0, cache = 0, experts, perToken, rest] = row
  return {
    name,
    parameters: testFact(all * 1e9),
    activeParameters: testFact(active * 1e9),
    layers: testFact(layers),
    hidden: testFact(hidden),
    attentionWidth: testFact(width),
    cacheElements: testFact(cache),
    isLatent: false,
    ...(experts !== undefined &&
      perToken !== undefined &&
      rest !== undefined && {
        experts: {
          count: testFact(experts),
          perToken: testFact(perToken),
          nonExpertParameters: testFact(rest * 1e9),
        },
      }),
  }
}
