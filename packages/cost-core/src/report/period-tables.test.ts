import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generatedPlan, planText } from '../../test/generated-plan.ts'
import { compiledText } from '../../test/journeys/example-figures.ts'
import { ROUND_CATALOGUE } from '../../test/training-plan.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { evaluate } from '../readings/evaluate.ts'
import { figureJson, findNode } from '../readings/figure.ts'
import { minorUnits } from './minor-units.ts'
import { periodTables, type StrategyPeriods } from './period-tables.ts'
import type { ReportAmount } from './report-amount.ts'

const EXAMPLES = path.join(import.meta.dirname, '../../../../examples')
const example = (name: string) => readFileSync(path.join(EXAMPLES, `${name}.yaml`), 'utf8')

function replaced(text: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`no ${from}`)
    return before.replace(from, to)
  }, text)
}

/** J1 from July 2027 on, in a company whose year starts in April: nine months, three years, three months. */
function startup(calendar = 'nominal', ...edits: readonly (readonly [string, string])[]): CompiledPlan {
  const horizon = `start: 2027-07, months: 48, fiscal_year_starts: April, calendar: ${calendar}`
  return compiledText(replaced(example('j1-startup'), ['start: 2027-01, months: 48', horizon], ...edits))
}

function strategyOf(compiled: CompiledPlan, key: string): StrategyPeriods {
  const found = periodTables(compiled).strategies.find(({ strategy }) => strategy === key)
  if (found === undefined) throw new Error(`no strategy ${key}`)
  return found
}

const texts = (amounts: readonly (ReportAmount | null)[]) =>
  amounts.map((amount) =>
    amount === null ? null : 'absent' in amount ? amount.absent : Number(amount.amount),
  )
const cents = (amount: ReportAmount | null | undefined) => {
  if (amount == null || 'absent' in amount) throw new Error(`no amount: ${JSON.stringify(amount)}`)
  return BigInt(amount.amount.replace('.', ''))
}
const sum = (amounts: readonly (ReportAmount | null)[]) =>
  amounts.reduce((total, amount) => total + cents(amount), 0n)

describe('J1’s own server from the middle of a fiscal year', () => {
  const own = strategyOf(startup(), 'own')

  it('costs by the months of each year', () => {
    // A month: 320,000 × 85% ÷ 48 = 5,666.67 of depreciation, 16,000 ÷ 12 of maintenance, 10.2 kW × 75% × 1.3 × 730 h ×
    // 0.12 = 871.182 of energy, 3,750 for people, 500 for the network: 12,121.182. Nine months are 109,090.638.
    expect(texts(own.years.yearTotals)).toEqual([109_090.64, 145_454.18, 145_454.19, 145_454.18, 36_363.55])
    expect(own.years.total).toEqual({ amount: '581816.74' })
    const line = (name: string) => own.years.lines.find((each) => each.line === name)
    expect(texts(line('depreciation')?.years ?? [])).toEqual([51_000, 68_000, 68_000, 68_000, 17_000])
    expect(texts(line('staff')?.years ?? [])).toEqual([33_750, 45_000, 45_000, 45_000, 11_250])
    expect(line('energy')?.total).toEqual({ amount: '41816.74' })
  })

  it('pays for the server at first, and gets its salvage at last', () => {
    // 320,000 + 9 × 6,454.5153; 12 × 6,454.5153; 3 × 6,454.5153 − 48,000.
    expect(texts(own.cashByYear.cash)).toEqual([378_090.64, 77_454.18, 77_454.19, 77_454.18, -28_636.45])
    expect(texts(own.cashByYear.difference)).toEqual([269_000, -68_000, -68_000, -68_000, -65_000])
    expect(own.cashByYear.total.cash).toEqual({ amount: '581816.74' })
  })

  it('is paid ahead by what stands in the books, and in the end by nothing', () => {
    // 320,000 − 9 × 5,666.67 = 269,000; the last three months write 17,000 off and sell what is left for 48,000.
    expect(texts(own.cashByYear.ahead)).toEqual([269_000, 201_000, 133_000, 65_000, 0])
    expect(own.cashByYear.balances).toEqual([
      expect.objectContaining({ label: { key: 'measure.book_value' }, sign: 1 }),
    ])
    expect(texts(own.cashByYear.balances[0]?.amounts ?? [])).toEqual([269_000, 201_000, 133_000, 65_000, 0])
    expect(own.cashByYear.total.difference).toEqual({ amount: '0.00' })
    // July 2027: 320,000 less a month of 5,666.67.
    expect(own.cashByMonth.ahead[0]).toEqual({ amount: '314333.33' })
  })

  it('cut off after 30 months has a book value left, which explains the whole difference', () => {
    const text = replaced(example('j1-startup'), ['start: 2027-01, months: 48', 'start: 2027-07, months: 30'])
    const { cashByYear } = strategyOf(compiledText(text), 'own')
    // 320,000 − 30 × 5,666.67 = 150,000; calendar years: 6, 12 and 12 months.
    expect(texts(cashByYear.ahead)).toEqual([286_000, 218_000, 150_000])
    expect(cashByYear.total.difference).toEqual({ amount: '150000.00' })
    expect(texts(cashByYear.balances[0]?.amounts ?? [])).toEqual([286_000, 218_000, 150_000])
  })

  it('bought on credit is ahead by its book value less what is owed', () => {
    const compiled = startup('nominal', [
      'service_life: 4 years',
      'service_life: 4 years\n    loan: { share: 60%, rate: 0%/year, term: 48 months }',
    ])
    const { balances, ahead } = strategyOf(compiled, 'own').cashByYear
    expect(balances.map(({ label, sign }) => [label, sign])).toEqual([
      [{ key: 'measure.book_value' }, 1],
      [{ key: 'measure.loan_balance' }, -1],
    ])
    // Of 192,000 owed 4,000 are paid back a month: 156,000 after nine.
    expect(texts(balances[1]?.amounts ?? [])).toEqual([-156_000, -108_000, -60_000, -12_000, 0])
    expect(texts(ahead)).toEqual([113_000, 93_000, 73_000, 53_000, 0])
  })
})

