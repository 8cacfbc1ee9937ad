import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAW } from '../../../test/operation-laws.ts'
import { referenceGpu, referenceModel, testFact } from '../../../test/throughput/reference-facts.ts'
import { type TestLoad, throughputValues } from '../../../test/throughput/throughput-values.ts'
import type { Fact } from './fact.ts'
import { FITTED_CONSTANTS } from './fitted-constants.ts'
import type { GpuFacts } from './gpu-facts.ts'
import type { ThroughputConstants } from './throughput-constants.ts'

const times = (fact: Fact, factor: number): Fact => ({ ...fact, value: fact.value * factor })
const atLeast = (bound: number) => bound * (1 - 1e-9)

/** Systems that hold their weights in 8 bits and have room to spare. */
const systems = fc.record({
  model: fc
    .constantFrom('Llama 3.1 8B', 'Llama 3.3 70B', 'Mixtral 8x7B', 'Qwen3-30B-A3B')
    .map(referenceModel),
  gpu: fc.constantFrom('H100', 'H200', 'B200', 'RTX6000PRO').map(referenceGpu),
  deployment: fc
    .record({
      tensor: fc.constantFrom(2, 4, 8),
      stages: fc.constantFrom(1, 2),
      replicas: fc.constantFrom(1, 3),
    })
    .map(({ tensor, stages, replicas }) => ({
      gpus: tensor * stages * replicas,
      tensor,
      stages,
      expert: 1,
      weights: 'fp8' as const,
      cache: 'fp8' as const,
    })),
  engine: fc.constantFrom('inflight' as const, 'pytorch-1.1' as const),
  constants: fc.constant(FITTED_CONSTANTS),
})
const loads: fc.Arbitrary<TestLoad> = fc.oneof(
  fc.record({ input: fc.integer({ min: 16, max: 8000 }), output: fc.integer({ min: 2, max: 4000 }) }),
  fc.record({
    input: fc.integer({ min: 16, max: 8000 }),
    output: fc.integer({ min: 2, max: 4000 }),
    concurrency: fc.integer({ min: 1, max: 500 }),
  }),
)
/** A hair below three, which counts as three: a hair above would be a wave of its own. */
const WHOLE_WAVES = 3 * (1 - 1e-12)
const growth = fc.double({ min: 1.01, max: 8, noNaN: true })

type System = typeof systems extends fc.Arbitrary<infer S> ? S : never

/** Holds a law over systems, loads and a factor by which something grows. */
function law(check: (system: System, load: TestLoad, factor: number) => void): void {
  fc.assert(fc.property(systems, loads, growth, check), { ...LAW, numRuns: 60 })
}

const withGpu = (system: System, change: Partial<GpuFacts>) => ({
  ...system,
  gpu: { ...system.gpu, ...change },
})

describe('what grows with what', () => {
  it('more memory bandwidth never lowers the rate, and never slows a token', () => {
    law((system, load, factor) => {
      const before = throughputValues(system, load)
      const after = throughputValues(
        withGpu(system, { bandwidth: times(system.gpu.bandwidth, factor) }),
        load,
      )
      expect(after.outputRate).toBeGreaterThanOrEqual(atLeast(before.outputRate))
      expect(before.timePerToken).toBeGreaterThanOrEqual(atLeast(after.timePerToken))
    })
  })

  it('more arithmetic never lowers the rate, and never delays the first token', () => {
    law((system, load, factor) => {
      const { peak } = system.gpu
      const faster = { 16: times(peak[16], factor), 8: times(peak[8] ?? peak[16], factor) }
      const before = throughputValues(system, load)
      const after = throughputValues(withGpu(system, { peak: faster }), load)
      expect(after.outputRate).toBeGreaterThanOrEqual(atLeast(before.outputRate))
      expect(before.timeToFirstToken).toBeGreaterThanOrEqual(atLeast(after.timeToFirstToken))
    })
  })

  it('faster links never lower the rate', () => {
    law((system, load, factor) => {
      const after = throughputValues(withGpu(system, { link: times(system.gpu.link, factor) }), load)
      expect(after.outputRate).toBeGreaterThanOrEqual(atLeast(throughputValues(system, load).outputRate))
    })
  })

  it('more memory never makes the batch smaller', () => {
    law((system, load, factor) => {
      const after = throughputValues(withGpu(system, { memory: times(system.gpu.memory, factor) }), load)
      expect(after.batch).toBeGreaterThanOrEqual(throughputValues(system, load).batch)
    })
  })

  it('a larger cache for each token makes the batch smaller in proportion, while memory binds', () => {
    law((system, { input, output }, factor) => {
      const heavier = { ...system.model, cacheElements: times(system.model.cacheElements, factor) }
      const before = throughputValues(system, { input, output })
      const after = throughputValues({ ...system, model: heavier }, { input, output })
      expect(after.cachePerRequest / before.cachePerRequest).toBeCloseTo(factor, 9)
      expect(after.batch).toBeLessThanOrEqual(before.batch)
      expect(after.outputRate).toBeLessThanOrEqual(before.outputRate * (1 + 1e-9))
    })
  })

  it('longer prompts never raise the rate', () => {
    law((system, load, factor) => {
      const longer = throughputValues(system, { ...load, input: load.input * factor })
      expect(longer.outputRate).toBeLessThanOrEqual(throughputValues(system, load).outputRate * (1 + 1e-9))
    })
  })

  it('a cache of prompts saves reading them, and neither memory nor what later tokens look back on', () => {
    law((system, { input, output }, factor) => {
      const without = throughputValues(system, { input, output })
      const nothing = throughputValues(system, { input, output, cached: 0 })
      expect(nothing.outputRate / without.outputRate).toBeCloseTo(1, 12)
      const some = throughputValues(system, { input, output, cached: input / factor })
      expect(some.outputRate).toBeGreaterThanOrEqual(atLeast(without.outputRate))
      expect(some.prefillOne).toBeLessThanOrEqual(without.prefillOne)
      expect([some.batch, some.decodeStep]).toEqual([without.batch, without.decodeStep])
      // What is left attends to all that is cached: it takes longer than a prompt of its own length.
      const alone = throughputValues(system, { input: input - input / factor, output })
      expect(some.prefillOne).toBeGreaterThanOrEqual(atLeast(alone.prefillOne))
    })
  })

  it('more requests in flight never lower the rate, nor run more than there are', () => {
    law((system, { input, output, concurrency = 8 }, factor) => {
      const few = throughputValues(system, { input, output, concurrency })
      const many = throughputValues(system, { input, output, concurrency: concurrency * factor })
      expect(many.outputRate).toBeGreaterThanOrEqual(atLeast(few.outputRate))
      const replicas = system.deployment.gpus / (system.deployment.tensor * system.deployment.stages)
      expect(few.batch).toBeLessThanOrEqual(Math.max(1, concurrency / replicas))
    })
  })

  it('narrower weights leave more room', () => {
    law((system, { input, output }) => {
      const wide = { ...system, deployment: { ...system.deployment, weights: 'bf16' as const } }
      const half = throughputValues(system, { input, output })
      const whole = throughputValues(wide, { input, output })
      expect(whole.weights).toBeCloseTo(2 * half.weights, 0)
      if (Number.isFinite(whole.batch)) expect(half.batch).toBeGreaterThanOrEqual(whole.batch)
    })
  })

  it('a sliding window never takes more cache than full attention', () => {
    law((system, { input, output }, factor) => {
      const window = { tokens: testFact(512 * factor), fullShare: testFact(0.5) }
      const sliding = throughputValues({ ...system, model: { ...system.model, window } }, { input, output })
      const full = throughputValues(system, { input, output })
      expect(sliding.cachePerRequest).toBeLessThanOrEqual(full.cachePerRequest)
      expect(sliding.batch).toBeGreaterThanOrEqual(full.batch)
    })
  })
})

