import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { EXAMPLE, editedExample, estimateJson, planFile, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

interface Comparison {
  readonly figures: Readonly<Record<string, { readonly value: number | null; readonly unit: string }>>
  readonly verdict: {
    readonly winner: string | null
    readonly basis: string
    readonly tooClose: boolean
    readonly text: { readonly en: string; readonly zh: string }
  }
  readonly flipPoints: readonly {
    readonly input: string
    readonly value: number | null
    readonly interval: readonly [number, number] | null
    readonly never: boolean
    readonly unit: string
    readonly from: string | null
    readonly to: string | null
  }[]
  readonly issues: readonly unknown[]
}

function compareJson(...args: readonly string[]): Comparison {
  const { status, stdout, stderr } = runCli(['compare', ...args, '--json'])
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Comparison
}

describe('compare --json', () => {
  const comparison = compareJson(EXAMPLE)
  const flip = (input: string) => comparison.flipPoints.find((one) => one.input === input)

  it('has these parts and no others', () => {
    expect(Object.keys(comparison)).toEqual(['figures', 'verdict', 'flipPoints', 'issues'])
    expect(Object.keys(comparison.verdict)).toEqual(['winner', 'basis', 'tooClose', 'text'])
    for (const one of comparison.flipPoints)
      expect(Object.keys(one).sort()).toEqual(['from', 'input', 'interval', 'never', 'to', 'unit', 'value'])
  })

  it('gives the figures that estimate gives, of both strategies', () => {
    const estimate = estimateJson([EXAMPLE])
    expect(Object.keys(comparison.figures).length).toBeGreaterThan(10)
    // A rate of return is read off a comparison, and no figure of the plan.
    for (const [id, figure] of Object.entries(comparison.figures))
      if (!id.endsWith('.irr')) expect(figure).toEqual(estimate.figures[id])
    for (const id of ['cloud.total.cost', 'self_built.total.cost', 'cloud.serving.cost_per_1k_tokens'])
      expect(Object.keys(comparison.figures)).toContain(id)
  })

  it('says which costs least, in both languages', () => {
    expect(comparison.verdict).toMatchObject({ winner: 'self_built', basis: 'cost', tooClose: false })
    expect(comparison.verdict.text.en).toBe(
      'Self-built costs least: 168,840,125.96 USD over 12 months. Cloud costs 435,617,635.17 USD more (258%).',
    )
    expect(comparison.verdict.text.zh).toBe(
      '自建最便宜：12 个月共 168,840,125.96 美元；云端多 435,617,635.17 美元（258%）。',
    )
  })

  it('flips at the price of the cloud that is what an own hour costs', () => {
    // Everything is hours times a rate, so the flip is the ratio of the totals times the price of today.
    const { figures } = comparison
    const own = figures['self_built.total.cost']?.value ?? 0
    const cloud = figures['cloud.total.cost']?.value ?? 1
    const price = flip('options.cloud.price')
    expect(price).toMatchObject({
      never: false,
      unit: 'USD/GPU-h',
      from: 'self_built',
      to: 'cloud',
      interval: null,
    })
    expect((price?.value ?? 0) / ((own / cloud) * 2.2659)).toBeCloseTo(1, 9)
    expect(comparison.flipPoints[0]?.input).toBe('options.cloud.price')
  })

  it('says never where no number flips it', () => {
    expect(flip('workloads.pretrain.mfu')).toEqual({
      input: 'workloads.pretrain.mfu',
      value: null,
      interval: null,
      never: true,
      unit: '%',
      from: 'self_built',
      to: null,
    })
  })

  it('has the volume of a workload that is sized by it', () => {
    const sized = compareJson(EXAMPLE, '--scenario', 'compute_only')
    expect(sized.flipPoints.find(({ input }) => input === 'serving.volume')).toMatchObject({
      never: true,
      unit: 'tok/day',
    })
  })

  it('has no winner while a price is missing, and names it', () => {
    const file = editedExample([
      `    price:
      value: 2.2659 USD/GPU-h
      evidence: published
      source: "Azure, A100 instance on a three-year term, as quoted with the Guosheng estimate"
      date: 2023-02-12
`,
      '',
    ])
    const { verdict, flipPoints } = compareJson(file)
    expect(verdict).toMatchObject({ winner: null, tooClose: false })
    expect(verdict.text.en).toBe('No verdict: something has no price. Cloud lacks: cloud.price')
    expect(flipPoints).toEqual([])
    const checked = runCli(['check', file, '--budget', '900M'])
    expect([checked.status, checked.stdout]).toEqual([2, ''])
    expect(checked.stderr).toContain('cloud.price')
  })
})

describe('a start-up that buys by the token', () => {
  const file = fileURLToPath(new URL('../../../examples/j1-startup.yaml', import.meta.url))
  const { figures, verdict, flipPoints } = compareJson(file)
  // A day of the API costs 324 USD; of owning, what 145,454.184 USD a year come to.
  const own = (68_000 + 87_118.2 * 0.12 + 45_000 + 16_000 + 6000) / 365

  it('flips to owning by volume and by the cache, as worked out by hand', () => {
    expect(verdict).toMatchObject({ winner: 'api', tooClose: false })
    const flip = (input: string, to: string) => {
      const found = flipPoints.find((one) => one.input === input && one.to === to)
      expect(found).toMatchObject({ from: 'api', never: false, interval: null })
      return found?.value ?? 0
    }
    expect(flip('chat.volume', 'own') / (15e6 * (own / 324))).toBeCloseTo(1, 9)
    expect(flip('chat.volume', 'rent') / (15e6 * (480 / 324))).toBeCloseTo(1, 9)
    expect(flip('workloads.chat.demand.cache_hit', 'own') / ((100 * (405 - own)) / 162)).toBeCloseTo(1, 9)
  })

  it('weighs owning as an investment: the rate at which its savings are worth the purchase', () => {
    // Owning costs 320,000 and 77,454.184 a year, the API 118,260 a year; 48,000 come back in the fourth.
    const saved = 118_260 - (87_118.2 * 0.12 + 45_000 + 16_000 + 6000)
    const { value, unit } = figures['compare.own_less_api.irr'] ?? {}
    expect(unit).toBe('%/year')
    const growth = 1 + (value ?? Number.NaN) / 100
    const worth = [1, 2, 3, 4].reduce((sum, year) => sum + saved / growth ** year, 48_000 / growth ** 4)
    expect(worth / 320_000).toBeCloseTo(1, 9)
    expect(figures['compare.rent_less_api.irr']).toMatchObject({
      value: null,
      absent: { kind: 'never', reasons: ['no_internal_rate'] },
    })
  })

  it('prints the returns below the totals, with the convention', () => {
    const { stdout } = runCli(['compare', file])
    expect(stdout).toMatch(
      /^Own +157,866\.41 USD +−13\.2%\/year +not within the plan +168,062\.24 USD\/year$/mu,
    )
    expect(stdout).toMatch(/^Reserved .* no rate +not within the plan +175,200 USD\/year$/mu)
    expect(stdout).toContain('running costs at the end of each year')
  })

  it('decides by the cash that is paid, when asked', () => {
    // Of owning 320,000 and four years of running, less the salvage.
    const { verdict: cash } = compareJson(file, '--basis', 'cash', '--strategies', 'rent,own')
    expect(cash).toMatchObject({ winner: 'own', basis: 'cash' })
    expect(cash.text.en).toContain('581,816.74 USD in cash over 48 months')
  })

  it('names the basis with the verdict', () => {
    const { verdict: later, figures: others } = compareJson(
      file,
      '--basis',
      'npv',
      '--strategies',
      'rent,own',
    )
    expect(later).toMatchObject({ winner: 'own', basis: 'npv' })
    expect(later.text.en).toContain('532,734.70 USD in present value')
    // Owning breaks even against every way to rent in the plan; differences are with the base, which is not compared.
    expect(Object.keys(others).filter((id) => !/^(?:rent|own)\./u.test(id))).toEqual([
      'compare.own_to_rent.break_even_utilisation',
      'compare.own_to_rent_on_demand.break_even_utilisation',
    ])
  })
})

describe('compare for a reader', () => {
  it('prints the verdict first, then totals and flips', () => {
    const { status, stdout, stderr } = runCli(['compare', EXAMPLE])
    expect([status, stderr]).toEqual([0, ''])
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/^Self-built costs least: /u)
    expect(stdout).toMatch(/^options\.cloud\.price +2\.2659 USD\/GPU·h +below 0\.63292 USD\/GPU·h +Cloud$/mu)
    expect(stdout).toMatch(/^workloads\.pretrain\.mfu +46\.2% +never$/mu)
    expect(stdout).toContain('Find out first: ')
    expect(stdout).not.toMatch(/undefined|NaN|\[object|app\.decide/u)
  })

  it('speaks Chinese', () => {
    const { stdout } = runCli(['compare', EXAMPLE, '--lang', 'zh', '--scenario', 'ranges'])
    expect(stdout.split('\n')[0]).toMatch(/^自建最便宜：/u)
    expect(stdout).toContain('低于')
    expect(stdout).not.toMatch(/[a-z] costs|undefined|NaN/u)
  })
})

describe('what cannot be compared', () => {
  it.each([
    [['--strategies', 'cloud'], /at least two strategies; there are: cloud, self_built/u],
    [['--strategies', 'cloud,nix'], /no strategy nix\. There are: cloud, self_built/u],
    [['--basis', 'price'], /--basis takes one of: cost, cash, npv, npv_after_tax, cost_per_month/u],
  ])('%j ends with 2 and says why', (flags, words) => {
    const { status, stdout, stderr } = runCli(['compare', EXAMPLE, ...flags])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(words)
  })
})

describe('check', () => {
  const check = (...args: readonly string[]) => runCli(['check', EXAMPLE, ...args])

  it('ends with 0 at the budget, to the cent', () => {
    const { status, stdout } = check('--budget', '604457761.14')
    expect(status).toBe(0)
    expect(stdout).toBe(
      'Cloud costs 604,457,761.14 USD over 12 months: within the budget of 604,457,761.14 USD, with 0.00 USD to spare.\n',
    )
  })

  it('ends with 1 a cent above it', () => {
    const { status, stdout } = check('--budget', '604457761.13')
    expect(status).toBe(1)
    expect(stdout).toMatch(/above the budget of 604,457,761\.13 USD by 0\.01 USD\.$/mu)
  })

  it('checks the strategy asked for, in the language asked for', () => {
    const { status, stdout } = check('--budget', '2亿', '--strategy', 'self_built', '--lang', 'zh')
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^自建在 12 个月内的成本为 168,840,125\.96 美元，未超出预算 200,000,000\.00 美元，余 /u,
    )
  })

  it.each([
    [[], /no budget to check against/u],
    [['--budget', '1M to 2M'], /a budget is one number, and no range/u],
    [['--budget', 'much'], /--budget much: /u],
    [['--budget', '5M', '--strategy', 'nix'], /no strategy nix/u],
  ])('%j ends with 2 and says why', (flags, words) => {
    const { status, stdout, stderr } = check(...flags)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(words)
  })
})

