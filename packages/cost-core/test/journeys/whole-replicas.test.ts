import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalog/catalogue.ts'
import { decisionOf } from '../../src/decide/decision.ts'
import { nearSteps } from '../../src/decide/near-steps.ts'
import { compiledText, figuresOf, made, near } from './example-figures.ts'

/** Servers of eight GPUs of 80 GB, and models of 100 and 900 GB in 8 bits. */
const CATALOGUE: Catalogue = {
  accelerators: [
    {
      key: 'round',
      name: 'Round',
      architecture: 'hopper',
      peak: { bf16: made(1000, 'TFLOP/s'), fp8: made(2000, 'TFLOP/s') },
      memory: made(80, 'GB'),
      memoryBandwidth: made(3000, 'GB/s'),
      scaleUpBandwidth: made(900, 'GB/s'),
    },
  ],
  nodes: [{ key: 'round-8', name: '8 × Round', accelerator: 'round', accelerators: made(8, 'GPU/node') }],
  models: ['small', 'large'].map((key) => ({
    key,
    name: key,
    parameters: made(key === 'small' ? 100e9 : 900e9, 'param'),
    activeParameters: made(key === 'small' ? 100e9 : 900e9, 'param'),
    layers: made(80, 'layer'),
    hidden: made(8192, 'element'),
    heads: made(64, 'head'),
    kvHeads: made(8, 'head'),
    headDim: made(128, 'element'),
  })),
}

const workload = (name: string, model: string, users: string, more = '') => `  ${name}:
    kind: serving
    model: ${model}
    precision: fp8
    demand:
      drivers: { users: ${users}, requests_per_user: 1 request/user/day, tokens_per_request: { input: 1000 tok, output: 500 tok } }
      ${more}
    capacity: { method: roofline, kv_precision: fp8 }
`

function compiled(workloads: string, options = '', strategies = '{ rent: rent }') {
  return compiledText(
    `kilotoken: plan/1
name: Replicas
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
${workloads}options:
  rent: { kind: rent, term: on_demand, node: round-8, price: 1 USD/GPU-h }
${options}strategies: ${strategies}
`,
    undefined,
    CATALOGUE,
  )
}

const plan = (...parts: Parameters<typeof compiled>) => figuresOf(compiled(...parts))

const YEAR = 8760

describe('a model that is laid out on several GPUs', () => {
  it('is there as a whole however little is asked of it, on as many servers as it takes', () => {
    const figures = plan(workload('chat', 'large', '10 users'))
    // 900 GB take 16 GPUs of 80 GB, the next power of two, which is two servers.
    expect(figures.value('rent.chat.gpus_unrounded')).toBeLessThan(0.01)
    near(figures.value('rent.chat.gpus_in_replicas'), 16)
    near(figures.value('rent.nodes'), 2)
    near(figures.value('rent.total.cost'), 16 * YEAR)
  })

  it('shares a server with others where all of them fit on it', () => {
    const three = ['a', 'b', 'c'].map((name) => workload(name, 'small', '10 users')).join('')
    near(plan(three).value('rent.nodes_needed'), 6 / 8)
    near(plan(three).value('rent.nodes'), 1)
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => workload(name, 'small', '10 users')).join('')
    near(plan(five).value('rent.nodes'), 2)
  })

  it('is added a replica at a time as the load grows', () => {
    const figures = plan(workload('chat', 'small', '{ start: 1M users, growth: 20%/month }'))
    const unrounded = figures.values('rent.chat.gpus_unrounded')
    near(unrounded.at(-1), (unrounded[0] ?? 0) * 1.2 ** 11)
    expect(figures.values('rent.chat.gpus_in_replicas')).toEqual(
      unrounded.map((gpus) => 2 * Math.ceil(gpus / 2)),
    )
  })

  it('fills its servers exactly, which is not near a step', () => {
    const api = '  api: { kind: api, price: { input: 1 USD/Mtok, output: 1 USD/Mtok } }\n'
    const both = compiled(workload('chat', 'large', '10 users'), api, '{ rents: rent, apis: api }')
    expect(nearSteps(decisionOf(both))).toEqual([])
  })

  it('is whole in each part of a mix', () => {
    const figures = plan(
      workload('chat', 'small', '2M users'),
      `  other: { kind: rent, term: on_demand, node: round-8, price: 2 USD/GPU-h }
  both: { kind: mix, parts: [{ option: rent, share: 70% }, { option: other, share: 30% }] }
`,
      '{ rent: rent, mixed: both }',
    )
    const all = figures.value('rent.chat.gpus_unrounded')
    near(figures.value('mixed.rent.chat.gpus_in_replicas'), 2 * Math.ceil((0.7 * all) / 2))
    near(figures.value('mixed.other.chat.gpus_in_replicas'), 2 * Math.ceil((0.3 * all) / 2))
  })
})

describe('a model that does not fit', () => {
  it('is the reason, also where a service level asks how fast it is', () => {
    const tight = workload('chat', 'large', '10 users', 'cache_hit: 0%').replace(
      'kv_precision: fp8',
      'kv_precision: fp8, gpus_per_replica: 8 GPU',
    )
    const slo = tight.replace(
      '    capacity:',
      '    slo: { ttft_p95: 800 ms, tpot_p95: 40 ms }\n    capacity:',
    )
    for (const text of [tight, slo])
      expect(plan(text).of('rent.total.cost').absent).toEqual({
        kind: 'infeasible',
        reasons: ['rent.chat.throughput.free_memory'],
      })
  })
})

describe('a share of the prompts that a cache holds', () => {
  const busy = (hit: string) => plan(workload('chat', 'small', '10M users', hit)).value('rent.chat.busy_gpus')

  it('is not read again, and takes fewer GPUs', () => {
    expect(busy('cache_hit: 80%')).toBeLessThan(0.95 * busy(''))
    near(busy('cache_hit: 0%'), busy(''))
    // Writing to a cache is billed by those who sell tokens; the arithmetic is that of reading.
    near(busy('cache_write: 50%'), busy(''))
  })

  it('is taken off what is read, not off what is kept', () => {
    const figures = plan(workload('chat', 'small', '10M users', 'cache_hit: 25%'))
    near(figures.value('rent.chat.throughput.read_input'), 750)
    near(figures.value('chat.cached_per_request'), 250)
    near(
      figures.value('rent.chat.throughput.memory_batch'),
      plan(workload('chat', 'small', '10M users')).value('rent.chat.throughput.memory_batch'),
    )
  })
})
