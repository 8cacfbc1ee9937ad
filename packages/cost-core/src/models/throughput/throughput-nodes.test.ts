import { describe, expect, it } from 'vitest'
import { referenceGpu, referenceModel, testFact } from '../../../test/throughput/reference-facts.ts'
import { throughputValues } from '../../../test/throughput/throughput-values.ts'
import { FITTED_CONSTANTS } from './fitted-constants.ts'
import type { RooflineSystem } from './roofline.ts'
import type { ThroughputConstants } from './throughput-constants.ts'

/** Everything is reached and nothing costs time but the work: what is left can be worked out on paper. */
const IDEAL: ThroughputConstants = {
  ...FITTED_CONSTANTS,
  families: { ...FITTED_CONSTANTS.families, hopper: { compute: 1, memory: 1 } },
  engines: { ...FITTED_CONSTANTS.engines, inflight: { factor: 1, step: 0, request: 0 } },
  fewExperts: { experts: 1, rest: 1 },
  manyExperts: { experts: 1, rest: 1 },
  link: 1,
  collective: 0,
  layer: 0,
  imbalance: 1,
  usableMemory: 1,
  heldOutput: 1,
  reserved: 0,
}

function system(
  change: Partial<Omit<RooflineSystem, 'inferenceFlop' | 'deployment'>> & {
    readonly deployment?: Partial<RooflineSystem['deployment']>
  },
) {
  return {
    model: referenceModel('Llama 3.1 8B'),
    gpu: referenceGpu('H100'),
    engine: 'inflight' as const,
    constants: IDEAL,
    ...change,
    deployment: {
      gpus: 1,
      tensor: 1,
      stages: 1,
      expert: 1,
      weights: 'bf16' as const,
      cache: 'bf16' as const,
      ...change.deployment,
    },
  }
}

function expectClose(got: number, want: number): void {
  expect(Math.abs(got / want - 1), `${got} is not ${want}`).toBeLessThan(1e-9)
}

describe('Llama 3.1 8B on an ideal H100, by hand', () => {
  const load = { input: 1000, output: 200 }

  it('holds 16.06 GB of weights and as many requests as fit beside them', () => {
    const got = throughputValues(system({}), load)
    expectClose(got.weights, 8.03e9 * 2)
    // 2 bytes of 2,048 elements in 32 layers for 1,200 tokens.
    expectClose(got.cachePerRequest, 2 * 2048 * 32 * 1200)
    expectClose(got.batch, (80e9 - 16.06e9) / (2 * 2048 * 32 * 1200))
  })

  it('reads a prompt at its arithmetic and writes a token at its memory traffic', () => {
    const got = throughputValues(system({}), { ...load, concurrency: 1 })
    const attention = 2 * 32 * 4096 * 1000 * 1000
    expectClose(got.prefillOne, (2 * 8.03e9 * 1000 + attention) / 989e12)
    const compute = (2 * 8.03e9) / 989e12
    const weights = 16.06e9 / 3.35e12
    const cache = (2 * 2048 * 32 * 1100) / 3.35e12
    expectClose(got.decodeStep, (compute ** 4 + weights ** 4) ** 0.25 + cache)
    expectClose(got.outputRate, 200 / (got.prefillOne + 200 * got.decodeStep))
    // One newcomer every 200 steps.
    expectClose(got.timePerToken, got.decodeStep + got.prefillOne / 200)
    // 4.8 ms to read the weights against 16.5 ms of arithmetic.
    expectClose(got.timeToFirstToken, got.prefillOne)
  })

  it('starts no sooner than its weights are read', () => {
    const got = throughputValues(system({}), { input: 10, output: 200, concurrency: 1 })
    expectClose(got.timeToFirstToken, 16.06e9 / 3.35e12)
  })

  it('spends on tensor parallelism what a ring sends', () => {
    const two = system({ deployment: { gpus: 2, tensor: 2 } })
    const got = throughputValues(two, { ...load, concurrency: 4 })
    // Twice a layer, each GPU sends 2 · (2 − 1)/2 of 4 tokens of 4,096 elements of 2 bytes over 450 GB/s.
    const exchange = 2 * 32 * ((2 * 0.5 * 4 * 4096 * 2) / 450e9)
    const compute = (2 * 8.03e9 * 4) / (2 * 989e12)
    const weights = 16.06e9 / (2 * 3.35e12)
    const cache = (4 * 2 * 2048 * 32 * 1100) / (2 * 3.35e12)
    expectClose(got.decodeStep, (compute ** 4 + weights ** 4) ** 0.25 + cache + exchange)
  })

  it('goes through a pipeline in small batches', () => {
    const two = system({ deployment: { gpus: 2, stages: 2 } })
    const got = throughputValues(two, { ...load, concurrency: 8 })
    const compute = (2 * (8.03e9 / 2) * 4) / 989e12
    const weights = 8.03e9 / 3.35e12
    const cache = (4 * 2 * 2048 * 16 * 1100) / 3.35e12
    expectClose(got.decodeStep, 2 * ((compute ** 4 + weights ** 4) ** 0.25 + cache))
  })

  it('a static batch is what it is said to be, and no prompt comes between its tokens', () => {
    const got = throughputValues(system({}), { ...load, concurrency: 600, isStatic: true })
    expect(got.batch).toBe(600)
    expect(got.timePerToken).toBe(got.decodeStep)
  })
})

