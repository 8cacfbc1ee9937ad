import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type CompiledPlan, compilePlan } from '../src/models/compile-plan.ts'
import { COST_LINES } from '../src/plan/factor-groups.ts'
import { readPlan } from '../src/plan/read-plan.ts'
import { evaluate } from '../src/readings/evaluate.ts'
import { type GeneratedPlan, generatedPlan, planText } from './generated-plan.ts'
import { ROUND_CATALOGUE } from './training-plan.ts'

// Each law compiles scores of plans, twice.
vi.setConfig({ testTimeout: 180_000 })

const RUNS = { numRuns: 60, seed: 20_270_102 }

function compiledPlan(plan: GeneratedPlan): CompiledPlan {
  const read = readPlan(planText(plan))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, ROUND_CATALOGUE)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.compiled
}

/** What a plan's figures are by month; undefined for one it does not have, empty for one that has no number. */
function figuresOf(plan: GeneratedPlan): (id: string) => readonly number[] | undefined {
  const { graph } = compiledPlan(plan)
  const { values, codes } = evaluate(graph)
  return (id) => {
    const index = graph.ids.get(id)
    if (index === undefined) return undefined
    return codes[index]?.some((code) => code !== 0) ? [] : [...(values[index] ?? [])]
  }
}

type Figures = ReturnType<typeof figuresOf>

/** The same months within the last digits of the largest. */
function sameMonths(got: readonly number[] | undefined, want: readonly number[] | undefined, what: string) {
  expect(want, `${what} is not there`).toBeDefined()
  expect(got?.length, what).toBe(want?.length)
  const largest = Math.max(1e-6, ...(want ?? []).map(Math.abs))
  got?.forEach((value, month) => {
    const other = want?.[month] ?? Number.NaN
    expect(Math.abs(value - other) <= 1e-9 * largest, `${what}, month ${month}: ${value}, ${other}`).toBe(
      true,
    )
  })
}

function added(parts: readonly (readonly number[])[], months: number): readonly number[] {
  return Array.from({ length: months }, (_, month) =>
    parts.reduce((sum, part) => sum + (part[month] ?? 0), 0),
  )
}

/** Every text of a part changed, however deep it lies. */
function withTexts<T>(part: T, change: (text: string) => string): T {
  return JSON.parse(JSON.stringify(part), (_, value) => (typeof value === 'string' ? change(value) : value))
}

function law(name: string, holds: (plan: GeneratedPlan) => void, plans = generatedPlan): void {
  it(name, () => {
    fc.assert(fc.property(plans, holds), RUNS)
  })
}

const totalsOf = (plan: GeneratedPlan, figures: Figures) =>
  Object.keys(plan.strategies).map((key) => [key, figures(`${key}.total.cost`)] as const)