describe('what is paid as it is used', () => {
  it('shows the same cents as cost and as cash', () => {
    const { cashByMonth } = strategyOf(startup(), 'api')
    expect(cashByMonth.cash).toEqual(cashByMonth.accrual)
    expect(new Set(texts(cashByMonth.ahead))).toEqual(new Set([0]))
    expect(cashByMonth.balances).toEqual([])
  })
})

describe('the calendar', () => {
  it('of civil months counts the hours of each', () => {
    const rented = (calendar: string) =>
      texts(strategyOf(startup(calendar), 'rent_on_demand').years.yearTotals)
    // 28 USD an hour. Nominal: 730 h a month. Actual: July 2027 to March 2028 has 275 days (a leap year), the years
    // from April 2028 on 365 days each, April to June 2031 91 days.
    expect(rented('nominal')).toEqual([9, 12, 12, 12, 3].map((months) => 28 * 730 * months))
    expect(rented('actual')).toEqual([275, 365, 365, 365, 91].map((days) => 28 * 24 * days))
  })
})

describe('a price that is missing', () => {
  it('makes the table incomplete, line, total, cash and what is ahead', () => {
    const price = /\n {6}output: \{ value: 15 USD\/Mtok[^\n]*/u.exec(example('j1-startup'))?.[0] ?? ''
    const { years, cashByYear } = strategyOf(startup('nominal', [price, '']), 'api')
    const output = years.lines.find(({ line }) => line === 'output')
    expect(output?.years).toEqual(Array.from({ length: 5 }, () => ({ absent: 'unpriced' })))
    // Without output nine months are 24,637.50 + 2,463.75.
    expect(years.yearTotals[0]).toEqual({ amount: '27101.25', unpriced: 1 })
    expect(cashByYear.cash[0]).toEqual({ amount: '27101.25', unpriced: 1 })
    expect(cashByYear.total.cash).toEqual({ amount: '144540.00', unpriced: 1 })
    expect(cashByYear.difference).toEqual([null, null, null, null, null])
    expect(cashByYear.ahead).toEqual([null, null, null, null, null])
  })

  it('of a server leaves no cash at all', () => {
    const price = /\n {4}price: \{ value: 320k USD\/node[^\n]*/u.exec(example('j1-startup'))?.[0] ?? ''
    const { years, cashByYear } = strategyOf(startup('nominal', [price, '']), 'own')
    expect(years.yearTotals[0]).toMatchObject({ unpriced: 2 })
    expect(cashByYear.cash[0]).toEqual({ absent: 'unpriced' })
    expect(cashByYear.total).toMatchObject({ cash: { absent: 'unpriced' }, difference: null })
  })

  it('of one of two costs in a line marks the line', () => {
    const compiled = compiledText(`\
kilotoken: plan/1
name: Half priced
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads: { chat: { kind: serving, demand: { tokens: { output: 10 Mtok/day } } } }
options:
  priced: { kind: api, price: { output: 15 USD/Mtok } }
  unpriced: { kind: api, price: { input: 1 USD/Mtok } }
  half: { kind: mix, parts: [{ option: priced, share: 50% }, { option: unpriced, share: 50% }] }
strategies: { half: half, priced: priced }
`)
    const { years, cashByYear } = strategyOf(compiled, 'half')
    // Half of 10 Mtok a day at 15 USD, 365 days.
    expect(years.total).toEqual({ amount: '27375.00', unpriced: 1 })
    expect(cashByYear.total).toEqual({
      accrual: { amount: '27375.00', unpriced: 1 },
      cash: { amount: '27375.00', unpriced: 1 },
      difference: null,
    })
  })
})

/** Every total of every table against the cells printed under it, and against the plan's own. */
function expectToAddUp(compiled: CompiledPlan): number {
  const evaluation = evaluate(compiled.graph)
  const { periods, strategies } = periodTables(compiled)
  expect(periods.years.reduce((months, year) => months + year.months, 0)).toBe(compiled.graph.months)
  let whole = 0
  for (const { strategy, years, cashByYear, cashByMonth } of strategies) {
    const figure = (id: string) => figureJson(evaluation, findNode(compiled.graph, id).index)
    const cost = figure(`${strategy}.total.cost`)
    if (cost.value === null || cost.incomplete !== undefined) continue
    const cash = figure(`${strategy}.total.cash`)
    if (cash.value === null) continue
    whole++
    expect(cents(years.total)).toBe(minorUnits(cost.value, 2))
    expect(sum(years.yearTotals)).toBe(cents(years.total))
    for (const line of years.lines) expect(sum(line.years)).toBe(cents(line.total))
    years.yearTotals.forEach((total, year) => {
      expect(sum(years.lines.map((line) => line.years[year] ?? null))).toBe(cents(total))
    })
    for (const table of [cashByYear, cashByMonth]) {
      expect(sum(table.accrual)).toBe(cents(years.total))
      expect(sum(table.cash)).toBe(minorUnits(cash.value, 2))
      let ahead = 0n
      table.ahead.forEach((amount, period) => {
        ahead += cents(table.cash[period]) - cents(table.accrual[period])
        expect(cents(amount)).toBe(ahead)
        expect(sum(table.balances.map(({ amounts }) => amounts[period] ?? null))).toBe(ahead)
      })
      expect(cents(table.total.difference)).toBe(ahead)
    }
    // The two views of the tables, and not only their sums.
    expect(texts(cashByYear.accrual)).toEqual(texts(years.yearTotals))
  }
  return whole
}

describe('every total is the sum of its cells, and the balances are what is ahead', () => {
  const names = readdirSync(EXAMPLES).filter((file) => /^j\d/u.test(file))
  it.each(names)('%s', (file) => {
    expect(expectToAddUp(compiledText(example(file.replace('.yaml', ''))))).toBeGreaterThan(0)
  })

  it('in any plan', () => {
    let plans = 0
    fc.assert(
      fc.property(generatedPlan, fc.integer({ min: 1, max: 12 }), (plan, starts) => {
        const horizon = { ...plan.horizon, fiscal_year_starts: starts }
        const text = planText({ ...plan, horizon })
        if ('problems' in readPlan(text)) return
        plans += expectToAddUp(compiledText(text, undefined, ROUND_CATALOGUE))
      }),
      { seed: 62, numRuns: 60 },
    )
    expect(plans).toBeGreaterThan(60)
  })
})