describe('mixtures of experts', () => {
  const mixtral = system({ model: referenceModel('Mixtral 8x7B'), deployment: { weights: 'fp8' } })

  it('read two of eight experts for one request, and nearly all for many', () => {
    const load = { input: 100, output: 100 }
    const one = throughputValues(mixtral, { ...load, concurrency: 1 })
    const read = 1.6e9 + 45.1e9 * (2 / 8)
    const compute = (2 * 12.9e9) / 1979e12
    const cache = (2 * 2048 * 32 * 150) / 3.35e12
    expectClose(one.decodeStep, (compute ** 4 + (read / 3.35e12) ** 4) ** 0.25 + cache)
    const many = throughputValues(mixtral, { ...load, concurrency: 64 })
    const nearlyAll = 1.6e9 + 45.1e9 * (1 - 0.75 ** 64)
    const more = compute * 64
    expectClose(many.decodeStep, (more ** 4 + (nearlyAll / 3.35e12) ** 4) ** 0.25 + 64 * cache)
  })

  it('hold what is not in the experts on every rank of expert parallelism', () => {
    const four = { ...mixtral, deployment: { ...mixtral.deployment, gpus: 4, expert: 4 } }
    const got = throughputValues(four, { input: 100, output: 100, concurrency: 8 })
    expectClose(got.weights, 45.1e9 + 4 * 1.6e9)
  })
})

describe('latent attention', () => {
  it('is held whole by each GPU of a tensor-parallel group', () => {
    const latent = { ...referenceModel('Llama 3.1 8B'), cacheElements: testFact(576), isLatent: true }
    const on = (tensor: number) =>
      throughputValues(system({ model: latent, deployment: { gpus: tensor, tensor } }), {
        input: 1000,
        output: 200,
      }).cachePerRequest
    expectClose(on(4), 4 * on(1))
  })
})

describe('a service that cannot be', () => {
  it('has no numbers, and names the memory that is missing', () => {
    const big = system({ model: referenceModel('Llama 3.3 70B') })
    const got = throughputValues(big, { input: 1000, output: 200 })
    expect(got.outputRate).toBeNaN()
    expect(got.timeToFirstToken).toBeNaN()
    expect(got.reasons).toEqual(['case.throughput.free_memory'])
  })

  it('also when the weights leave no room for a single request', () => {
    const got = throughputValues(system({}), { input: 1_000_000, output: 200 })
    expect(got.outputRate).toBeNaN()
    expect(got.reasons).toEqual(['case.throughput.free_memory'])
  })
})