describe('what adds up', () => {
  it('replicas each do their share: thrice the GPUs and the requests, thrice the rate', () => {
    law((system, { input, output, concurrency = 20 }) => {
      const { tensor, stages } = system.deployment
      const of = (replicas: number) =>
        throughputValues(
          { ...system, deployment: { ...system.deployment, gpus: tensor * stages * replicas } },
          { input, output, concurrency: concurrency * replicas },
        )
      expect(of(3).outputRate / of(1).outputRate).toBeCloseTo(3, 9)
      expect(of(3).outputRatePerGpu / of(1).outputRatePerGpu).toBeCloseTo(1, 9)
    })
  })

  it('a test of whole waves runs at the steady rate, and one with a smaller last wave below it', () => {
    law((system, { input, output }) => {
      const steady = throughputValues(system, { input, output })
      const { gpus, tensor, stages } = system.deployment
      const running = steady.batch * (gpus / (tensor * stages))
      const whole = throughputValues(system, { input, output, requests: running * WHOLE_WAVES })
      expect(whole.outputRate / steady.outputRate).toBeCloseTo(1, 6)
      const ragged = throughputValues(system, { input, output, requests: running * 3.4 })
      expect(ragged.outputRate).toBeLessThanOrEqual(steady.outputRate * (1 + 1e-9))
    })
  })

  it('hardware twice as fast gives twice the rate where nothing else costs time', () => {
    const free: ThroughputConstants = {
      ...FITTED_CONSTANTS,
      engines: {
        ...FITTED_CONSTANTS.engines,
        inflight: { factor: 1, step: 0, request: 0 },
      },
      collective: 0,
      layer: 0,
    }
    law((system, load) => {
      const { gpu } = system
      const { peak } = gpu
      const ideal = { ...system, engine: 'inflight' as const, constants: free }
      const twice = withGpu(ideal, {
        peak: { 16: times(peak[16], 2), 8: times(peak[8] ?? peak[16], 2) },
        bandwidth: times(gpu.bandwidth, 2),
        link: times(gpu.link, 2),
      })
      const ratio = throughputValues(twice, load).outputRate / throughputValues(ideal, load).outputRate
      expect(ratio).toBeCloseTo(2, 9)
    })
  })

  it('the factor of an engine multiplies the rate and nothing else', () => {
    law((system, load, factor) => {
      const own = FITTED_CONSTANTS.engines[system.engine]
      const constants: ThroughputConstants = {
        ...FITTED_CONSTANTS,
        engines: { ...FITTED_CONSTANTS.engines, [system.engine]: { ...own, factor: own.factor * factor } },
      }
      const before = throughputValues(system, load)
      const after = throughputValues({ ...system, constants }, load)
      expect(after.outputRate / before.outputRate).toBeCloseTo(factor, 9)
      expect(after.timePerToken).toBe(before.timePerToken)
    })
  })

  it('a service that fits fits on twice the GPUs', () => {
    law((system, { input, output }) => {
      const wide = (tensor: number) =>
        throughputValues(
          {
            ...system,
            deployment: { ...system.deployment, stages: 1, tensor, gpus: tensor, weights: 'bf16' },
          },
          { input, output },
        )
      for (const tensor of [1, 2, 4])
        if (Number.isFinite(wide(tensor).outputRate)) expect(wide(tensor * 2).outputRate).toBeGreaterThan(0)
    })
  })
})
