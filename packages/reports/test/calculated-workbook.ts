import { strFromU8, unzipSync } from 'fflate'

type Value = number | string | null

/** A sheet as a spreadsheet would show it, and which of its cells are formulas. */
export interface CalculatedSheet {
  readonly name: string
  readonly value: (address: string) => Value
  readonly rows: readonly (readonly Value[])[]
  readonly formulas: readonly string[]
}

interface RawCell {
  readonly text?: string
  readonly number?: number
  readonly formula?: string
}

/**
 * A workbook, worked out by other means than the program that wrote it: the file is unzipped, and its formulas, of which
 * only SUM, ROUND and the four signs may occur, are evaluated over the cells.
 */
export function calculatedWorkbook(bytes: Uint8Array): readonly CalculatedSheet[] {
  const files = unzipSync(bytes)
  const file = (path: string) => strFromU8(files[path] ?? new Uint8Array(0))
  const strings = [...file('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, inside = '']) =>
    [...inside.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(([, text = '']) => unescaped(text)).join(''),
  )
  const names = [...file('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/gu)].map(([, name = '']) =>
    unescaped(name),
  )
  const raw = new Map(
    names.map((name, index) => [name, cellsOf(file(`xl/worksheets/sheet${index + 1}.xml`), strings)]),
  )
  const value = (sheet: string, address: string): Value => {
    const cell = raw.get(sheet)?.get(address)
    if (cell?.formula !== undefined) return evaluated(cell.formula, sheet, value)
    return cell?.number ?? cell?.text ?? null
  }
  return names.map((name) => {
    const cells = raw.get(name) ?? new Map<string, RawCell>()
    const places = [...cells.keys()].map(placeOf)
    const height = Math.max(0, ...places.map(({ row }) => row))
    const width = Math.max(0, ...places.map(({ column }) => column))
    return {
      name,
      value: (address) => value(name, address),
      rows: Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (__, column) => value(name, addressOf(row + 1, column + 1))),
      ),
      formulas: [...cells.values()].flatMap(({ formula }) => formula ?? []),
    }
  })
}

function cellsOf(xml: string, strings: readonly string[]): ReadonlyMap<string, RawCell> {
  const cells = new Map<string, RawCell>()
  for (const [, attributes = '', inside = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
    const address = /r="([A-Z]+\d+)"/u.exec(attributes)?.[1] ?? ''
    const type = /t="(\w+)"/u.exec(attributes)?.[1]
    const formula = /<f>(.*?)<\/f>/su.exec(inside)?.[1]
    const written = /<v>(.*?)<\/v>/su.exec(inside)?.[1]
    if (formula !== undefined) cells.set(address, { formula: unescaped(formula) })
    else if (type === 's') cells.set(address, { text: strings[Number(written)] ?? '' })
    else if (written !== undefined) cells.set(address, { number: Number(written) })
  }
  return cells
}

type ValueAt = (sheet: string, address: string) => Value

function evaluated(formula: string, home: string, value: ValueAt): number {
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    const [found] = new RegExp(pattern.source, 'uy').exec(formula.slice(at)) ?? []
    at += found?.length ?? 0
    return found
  }
  const cells = (): readonly Value[] => {
    const sheet = take(/'(?:[^']|'')*'!/)
    const name = sheet === undefined ? home : sheet.slice(1, -2).replaceAll("''", "'")
    const from = take(/[A-Z]+\d+/)
    if (from === undefined) throw new Error(`not understood: ${formula} at ${at}`)
    const to = take(/:[A-Z]+\d+/)?.slice(1) ?? from
    const [first, last] = [placeOf(from), placeOf(to)]
    const values: Value[] = []
    for (let row = first.row; row <= last.row; row++)
      for (let column = first.column; column <= last.column; column++)
        values.push(value(name, addressOf(row, column)))
    return values
  }
  const number = (given: Value): number => {
    if (typeof given === 'string') throw new Error(`text in a calculation: ${given}`)
    return given ?? 0
  }
  const term = (): number => {
    if (take(/SUM\(/) !== undefined) {
      const values = [...cells()]
      while (take(/,/) !== undefined) values.push(...cells())
      take(/\)/)
      return values.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0)
    }
    if (take(/ROUND\(/) !== undefined) {
      const inner = expression()
      const digits = Number(take(/,\d+/)?.slice(1))
      take(/\)/)
      const scaled = Number((inner * 10 ** digits).toPrecision(15))
      // A sum that cancels out is 0, without a sign.
      return Math.round(scaled) / 10 ** digits + 0
    }
    return number(cells()[0] ?? null)
  }
  const expression = (): number => {
    let result = term()
    for (let sign = take(/[-+*/]/); sign !== undefined; sign = take(/[-+*/]/)) {
      const right = term()
      if (sign === '-') result -= right
      else if (sign === '+') result += right
      else if (sign === '*') result *= right
      else result /= right
    }
    return result
  }
  const result = expression()
  if (at !== formula.length) throw new Error(`not understood: ${formula} at ${at}`)
  return result
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row), column }
}

function addressOf(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