describe('laws of whole plans', () => {
  law('money goes with the prices: three times each is three times the cost', (plan) => {
    const dearer = withTexts(plan, (text) =>
      / USD/u.test(text)
        ? text.replace(/^[^A-Z]*/u, (numbers) =>
            numbers.replace(/\d[\d.]*(?:e[+-]?\d+)?/gu, (value) => String(Number(value) * 3)),
          )
        : text,
    )
    const [before, after] = [figuresOf(plan), figuresOf({ ...dearer, currency: plan.currency })]
    for (const key of Object.keys(plan.strategies))
      for (const id of ['total.cost', 'total.npv', 'total.npv_after_tax', 'total.cash'])
        sameMonths(
          after(`${key}.${id}`),
          before(`${key}.${id}`)?.map((value) => value * 3),
          `${key}.${id}`,
        )
  })

  law('workloads add up to the strategy, and so do lines', (plan) => {
    const figures = figuresOf(plan)
    const { months } = plan.horizon
    for (const [key, total] of totalsOf(plan, figures)) {
      if (total === undefined || total.length === 0) continue
      const workloads = Object.keys(plan.workloads).flatMap((at) => [
        figures(`${key}.${at}.total.cost`) ?? [],
      ])
      sameMonths(added(workloads, months), total, `${key}, workloads`)
      const linesOf = (subject: string) =>
        COST_LINES.flatMap((line) => [figures(`${subject}.${line}.cost`) ?? []])
      sameMonths(added(linesOf(key), months), total, `${key}, lines`)
      for (const at of Object.keys(plan.workloads))
        sameMonths(added(linesOf(`${key}.${at}`), months), figures(`${key}.${at}.total.cost`), `${key}.${at}`)
    }
  })

  law('the order of the workloads changes nothing', (plan) => {
    const turned = {
      ...plan,
      workloads: Object.fromEntries(Object.entries(plan.workloads).reverse()),
    }
    const [before, after] = [figuresOf(plan), figuresOf(turned)]
    for (const [key, total] of totalsOf(plan, before)) {
      sameMonths(after(`${key}.total.cost`), total, key)
      sameMonths(after(`${key}.total.npv`), before(`${key}.total.npv`), `${key}, npv`)
    }
  })

  law(
    'how idle hours are spread moves them between workloads, and neither what they cost nor the total',
    (plan) => {
      const spread = (idle: string) => figuresOf({ ...plan, accounting: { ...plan.accounting, idle } })
      const first = spread('by_use')
      const others = ['by_peak', 'equal'].map(spread)
      for (const [key, total] of totalsOf(plan, first)) {
        const cost = first(`${key}.idle.cost`)
        for (const figures of others) {
          sameMonths(figures(`${key}.total.cost`), total, key)
          if (cost !== undefined) sameMonths(figures(`${key}.idle.cost`), cost, `${key}, idle`)
        }
        for (const figures of [first, ...others]) {
          if (cost === undefined || cost.length === 0) continue
          const parts = Object.keys(plan.workloads).flatMap((at) => [figures(`${key}.${at}.idle.cost`) ?? []])
          sameMonths(added(parts, plan.horizon.months), cost, `${key}, idle by workload`)
        }
      }
    },
  )

  law('the currency that a plan is shown in changes nothing', (plan) => {
    const shown = {
      ...plan,
      currency: { plan: 'USD', show_also: ['EUR'], rates: { 'EUR/USD': '1.1 to 1.3' } },
    }
    const [before, after] = [figuresOf({ ...plan, currency: { plan: 'USD' } }), figuresOf(shown)]
    for (const [key, total] of totalsOf(plan, before)) expect(after(`${key}.total.cost`), key).toEqual(total)
  })

  law('a strategy costs the same whatever stands beside it', (plan) => {
    const whole = figuresOf(plan)
    for (const [key, assigned] of Object.entries(plan.strategies))
      sameMonths(
        figuresOf({ ...plan, strategies: { [key]: assigned } })(`${key}.total.cost`),
        whole(`${key}.total.cost`),
        key,
      )
  })
})

/** Plans whose only work is to serve tokens, with one strategy on one option. */
function onOption(option: string, plan: GeneratedPlan): GeneratedPlan {
  const { chat = {} } = plan.workloads
  return { ...plan, workloads: { chat }, strategies: { only: { chat: option } } }
}

const byTokens = generatedPlan.filter((plan) => !JSON.stringify(plan.workloads.chat).includes('"layers"'))
const MACHINES = ['on_demand', 'reserved', 'spot', 'own'] as const

describe('laws of mixes', () => {
  law(
    'one part is the option itself',
    (plan) => {
      for (const option of MACHINES) {
        const alone = figuresOf(onOption(option, plan))
        for (const part of [{ option }, { option, share: '100%' }]) {
          const mixed = { ...plan, options: { ...plan.options, routed: { kind: 'mix', parts: [part] } } }
          sameMonths(
            figuresOf(onOption('routed', mixed))('only.total.cost'),
            alone('only.total.cost'),
            `${option} ${JSON.stringify(part)}`,
          )
        }
      }
    },
    byTokens,
  )

  law(
    'all of it and none of the other is the option itself',
    (plan) => {
      // People, overheads and spares are there for an option that nothing is sent to.
      const { spares: _, ...own } = plan.options.own ?? {}
      const bare = { ...plan, staff: {}, overheads: {}, options: { ...plan.options, own } }
      for (const [index, option] of MACHINES.entries()) {
        const other = MACHINES[(index + 1) % MACHINES.length] ?? option
        const parts = [
          { option, share: '100%' },
          { option: other, share: '0%' },
        ]
        const mixed = { ...bare, options: { ...bare.options, routed: { kind: 'mix', parts } } }
        sameMonths(
          figuresOf(onOption('routed', mixed))('only.total.cost'),
          figuresOf(onOption(option, bare))('only.total.cost'),
          `${option}, not ${other}`,
        )
      }
    },
    byTokens,
  )

  law(
    'more headroom never costs less',
    (plan) => {
      for (const option of MACHINES) {
        const costs = ['95%', '80%', '60%'].map((headroom) => {
          const { chat } = plan.workloads
          const given = figuresOf(onOption(option, { ...plan, workloads: { chat: { ...chat, headroom } } }))
          return (given('only.total.cost') ?? []).reduce((sum, cost) => sum + cost, 0)
        })
        const [little = 0, some = 0, much = 0] = costs
        expect(some, option).toBeGreaterThanOrEqual(little * (1 - 1e-12))
        expect(much, option).toBeGreaterThanOrEqual(some * (1 - 1e-12))
      }
    },
    byTokens,
  )
})
