import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilMonths } from './civil-months.ts'
import { fiscalYears } from './fiscal-years.ts'

const years = (start: string, months: number, starts: number) =>
  fiscalYears({ start, months, calendar: 'nominal', fiscal_year_starts: starts })

describe('fiscal years', () => {
  it('from April are called by the year in which they end, and the first may be short', () => {
    expect(years('2027-07', 24, 4)).toEqual([
      { year: 2028, from: 0, months: 9, first: '2027-07', last: '2028-03' },
      { year: 2029, from: 9, months: 12, first: '2028-04', last: '2029-03' },
      { year: 2030, from: 21, months: 3, first: '2029-04', last: '2029-06' },
    ])
  })

  it('from January are the calendar years', () => {
    expect(years('2027-01', 24, 1).map(({ year, months }) => [year, months])).toEqual([
      [2027, 12],
      [2028, 12],
    ])
    expect(years('2027-12', 2, 1).map(({ year, months }) => [year, months])).toEqual([
      [2027, 1],
      [2028, 1],
    ])
  })

  it.each([
    ['2027-03', 2027],
    ['2027-04', 2028],
    ['2027-12', 2028],
    ['2028-01', 2028],
    ['2028-03', 2028],
  ])('%s lies in FY%d', (month, year) => {
    expect(years(month, 1, 4)[0]?.year).toBe(year)
  })

  it('from December are called by the year of their other eleven months', () => {
    expect(years('2026-12', 12, 12)).toEqual([
      { year: 2027, from: 0, months: 12, first: '2026-12', last: '2027-11' },
    ])
  })

  it('have every month of the plan once, begin only in their month, and follow each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month, months, starts) => {
          const start = `${year}-${String(month).padStart(2, '0')}`
          const all = civilMonths(start, months)
          const found = years(start, months, starts)
          expect(found.flatMap((one) => all.slice(one.from, one.from + one.months))).toEqual(all)
          found.forEach((one, index) => {
            expect([one.first, one.last]).toEqual([all[one.from], all[one.from + one.months - 1]])
            expect(one.months).toBeLessThanOrEqual(12)
            if (index > 0) {
              expect(Number(one.first.slice(5))).toBe(starts)
              expect(one.year).toBe((found[index - 1]?.year ?? 0) + 1)
            }
            // A year in the middle is whole, and ends in the year it is called by.
            if (index > 0 && index < found.length - 1) {
              expect(one.months).toBe(12)
              expect(Number(one.last.slice(0, 4))).toBe(one.year)
            }
          })
        },
      ),
      { seed: 61, numRuns: 300 },
    )
  })
})
