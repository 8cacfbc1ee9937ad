import { expect, test } from 'vitest'
import { csvLine } from './csv-line.ts'

test('cells are quoted, numbers bare, what is not there empty', () => {
  expect(csvLine(['a "b", c', 7, null, 'two\nlines'])).toBe('"a ""b"", c",7,,"two\nlines"\r\n')
})

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
]

test.each(FORMULAS)('%j is not a formula', (text) => {
  expect(csvLine([text])).toBe(`"'${text}"\r\n`)
})

const NASTY = [
  '',
  '"',
  '""',
  ',',
  '\r\n',
  "'=1",
  '=',
  '==1',
  '-"a",\n',
  '\t',
  '，＝1',
  '"=1"',
  "'",
  '\0',
  '👩‍🚀,',
]

test('whatever is written can be read back, and never begins like a formula', () => {
  for (const first of NASTY)
    for (const second of NASTY) {
      const cells = [first, second]
      const read = readLine(csvLine(cells))
      expect(read.map((cell, n) => (cell === `'${cells[n]}` ? cells[n] : cell))).toEqual(cells)
      for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }
})

/** A reader of quoted cells, by the grammar of RFC 4180. */
function readLine(line: string): string[] {
  const cells = line.slice(0, -2).matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)
  return Array.from(cells, ([, cell = '']) => cell.replaceAll('""', '"'))
}
