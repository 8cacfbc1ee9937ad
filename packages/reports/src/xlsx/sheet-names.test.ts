import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellAddress, sheetReference } from './cell-address.ts'
import { sheetNames } from './sheet-names.ts'

it('takes out what a spreadsheet forbids, cuts, and tells equal ones apart', () => {
  expect(sheetNames(['Months [a]/b:c*?', "'quoted'", 'Summary', 'summary', '', '\t'])).toEqual([
    'Months  a  b c',
    'quoted',
    'Summary',
    'summary 2',
    '5',
    '6',
  ])
  expect(sheetNames(['x'.repeat(40), 'X'.repeat(40)])).toEqual(['x'.repeat(31), `${'X'.repeat(29)} 2`])
})

it('gives every sheet a legal name of its own, whatever is wanted', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 12 }), (wanted) => {
      const names = sheetNames(wanted)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(31)
        expect(name).not.toMatch(/[[\]/\\:*?]|^'|'$/u)
      }
    }),
    { seed: 43, numRuns: 300 },
  )
})

it('addresses cells as spreadsheets do', () => {
  expect([0, 25, 26, 27, 701, 702].map((column) => cellAddress(0, column))).toEqual([
    'A1',
    'Z1',
    'AA1',
    'AB1',
    'ZZ1',
    'AAA1',
  ])
  expect(sheetReference("it's", 'B2')).toBe("'it''s'!B2")
})
