import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trainingNumbers } from './training-plan.ts'

const billions = fc.integer({ min: 1, max: 2000 })
const percent = fc.integer({ min: 1, max: 100 })
const factor = fc.integer({ min: 2, max: 50 })
const seconds = fc.integer({ min: 1, max: 600 })
const hours = fc.integer({ min: 2, max: 1000 })
const RUNS = { numRuns: 25, seed: 20_270_101 }

function law<T extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...drawn: T) => void,
) {
  it(name, () => {
    fc.assert(fc.property(...arbitraries, holds), RUNS)
  })
}

const near = (got: number, want: number) => {
  expect(Math.abs(got - want), `${got} is not ${want}`).toBeLessThanOrEqual(1e-9 * Math.abs(want))
}

const pretrain = (fields: Readonly<Record<string, string>>) => {
  const all = { parameters: '7B', tokens: '1T', mfu: '40%', goodput: '90%', ...fields }
  const text = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return trainingNumbers(`  base: { kind: pretrain, start: 2027-01, ${text.join(', ')} }`)
}
const checkpointed = (fields: string) =>
  trainingNumbers(
    `  base: { kind: pretrain, start: 2027-01, parameters: 7B, tokens: 1T, checkpoint: { ${fields} } }`,
  )
const tune = (fields: string) =>
  trainingNumbers(`  tune: { kind: finetune, start: 2027-01, runs: 3, tokens_per_run: 1B, ${fields} }`)

describe('laws of pre-training', () => {
  law('compute scales with parameters', [billions, factor], (n, k) => {
    near(
      pretrain({ parameters: `${n * k}B` })('base.flop'),
      k * pretrain({ parameters: `${n}B` })('base.flop'),
    )
  })

  law('compute scales with tokens', [billions, factor], (d, k) => {
    near(pretrain({ tokens: `${d * k}B` })('base.flop'), k * pretrain({ tokens: `${d}B` })('base.flop'))
  })

  law('compute does not go by the unit it is typed in', [billions], (d) => {
    expect(pretrain({ tokens: `${d}B tok` })('base.flop')).toBe(
      pretrain({ tokens: `${d * 1000} Mtok` })('base.flop'),
    )
  })

  law('GPU-hours fall as MFU rises', [percent, percent], (a, b) => {
    fc.pre(a < b)
    expect(pretrain({ mfu: `${a}%` })('rent.base.gpu_hours')).toBeGreaterThan(
      pretrain({ mfu: `${b}%` })('rent.base.gpu_hours'),
    )
  })

  law('GPU-hours × MFU × goodput is the same whatever they are', [percent, percent], (m, g) => {
    const figure = pretrain({ mfu: `${m}%`, goodput: `${g}%` })
    near(
      figure('rent.base.gpu_hours') * (m / 100) * (g / 100),
      pretrain({ mfu: '100%', goodput: '100%' })('rent.base.gpu_hours'),
    )
  })

  law('a mixture of experts whose parameters are all active is a dense model', [billions], (n) => {
    const dense = pretrain({ parameters: `${n}B` })
    const mixture = pretrain({ parameters: `${n}B`, active_parameters: `${n}B` })
    for (const id of ['base.flop', 'base.memory', 'rent.base.gpu_hours'])
      expect(mixture(id), id).toBe(dense(id))
  })

  law('active parameters move compute and leave memory alone', [billions, factor], (n, k) => {
    const dense = pretrain({ parameters: `${n * k}B` })
    const mixture = pretrain({ parameters: `${n * k}B`, active_parameters: `${n}B` })
    near(mixture('base.flop') * k, dense('base.flop'))
    expect(mixture('base.memory')).toBe(dense('base.memory'))
  })

  law('attention only adds, and the parts make the whole', [factor, factor, factor], (l, w, c) => {
    const plain = pretrain({})
    const figure = pretrain({ attention: `{ layers: ${l}, width: ${w * 100}, context: ${c * 100} }` })
    expect(figure('base.flop')).toBeGreaterThan(plain('base.flop'))
    near(figure('base.flop'), figure('base.weights_flop') + figure('base.attention_flop'))
    near(figure('base.weights_flop'), plain('base.flop'))
  })

  law(
    'months add up to the whole run while it ends within the plan',
    [fc.integer({ min: 8, max: 2000 })],
    (gpus) => {
      const figure = pretrain({ parameters: '7B', tokens: '200B', cluster: `${gpus}` })
      fc.pre(figure('rent.base.span') < 24)
      near(figure('rent.base.gpu_hours_by_month'), figure('rent.base.gpu_hours'))
    },
  )

  law('memory is the sum of its parts, sixteen bytes a parameter', [billions], (n) => {
    const figure = pretrain({ parameters: `${n}B` })
    const parts = ['weights', 'gradients', 'optimiser'].map((part) => figure(`base.${part}_memory`))
    near(
      figure('base.memory'),
      parts.reduce((sum, part) => sum + part, 0),
    )
    near(figure('base.memory'), 16 * n)
  })

  law(
    'a cluster works exactly where it has the least number of GPUs',
    [billions, fc.integer({ min: 1, max: 500 })],
    (n, gpus) => {
      const figure = pretrain({ parameters: `${n}B`, cluster: `${gpus}` })
      const least = Math.ceil((16 * n) / 80 - 1e-9)
      expect(figure('rent.base.least_gpus')).toBe(least)
      expect(Number.isFinite(figure('rent.base.days'))).toBe(gpus >= least)
    },
  )
})

