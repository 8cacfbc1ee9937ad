import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeCell } from './escape-cell.ts'

const DANGEROUS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']

/** What a reader of the file has in the cell. */
function read(cells: readonly string[]): readonly string[] {
  const [row] = parse(`${cells.join(',')}\r\n`, { relax_column_count: true }) as string[][]
  return row ?? []
}

describe('a text cell', () => {
  it.each(DANGEROUS)('that begins with %j is not a formula', (sign) => {
    for (const text of [`${sign}1+1`, ` ${sign}1+1`, `\u3000 ${sign}cmd|' /C calc'!A0`, `\0${sign}x`])
      expect(read([escapeCell(text)])[0]?.startsWith("'")).toBe(true)
  })

  it('of anything never begins a formula, and reads back as it was', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('', ' ', '\u3000'), fc.constantFrom(...DANGEROUS), fc.string())
        .map((parts) => parts.join('')),
      fc.stringMatching(/^[",;'\r\n\t a-c=]{0,12}$/u),
    )
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        const back = read(['x', ...texts.map(escapeCell)]).slice(1)
        expect(back).toHaveLength(texts.length)
        back.forEach((cell, index) => {
          expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/u)
          expect(cell).not.toMatch(/^[\t\r\n]/u)
          expect([texts[index], `'${texts[index]}`]).toContain(cell)
        })
      }),
      { seed: 41, numRuns: 2000 },
    )
  })

  it.each(['GPU rent', '云端', "it's", '5 - 3', 'a=b', '100%'])('that is harmless stays: %s', (text) => {
    expect(escapeCell(text)).toBe(text)
  })

  it('with a comma, a quote or a line break is quoted', () => {
    expect(escapeCell('a "b", c')).toBe('"a ""b"", c"')
    expect(escapeCell('a\nb')).toBe('"a\nb"')
  })
})
