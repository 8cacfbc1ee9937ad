import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { A100_CATALOGUE, CHATGPT_TEXT, chatgptPlan, SCENARIOS } from '../../test/chatgpt-sample.ts'
import { compilePlan } from '../models/compile-plan.ts'
import { FACTOR_GROUPS, type FactorGroup } from '../plan/factor-groups.ts'
import { readPlan } from '../plan/read-plan.ts'
import { evaluate } from '../readings/evaluate.ts'
import { figureJson, findNode } from '../readings/figure.ts'
import { uncertainLeaves } from '../readings/sample.ts'
import { advanceRun } from '../simulate/advance-run.ts'
import { runResult } from '../simulate/run-result.ts'
import { startRun } from '../simulate/run-state.ts'
import { type BudgetReport, budgetReport, type ReportAbout } from './budget-report.ts'
import type { ReportAmount } from './report-amount.ts'

const ABOUT: ReportAbout = {
  planVersion: 7,
  scenario: null,
  book: { version: '2026.11', date: '2026-11' },
  engine: '1',
  generatedAt: '2026-11-29T09:00:00Z',
  zone: 'Asia/Shanghai',
}

function compiledText(text: string, factors?: readonly FactorGroup[]) {
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, A100_CATALOGUE, factors)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.compiled
}

function edited(from: string, to: string): string {
  if (!CHATGPT_TEXT.includes(from)) throw new Error(`no ${from}`)
  return CHATGPT_TEXT.replace(from, to)
}

const PRICE = `    price:
      value: 2.2659 USD/GPU-h
      evidence: published
      source: "Azure, A100 instance on a three-year term, as quoted with the Guosheng estimate"
      date: 2023-02-12
`

/** Cents of an amount; of the lines that have a number, when it leaves some out. */
function cents(amount: ReportAmount | null | undefined): number {
  if (amount == null) return 0
  if ('absent' in amount) throw new Error(`absent: ${amount.absent}`)
  expect(amount.amount).toMatch(/^-?\d+\.\d\d$/u)
  return Math.round(Number(amount.amount) * 100)
}

const add = (amounts: readonly (ReportAmount | null)[]) =>
  amounts.reduce((sum, amount) => sum + cents(amount), 0)

/** Every total of every table against the cells that are printed under it. */
function expectToAddUp(report: BudgetReport): void {
  for (const [at, { strategy }] of report.summary.entries()) {
    const total = cents(report.summary[at]?.total)
    for (const rows of [report.byWorkload, report.byGroup, report.byLine]) {
      const part = rows === report.byWorkload ? 'workload' : rows === report.byGroup ? 'group' : 'line'
      const counted = rows.filter(({ kind, isCounted }) => kind === part && isCounted)
      expect(add(counted.map(({ amounts }) => amounts[at] ?? null))).toBe(total)
      expect(add(counted.map(({ differences }) => differences[at] ?? null))).toBe(
        cents(report.summary[at]?.difference),
      )
      expect(cents(rows.at(-1)?.amounts[at])).toBe(total)
    }
    for (const row of report.byWorkload.filter(({ kind }) => kind === 'workload'))
      expect(
        add(
          report.byWorkload
            .filter((line) => line.kind === 'line' && line.workload === row.workload)
            .filter((line) => line.isCounted === row.isCounted)
            .map(({ amounts }) => amounts[at] ?? null),
        ),
      ).toBe(cents(row.amounts[at]))
    for (const table of [report.monthly[at]?.byLine, report.monthly[at]?.byWorkload]) {
      if (table === undefined) throw new Error('no table')
      expect(table.months).toHaveLength(report.about.months.length)
      table.months.forEach((cells, month) => {
        expect(add(cells)).toBe(cents(table.monthTotals[month]))
      })
      table.columnTotals.forEach((whole, column) => {
        expect(add(table.months.map((cells) => cells[column] ?? null))).toBe(cents(whole))
      })
      expect(add(table.columnTotals)).toBe(total)
      expect(add(table.monthTotals)).toBe(total)
      expect(cents(table.total)).toBe(total)
    }
    const own = report.costs.filter((cost) => cost.strategy === strategy)
    expect(add(own.filter(({ isCounted }) => isCounted).flatMap(({ months }) => months))).toBe(total)
    for (const { months, total: whole } of own) expect(add(months)).toBe(cents(whole))
  }
}

/** The total of each strategy is the one the estimate shows, rounded. */
function expectTheEstimate(report: BudgetReport, compiled: ReturnType<typeof compiledText>): void {
  const evaluation = evaluate(compiled.graph)
  for (const { strategy, total } of report.summary) {
    const { value } = figureJson(evaluation, findNode(compiled.graph, `${strategy}.total.cost`).index)
    expect(total).toEqual({ amount: (value ?? Number.NaN).toFixed(2) })
  }
}

