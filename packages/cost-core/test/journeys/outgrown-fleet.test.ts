import { describe, expect, it } from 'vitest'
import { columnCosts } from '../../src/compare/column-costs.ts'
import { budgetCheck } from '../../src/decide/budget-check.ts'
import { decisionOf } from '../../src/decide/decision.ts'
import { decisionVerdict, simulateDecision } from '../../src/decide/decision-verdict.ts'
import { flipPoints } from '../../src/decide/flip-points.ts'
import { planIssues } from '../../src/models/plan-issues.ts'
import { evaluate } from '../../src/readings/evaluate.ts'
import { compiledText, figuresOf, near } from './example-figures.ts'

const YEAR = 8760

/** Tokens for `servers` servers of 1,000 tokens a second. */
function outgrown(servers: string, options: string, rest = '') {
  return compiledText(`kilotoken: plan/1
name: Outgrown
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  bot:
    kind: serving
    demand: { tokens: { output: ${servers} } }
    capacity: { method: given, node_throughput: 1000 tok/s/node }
options:
${options}
  all: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: 2 USD/GPU-h }
strategies: { one: one, all: all }
base_strategy: all
${rest}`)
}

const RENTED =
  '  one: { kind: rent, term: on_demand, nodes: 1, gpus_per_node: 8 GPU/node, price: 2 USD/GPU-h }'
/** 200 Mtok a day are 2,314.8 tokens a second: 2.31 servers, so three. */
const TOO_MUCH = '200 Mtok/day'
const AT_THE_MIDDLE = { run: { trials: 10, seed: 1 } }

describe('a fixed number of servers that its load outgrows', () => {
  const compiled = outgrown(TOO_MUCH, RENTED)
  const figures = figuresOf(compiled)

  it('says what it costs, and is out of the running', () => {
    near(figures.value('one.total.cost'), 8 * 2 * YEAR)
    near(figures.value('all.total.cost'), 3 * 8 * 2 * YEAR)
    for (const basis of ['cost', 'cash', 'npv', 'npv_after_tax', 'cost_per_month'] as const) {
      const verdict = decisionVerdict(decisionOf(compiled, { basis }))
      expect(verdict.winner, basis).toBe('all')
      expect(verdict.detail).toMatchObject({ kind: 'unopposed', only: 'all', impossible: ['one'] })
      expect([...verdict.overloaded]).toEqual([['one', '2027-01']])
    }
    const [one, all] = columnCosts(
      ['one', 'all'].map((strategy) => ({ key: strategy, label: { en: '', zh: '' }, compiled, strategy })),
      () => 1,
    )
    expect(one?.total).toMatchObject({ kind: 'absent', absence: 'infeasible', reasons: ['overloaded'] })
    expect(all?.total.kind).toBe('value')
  })

  it('keeps to no budget', () => {
    expect(budgetCheck(compiled, 'one', { total: 200_000 }, AT_THE_MIDDLE)).toEqual({
      kind: 'overloaded',
      ids: ['one'],
      month: '2027-01',
    })
    expect(budgetCheck(compiled, 'all', { total: 500_000 }, AT_THE_MIDDLE).kind).toBe('within')
  })

  it('is the cheapest where the load fits, which is a flip', () => {
    const volume = flipPoints(decisionOf(outgrown('100 Mtok/day', RENTED))).find(
      ({ input }) => input.key === 'bot.volume',
    )
    // One server is as dear either way up to 86.4 Mtok a day; below, they tie, and one that ties does not undercut.
    expect(volume?.flips).toEqual([])
    const cheaper = RENTED.replace('price: 2', 'price: 1')
    const flips = flipPoints(decisionOf(outgrown(TOO_MUCH, cheaper)))
    const down = flips.find(({ input }) => input.key === 'bot.volume')?.flips[0]
    expect(down).toMatchObject({ side: 'below', from: 'all', to: 'one' })
    near(down?.interval?.[0] ?? Number.NaN, 86.4e6)
  })

  it('has no total in any draw', () => {
    const ranged = outgrown('190 to 210 Mtok/day', RENTED)
    const work = simulateDecision(decisionOf(ranged), { trials: 50, seed: 1 })
    let step = work.next()
    while (step.done !== true) step = work.next()
    expect([...(step.value.totals.get('one') ?? [])].every(Number.isNaN)).toBe(true)
    expect([...(step.value.totals.get('all') ?? [])].every(Number.isFinite)).toBe(true)
  })

  it('is named from the month on in which the load outgrows it, also as a part of a mix', () => {
    const steps = '{ steps: { 2027-01: 80 Mtok/day, 2027-06: 90 Mtok/day } }'
    const mixed = outgrown(
      steps,
      `${RENTED.replace('one:', 'few:')}\n  one: { kind: mix, parts: [{ option: few, share: 100% }, { option: all, share: 0% }] }`,
    )
    for (const late of [outgrown(steps, RENTED), mixed])
      expect([...decisionVerdict(decisionOf(late)).overloaded]).toEqual([['one', '2027-06']])
    expect(planIssues(mixed, evaluate(mixed.graph))).toContainEqual(
      expect.objectContaining({ code: 'OVERLOADED', path: 'options.few.nodes' }),
    )
  })

  it('carries exactly as much as it has', () => {
    const full = outgrown('86.4 Mtok/day', RENTED)
    expect(decisionVerdict(decisionOf(full)).overloaded.size).toBe(0)
  })
})

describe('the hours of a fixed number of servers', () => {
  it('are used up, and no more than that', () => {
    const figures = figuresOf(outgrown(TOO_MUCH, RENTED))
    near(figures.value('one.gpu_hours_wanted'), (200e6 / 86_400 / 1000) * 8 * YEAR)
    near(figures.value('one.used_gpu_hours'), 8 * YEAR)
    near(figures.value('one.utilisation'), 100)
    near(figures.value('one.total.cost_per_used_gpu_hour'), 2)
  })

  it('wear bought servers by what is used, when written off by use', () => {
    const figures = figuresOf(
      outgrown(
        TOO_MUCH,
        '  one: { kind: own, nodes: 1, gpus_per_node: 8 GPU/node, price: 240k USD/node }',
        'accounting: { method: units_of_production, book_life: 4 years, salvage: 0% }\n',
      ),
    )
    // Used around the clock, a server wears evenly: 240,000 over 48 months.
    for (const month of figures.values('one.depreciation.cost')) near(month, 5000)
    near(figures.values('one.used_gpu_hours')[0], 8 * 730)
  })
})