describe('laws of checkpoints', () => {
  law(
    'goodput is at most 1 and falls where failures come more often',
    [seconds, hours, factor],
    (time, mtbf, k) => {
      const rare = checkpointed(`time: ${time} s, mtbf: ${mtbf * k} h`)('base.goodput')
      const often = checkpointed(`time: ${time} s, mtbf: ${mtbf} h`)('base.goodput')
      expect(rare).toBeLessThan(100)
      expect(often).toBeLessThan(rare)
      expect(often).toBeGreaterThan(0)
    },
  )

  law(
    'no interval loses less than the one that is worked out',
    [seconds, hours, fc.integer({ min: 5, max: 400 })],
    (time, mtbf, every) => {
      const best = checkpointed(`time: ${time} s, mtbf: ${mtbf} h`)('base.checkpoint_overhead')
      const other = checkpointed(`every: ${every} min, time: ${time} s, mtbf: ${mtbf} h`)
      expect(other('base.checkpoint_overhead')).toBeGreaterThanOrEqual(best * (1 - 1e-12))
    },
  )

  law('at the best interval writing costs as much as failures do', [seconds, hours], (time, mtbf) => {
    const figure = checkpointed(`time: ${time} s, mtbf: ${mtbf} h`)
    const interval = figure('base.checkpoint_interval')
    near(figure('base.checkpoint_overhead'), (2 * 100 * time) / interval)
    near(interval ** 2, 2 * time * mtbf * 3600)
  })
})

describe('laws of fine-tuning', () => {
  law(
    'adapters never take more than every weight, in compute or in memory',
    [billions, fc.integer({ min: 1, max: 333 })],
    (n, permille) => {
      const full = tune(`method: full, parameters: ${n}B`)
      const lora = tune(`method: lora, parameters: ${n}B, adapter_share: ${permille / 10}%`)
      expect(lora('tune.flop')).toBeLessThanOrEqual(full('tune.flop'))
      expect(lora('tune.memory')).toBeLessThan(full('tune.memory'))
      expect(lora('rent.tune.gpu_hours')).toBeLessThanOrEqual(full('rent.tune.gpu_hours'))
    },
  )

  law('four bits trade compute for memory', [billions, percent], (n, overhead) => {
    const lora = tune(`method: lora, parameters: ${n}B`)
    const qlora = tune(`method: qlora, parameters: ${n}B, dequantisation: ${overhead}%`)
    near(qlora('tune.flop'), lora('tune.flop') * (1 + overhead / 100))
    expect(qlora('tune.memory')).toBeLessThan(lora('tune.memory'))
  })

  law('the parts of reinforcement learning make the whole', [billions, percent, factor], (n, mfu, epochs) => {
    const figure = tune(`method: rl, parameters: ${n}B, rl: { generation_mfu: ${mfu}%, epochs: ${epochs} }`)
    const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + figure(id), 0)
    near(figure('tune.flop_per_run'), sum(['tune.rollout_flop', 'tune.scoring_flop', 'tune.update_flop']))
    near(figure('tune.flop'), 3 * figure('tune.flop_per_run'))
    near(
      figure('rent.tune.gpu_hours'),
      sum(['rollout', 'scoring', 'update'].map((part) => `rent.tune.${part}_gpu_hours`)),
    )
  })

  law(
    'runs a month are as much work as their number at once',
    [billions, factor, fc.integer({ min: 1, max: 24 })],
    (n, runs, months) => {
      const until = `${2027 + Math.floor((months - 1) / 12)}-${String(((months - 1) % 12) + 1).padStart(2, '0')}`
      const monthly = trainingNumbers(
        `  tune: { kind: finetune, method: lora, parameters: ${n}B, tokens_per_run: 1B, runs: ${runs} run/month, until: ${until} }`,
      )
      const once = trainingNumbers(
        `  tune: { kind: finetune, method: lora, parameters: ${n}B, tokens_per_run: 1B, start: 2027-01, runs: ${runs * months} }`,
      )
      near(monthly('tune.flop'), once('tune.flop'))
      near(monthly('rent.tune.gpu_hours'), once('rent.tune.gpu_hours'))
    },
  )
})

describe('laws of data', () => {
  const money = fc.integer({ min: 1, max: 1_000_000 })

  law(
    'each cost is the sum of its parts, and all of it falls within its months',
    [money, money, money],
    (bought, volume, gpuHours) => {
      const figure = trainingNumbers(
        `  corpus: { kind: data, months: 2027-02..2027-09, acquisition: ${bought}, crawl: { volume: ${volume} GB, price: 0.05 }, ` +
          `cleaning_compute: { gpu: { hours: ${gpuHours}, price: 2 } } }`,
      )
      near(figure('corpus.collection'), bought + volume * 0.05 + gpuHours * 2)
      near(figure('corpus.data.cost'), figure('corpus.collection'))
    },
  )

  law('two tiers cost what the two cost alone', [money, money], (hot, archive) => {
    const stored = (tiers: string) =>
      trainingNumbers(`  corpus: { kind: data, months: 2027-02..2027-09, storage: { tiers: { ${tiers} } } }`)(
        'corpus.storage.cost',
      )
    const one = `hot: { size: ${hot}, price: 20, until: 2027-12 }`
    const other = `archive: { size: ${archive}, price: 1, from: 2027-12 }`
    near(stored(`${one}, ${other}`), stored(one) + stored(other))
  })
})