describe('the sample', () => {
  const report = budgetReport(chatgptPlan('guosheng'), ABOUT)

  it('has the published figures to the cent', () => {
    const row = (workload: string) => report.byWorkload.find((each) => each.workload === workload)
    expect(row('pretrain')?.amounts).toEqual([{ amount: '1372329.55' }, { amount: '383325.86' }])
    expect(row('pretrain')?.differences).toEqual([null, { amount: '-989003.69' }])
    // 30,382 GPUs for 8,760 h at 2.2659 dollars: 603,060,946.488.
    expect(row('serving')?.amounts[0]).toEqual({ amount: '603060946.49' })
  })

  it('names the cheaper strategy and by how much', () => {
    expect(report.cheapest).toBe('self_built')
    expect(report.summary[0]).toMatchObject({ isBase: true, difference: null, change: null })
    expect(report.summary[1]?.change).toBeCloseTo(168_840_125.96 / 604_457_761.14 - 1, 9)
  })

  it('says under which scenario, in the plan’s words', () => {
    expect(report.about.scenario).toBeNull()
    const { about } = budgetReport(chatgptPlan('sinolink'), { ...ABOUT, scenario: 'sinolink' })
    expect(about.scenario).toEqual({
      key: 'sinolink',
      label: chatgptPlan('sinolink').plan.scenarios.sinolink?.label,
    })
  })

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    expect(report.about.months).toEqual(
      [...Array(12).keys()].map((m) => `2023-${String(m + 1).padStart(2, '0')}`),
    )
  })

  it('states every input once, a shared one for nobody alone', () => {
    const paths = report.assumptions.flatMap(({ path }) => path ?? [])
    expect(new Set(paths).size).toBe(paths.length)
    expect(report.assumptions.find(({ path }) => path === 'staff.platform.people')).toMatchObject({
      ids: ['cloud.platform.people', 'self_built.platform.people'],
      context: { line: 'staff' },
      value: 10,
      evidence: 'assumed',
    })
    expect(report.assumptions.find(({ path }) => path === 'options.cloud.price')).toMatchObject({
      value: 2.2659,
      unit: 'USD/GPU-h',
      evidence: 'published',
      date: '2023-02-12',
    })
    expect(report.definitions.map(({ ids }) => ids[0])).toContain('cal.hours_per_month')
    expect(report.assumptions.every(({ role }) => role !== 'definition')).toBe(true)
  })

  it('gives the range of an input that is one', () => {
    const { assumptions } = budgetReport(chatgptPlan('ranges'), ABOUT)
    expect(assumptions.find(({ path }) => path === 'options.cloud.price')?.range).toMatchObject({
      shape: 'lognormal',
      p5: expect.closeTo(1.9, 9),
      p95: expect.closeTo(2.7, 9),
    })
  })

  it('tells each formula once, inputs first', () => {
    const rents = report.method.filter(({ label }) => 'key' in label && label.key === 'line.compute')
    // One for what is spread over months, one for a fleet: two formulas for three workloads.
    expect(rents.map(({ ids }) => ids.length)).toEqual([2, 1])
    const at = (id: string) => report.method.findIndex(({ ids }) => ids.includes(id))
    expect(at('self_built.node_power')).toBeLessThan(at('self_built.energy.rate'))
    expect(at('cloud.total.cost')).toBe(at('self_built.total.cost'))
    expect(at('cloud.staff.cost')).toBe(-1)
  })
})

describe('every printed total is the sum of the printed cells, and is the estimate’s', () => {
  it.each(SCENARIOS)('%s, whatever is counted', (scenario) => {
    for (const factors of [undefined, FACTOR_GROUPS, ['energy'], ['labour', 'data']] as const) {
      const compiled = chatgptPlan(scenario, factors)
      const report = budgetReport(compiled, ABOUT)
      expectToAddUp(report)
      expectTheEstimate(report, compiled)
    }
  })

  it('at any price, over any number of months', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 9, noNaN: true }),
        fc.double({ min: 0.001, max: 9, noNaN: true }),
        fc.integer({ min: 3, max: 40 }),
        fc.subarray([...FACTOR_GROUPS]),
        (price, tariff, months, factors) => {
          const text = edited('months: 12', `months: ${months}`)
            .replace('2.2659 USD/GPU-h', `${price} USD/GPU-h`)
            .replace('0.08 USD/kWh', `${tariff} USD/kWh`)
          const compiled = compiledText(text, factors)
          const report = budgetReport(compiled, ABOUT)
          expectToAddUp(report)
          expectTheEstimate(report, compiled)
        },
      ),
      { seed: 29, numRuns: 40 },
    )
  })
})

