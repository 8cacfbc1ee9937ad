import { describe, expect, test } from 'vitest'
import type { Accelerator } from './accelerator.ts'
import type { Figure } from './figure.ts'
import { type Catalogue, findFaults } from './find-faults.ts'
import { accelerators, CATALOGUE_VERSION, models, nodes } from './index.ts'
import type { ModelShape } from './model-shape.ts'

const today = new Date().toISOString().slice(0, 10)
const catalogue: Catalogue = { accelerators, nodes, models }

function find<E extends { key: string }>(entries: readonly E[], key: string): E {
  const entry = entries.find((candidate) => candidate.key === key)
  if (entry === undefined) throw new Error(`no ${key}`)
  return entry
}

describe('the catalogue', () => {
  test('has no fault', () => {
    expect(findFaults(catalogue, today)).toEqual([])
  })

  test('covers at least 40 accelerators and 40 models', () => {
    expect(accelerators.length).toBeGreaterThanOrEqual(40)
    expect(models.length).toBeGreaterThanOrEqual(40)
    expect(nodes.length).toBeGreaterThanOrEqual(8)
  })

  test('its version is a year and a month that has begun', () => {
    expect(CATALOGUE_VERSION).toMatch(/^\d{4}\.(0[1-9]|1[0-2])$/)
    expect(CATALOGUE_VERSION.replace('.', '-') <= today.slice(0, 7)).toBe(true)
  })

  test('the A100 computes 312 TFLOP/s in BF16, dense (NVIDIA A100 data sheet; 624 is with sparsity)', () => {
    const bf16 = find(accelerators, 'a100-sxm-80gb').peak.bf16
    expect(bf16).toMatchObject({ value: 312, unit: 'TFLOP/s', evidence: 'published' })
    expect(bf16?.source).toContain('data sheet')
  })

  test.each(['v100-sxm2-16gb', 'v100-sxm2-32gb'])(
    '%s carries its list price and the published one',
    (key) => {
      const prices = find(accelerators, key).prices
      expect(prices.map(({ kind }) => kind)).toEqual(['launch-list', 'published-quotation'])
      expect(prices[1]?.figure).toMatchObject({
        value: 10_000,
        unit: 'USD',
        date: '2023-04-01',
        evidence: 'published',
        source: 'published price, April 2023, in the article the sample reproduces',
      })
    },
  )

  test('eight A100 make a node, rated 6.5 kW', () => {
    const node = find(nodes, 'a100-sxm-8')
    expect(node).toMatchObject({
      accelerator: 'a100-sxm-80gb',
      accelerators: { value: 8 },
      ratedPower: { value: 6.5 },
    })
  })

  test('GPT-3 has the dimensions of its paper (arXiv 2005.14165, table 2.1)', () => {
    expect(find(models, 'gpt-3-175b')).toMatchObject({
      parameters: { value: 175e9 },
      layers: { value: 96 },
      hidden: { value: 12_288 },
      heads: { value: 96 },
      headDim: { value: 128 },
    })
  })
})

describe('a planted fault is found', () => {
  const a100 = find(accelerators, 'a100-sxm-80gb')
  const llama = find(models, 'llama-3.1-70b')
  const node = find(nodes, 'a100-sxm-8')
  const memory = a100.memory as Figure

  const accelerator = (change: object): Catalogue => ({
    accelerators: [{ ...a100, ...change } as Accelerator],
    nodes: [],
    models: [],
  })
  const model = (change: object): Catalogue => ({
    accelerators: [],
    nodes: [],
    models: [{ ...llama, ...change } as ModelShape],
  })
  const without = (key: keyof Figure) => {
    const { [key]: _removed, ...rest } = memory
    return accelerator({ memory: rest })
  }

  test.each<[string, Catalogue, RegExp]>([
    ['no source', without('source'), /a100-sxm-80gb\.memory\.source/],
    ['empty source', accelerator({ memory: { ...memory, source: ' ' } }), /memory\.source/],
    ['no date', without('date'), /memory\.date/],
    ['no evidence', without('evidence'), /memory\.evidence/],
    ['unknown evidence', accelerator({ memory: { ...memory, evidence: 'heard' } }), /memory\.evidence/],
    ['a day that does not exist', accelerator({ memory: { ...memory, date: '2026-02-30' } }), /memory\.date/],
    [
      'future date',
      accelerator({ memory: { ...memory, date: '2999-01-01' } }),
      /2999-01-01 is in the future/,
    ],
    ['zero', accelerator({ memory: { ...memory, value: 0 } }), /memory\.value/],
    ['unit outside the list', accelerator({ memory: { ...memory, unit: 'GiB' } }), /memory\.unit/],
    ['wrong unit of the list', accelerator({ memory: { ...memory, unit: 'W' } }), /unit must be GB/],
    ['unknown field', accelerator({ memroy: memory }), /memroy/],
    ['duplicate accelerator', { accelerators: [a100, a100], nodes: [], models: [] }, /key is used twice/],
    ['duplicate model', { accelerators: [], nodes: [], models: [llama, llama] }, /key is used twice/],
    ['unknown accelerator', { accelerators: [], nodes: [node], models: [] }, /no accelerator a100-sxm-80gb/],
    [
      'fp8 below bf16',
      accelerator({ peak: { ...a100.peak, fp8: { ...a100.peak.bf16, value: 300 } } }),
      /wider format/,
    ],
    [
      'active above total',
      model({ activeParameters: { ...llama.parameters, value: 1e12 } }),
      /above the total/,
    ],
    [
      'kvHeads does not divide heads',
      model({ kvHeads: { ...llama.kvHeads, value: 7 } }),
      /must divide heads/,
    ],
    [
      'wrong cache bytes',
      model({ kvBytesPerToken: { ...llama.kvBytesPerToken, value: 1 } }),
      /dimensions give 327680/,
    ],
    [
      'a sliding window in no layer',
      model({ slidingWindow: { ...llama.context, value: 4096 } }),
      /slidingWindow and slidingLayers belong together/,
    ],
    [
      'more sliding layers than layers',
      model({
        slidingWindow: { ...llama.context, value: 4096 },
        slidingLayers: { ...llama.layers, value: 81 },
      }),
      /slidingLayers: above the number of layers/,
    ],
    ['experts alone', model({ experts: { ...llama.layers, unit: 'expert' } }), /belong together/],
  ])('%s', (_name, planted, fault) => {
    expect(findFaults(planted, today).join('\n')).toMatch(fault)
  })
})