describe('check against the limits of a plan', () => {
  // 8 GPUs at 1 dollar an hour: 5,840 dollars a month and 70,080 a year; twice that in March; twice the GPUs in the boom.
  const budgeted = (limits: string, follows = '{ strategy: rent }') =>
    planFile(`\
kilotoken: plan/1
name: Budgeted
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  chat: { kind: serving, demand: { layers: [{ gpus: 8, hours: 24 h/day }], events: { 2027-03: x2 } } }
options:
  dear: { kind: rent, term: on_demand, price: 9 USD/GPU-h }
  rent: { kind: rent, term: on_demand, price: 1 USD/GPU-h }
strategies: { dear: dear, rent: rent }
scenarios: { boom: { set: { workloads.chat.demand.layers.0.gpus: 16 } } }
budget: { follows: ${follows}, limits: ${limits} }
`)

  it('ends with 0 within all of them, for the strategy that it follows', () => {
    const { status, stdout } = runCli(['check', budgeted('{ total: 75920 USD, per_month: 11680 USD }')])
    expect(status).toBe(0)
    expect(stdout).toBe(
      'rent costs 75,920.00 USD over 12 months: within the budget of 75,920.00 USD, with 0.00 USD to spare.\n' +
        'rent costs 11,680.00 USD in 2027-03, its dearest month: within the 11,680.00 USD of a month, with 0.00 USD to spare.\n',
    )
  })

  it('ends with 1 above any of them, and names the month', () => {
    const { status, stdout } = runCli(['check', budgeted('{ total: 80k USD, per_month: 10k USD }')])
    expect(status).toBe(1)
    expect(stdout).toContain(
      'above the 10,000.00 USD of a month by 1,680.00 USD. Above it is 1 month: 2027-03.',
    )
    const chinese = runCli(['check', budgeted('{ per_month: 10k USD }'), '--lang', 'zh'])
    expect(chinese.stdout).toContain('共 1 个月超出：2027-03。')
  })

  it('looks at the scenario that it follows, unless another is asked for', () => {
    const file = budgeted('{ total: 80k USD }', '{ strategy: rent, scenario: boom }')
    expect(runCli(['check', file]).status).toBe(1)
    expect(runCli(['check', file, '--scenario', 'base']).status).toBe(0)
    expect(runCli(['check', file, '--strategy', 'dear', '--scenario', 'base']).status).toBe(1)
    // A budget given by hand follows nothing: the base strategy, as the plan stands.
    expect(runCli(['check', file, '--budget', '700k']).stdout).toMatch(/^dear costs 683,280\.00 USD/u)
  })

  it('prints figures, what came of them, and issues', () => {
    const { status, stdout } = runCli(['check', budgeted('{ per_month: 10k USD }'), '--json'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      figures: { 'rent.total.cost': { value: 75_920, unit: 'USD' } },
      check: { kind: 'above', held: [{ limit: 'per_month', months: ['2027-03'], cost: 11_680 }] },
      issues: expect.any(Array),
    })
  })

  it('ends with 2 where a price is missing, in JSON too', () => {
    const text = readFileSync(budgeted('{ total: 1M USD }'), 'utf8').replace('price: 1 USD/GPU-h', '')
    const { status, stdout, stderr } = runCli(['check', planFile(text), '--json'])
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ check: { kind: 'unknown', ids: ['rent.price'] } })
    expect(stderr).toContain('is not known in full')
  })
})