describe('what is not known', () => {
  it('leaves an unpriced line out, says so, and names no cheapest', () => {
    const report = budgetReport(compiledText(edited(PRICE, '')), ABOUT)
    const cloud = report.summary[0]
    expect(cloud?.total).toEqual({ absent: 'unpriced' })
    expect(report.summary[1]).toMatchObject({ difference: null, change: null })
    expect(report.cheapest).toBeNull()
    expect(report.gaps.map(({ strategy, workload, kind }) => [strategy, workload, kind])).toEqual([
      ['cloud', 'pretrain', 'unpriced'],
      ['cloud', 'finetune', 'unpriced'],
      ['cloud', 'serving', 'unpriced'],
    ])
    expect(report.gaps[0]?.reasons).toEqual([
      { id: 'cloud.price', label: { key: 'field.price_per_gpu_hour' }, context: { strategy: 'cloud' } },
    ])
    expect(report.assumptions.find(({ path }) => path === 'options.cloud.price')?.value).toBeNull()
  })

  it('counts the lines that a total leaves out', () => {
    const report = budgetReport(compiledText(edited(PRICE, ''), FACTOR_GROUPS), ABOUT)
    const cloud = report.summary[0]?.total
    // Staff and management of three workloads and the corpus remain: 3,066,000 + 1,000,000 + 28,500 + 12,420.
    expect(cloud).toEqual({ amount: '4106920.00', unpriced: 3 })
    expect(report.summary[1]?.difference).toBeNull()
    expectOnlyThere(report)
  })

  function expectOnlyThere(report: BudgetReport): void {
    const table = report.monthly[0]?.byLine
    const compute = table?.columns.indexOf('compute') ?? -1
    expect(table?.columnTotals[compute]).toEqual({ absent: 'unpriced' })
    expect(table?.monthTotals[0]).toMatchObject({ unpriced: 3 })
  }

  it('is infeasible as a whole when a line is', () => {
    const report = budgetReport(
      compiledText(CHATGPT_TEXT.replace('goodput:\n      value: 100%', 'goodput:\n      value: 0%')),
      ABOUT,
    )
    expect(report.summary.map(({ total }) => total)).toEqual([
      { absent: 'infeasible' },
      { absent: 'infeasible' },
    ])
    expect(report.byWorkload.find(({ workload }) => workload === 'serving')?.amounts[0]).toMatchObject({
      amount: '603060946.49',
    })
  })
})

describe('a run', () => {
  const compiled = chatgptPlan('ranges')
  const state = startRun(compiled, { trials: 1000, seed: 3 })
  advanceRun(state, 1000)
  const result = runResult(state)
  const { uncertainty } = budgetReport(compiled, ABOUT, { id: 'r1', result })

  it('is printed with its percentiles rounded each for itself', () => {
    expect(uncertainty?.run).toEqual({ id: 'r1', trials: 1000, asked: 1000, seed: 3 })
    const [cloud, own] = uncertainty?.strategies ?? []
    expect(cloud).toMatchObject({ strategy: 'cloud', unpriced: 0, difference: null, cheapestShare: 0 })
    expect(own).toMatchObject({ strategy: 'self_built', unpriced: 0, cheapestShare: 1 })
    for (const p of ['p5', 'p50', 'p95'] as const) {
      expect(own?.total?.[p]).toBe(result.strategies[1]?.total[p]?.toFixed(2))
      expect(own?.months[11]?.[p]).toBe(result.strategies[1]?.months[11]?.[p]?.toFixed(2))
      expect(own?.difference?.[p]).toBe(result.strategies[1]?.difference?.[p]?.toFixed(2))
    }
  })

  it('says what was drawn together, and nothing of what was not', () => {
    expect(uncertainty?.correlations).toEqual([])
    const [one, other] = uncertainLeaves(compiled.graph).map(({ path }) => path ?? '')
    if (one === undefined || other === undefined) throw new Error('a plan with two ranges was expected')
    const correlations = [
      { one, other, rho: 1 },
      { one, other: 'horizon.months', rho: 0.5 },
    ]
    const correlated = { ...compiled, graph: { ...compiled.graph, correlations } }
    const stated = budgetReport(correlated, ABOUT, { result }).uncertainty?.correlations
    expect(stated).toMatchObject([{ one, other, rho: 1 }])
    expect(stated?.[0]?.spearman).toBeCloseTo(1, 12)
  })

  it('has no numbers for a strategy it does not have, and is refused in another currency', () => {
    const lacking = { ...result, strategies: result.strategies.slice(1) }
    expect(budgetReport(compiled, ABOUT, { result: lacking }).uncertainty?.strategies[0]).toEqual({
      strategy: 'cloud',
      total: null,
      unpriced: 0,
      months: [],
      difference: null,
      cheapestShare: null,
    })
    expect(() => budgetReport(compiled, ABOUT, { result: { ...result, unit: 'CNY' } })).toThrow('currency')
  })
})
