import { describe, expect, it } from 'vitest'
import { MONTH_NAMES, monthNumber } from './month-of-year.ts'
import { readPlan } from './read-plan.ts'

describe('a month of the year', () => {
  it('is read by its name, in any case, in full or by three letters', () => {
    MONTH_NAMES.forEach((name, index) => {
      for (const written of [name, name.toLowerCase(), name.toUpperCase(), name.slice(0, 3)])
        expect(monthNumber(written)).toBe(index + 1)
    })
  })

  it.each([
    [4, 4],
    ['4', 4],
    ['04', 4],
    ['４', 4],
    ['4月', 4],
    ['４ 月', 4],
    ['4月份', 4],
    ['四月', 4],
    ['十一月', 11],
    ['十二月份', 12],
    [' April ', 4],
  ])('%j is month %d', (written, month) => {
    expect(monthNumber(written)).toBe(month)
  })

  it.each([0, 13, -1, 4.5, '', '0', '00', '13月', '2027-04', 'Ap', 'Apri', 'ma', '十三月', '月'])(
    '%j is none',
    (written) => {
      expect(monthNumber(written)).toBeUndefined()
    },
  )
})

describe('the first month of the fiscal year', () => {
  const read = (horizon: string) =>
    readPlan(`\
kilotoken: plan/1
name: Short
horizon: { start: 2027-01, months: 12${horizon} }
currency: { plan: USD }
workloads: { chat: { kind: serving, demand: { tokens: { output: 1 Mtok/day } } } }
options: { api: { kind: api, price: { output: 15 USD/Mtok } } }
`)

  it.each([
    ['', 1],
    [', fiscal_year_starts: April', 4],
    [', fiscal_year_starts: 10', 10],
    [', fiscal_year_starts: 7月', 7],
  ])('of a horizon that says %j is %d', (horizon, month) => {
    const result = read(horizon)
    expect('plan' in result && result.plan.base.horizon.fiscal_year_starts).toBe(month)
  })

  it.each(['13', 'Aprl', '2027-04'])('is refused as %s, with its place', (written) => {
    expect(read(`, fiscal_year_starts: ${written}`)).toEqual({
      problems: [
        { severity: 'error', code: 'MONTH_OF_YEAR', path: 'horizon.fiscal_year_starts', line: 3, params: {} },
      ],
    })
  })
})
