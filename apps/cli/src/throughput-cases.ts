import { readFileSync } from 'node:fs'
import type { ThroughputCase } from '@kilotoken/cost-core'
import { type Locale, translate } from '@kilotoken/messages'
import { CsvError, parse } from 'csv-parse/sync'
import { CommandFailure } from './command-failure.ts'

const TEXTS = [
  'model',
  'gpu',
  'weight_precision',
  'kv_precision',
  'scenario',
  'engine',
  'engine_version',
] as const
/** Counts of ranks and GPUs; 0 says that there are none of the kind. */
const COUNTS = ['num_gpus', 'tp', 'pp', 'dp_ep'] as const
const AMOUNTS = ['isl', 'osl', 'concurrency_or_batch', 'num_requests'] as const
const DIMENSIONS = [
  'layers',
  'hidden',
  'attention_width',
  'kv_elements_per_token_layer',
  'params_total_b',
  'params_active_b',
  'params_non_expert_b',
] as const
/** These may be 0: a dense model has no experts, one without a window has 0. */
const OPTIONAL_DIMENSIONS = ['experts', 'experts_per_token', 'sliding_window'] as const
const FRACTIONS = ['full_attention_fraction'] as const
const COLUMNS = [...TEXTS, ...COUNTS, ...AMOUNTS, ...DIMENSIONS, ...OPTIONAL_DIMENSIONS, ...FRACTIONS]

type TextColumn = (typeof TEXTS)[number]
type NumberColumn = Exclude<(typeof COLUMNS)[number], TextColumn>

const BILLION = 1e9
/** What stands in a cell that says nothing, and a limit that is none. */
const NOTHING = /^(?:|-|–|n\/?a|nan|none|null|inf(?:inity)?|unlimited)$/iu

/** Without these columns no row has an answer; `model` may be empty where the dimensions stand beside it. */
const NEEDED = ['model', 'gpu', 'isl', 'osl'] as const

/** No more of these than of those: what is active is part of the whole. */
const PARTS: readonly (readonly [NumberColumn, NumberColumn])[] = [
  ['params_active_b', 'params_total_b'],
  ['params_non_expert_b', 'params_active_b'],
  ['experts_per_token', 'experts'],
]

/** A cell that cannot be read: what is wrong, in which column, and what stands there. */
export interface CellFault {
  readonly code: 'not_a_number' | 'not_whole' | 'not_positive' | 'not_a_share' | 'above' | 'too_many_cells'
  readonly column: string
  readonly value: string
  /** What it must not exceed; '' for the other codes. */
  readonly limit: string
}

/** A row of the table. Cells with a fault are left out of the case: the row has no answer, the others do. */
export interface CaseRow {
  readonly asked: ThroughputCase
  readonly faults: readonly CellFault[]
}

/** The cases of a table, in its order. Columns nobody knows are ignored; a table without a needed one fails. */
export function readThroughputCases(file: string, locale: Locale): readonly CaseRow[] {
  const fail = (key: string, values: Readonly<Record<string, string | number>> = {}): never => {
    throw new CommandFailure([translate(locale, `cli.throughput.${key}`, { file, ...values })])
  }
  const [head = [], ...rows] = readCells(file, locale, fail)
  const names = head.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/gu, '_'),
  )
  const places = new Map<string, number>()
  for (const column of COLUMNS) {
    const place = names.indexOf(column)
    if (place === -1) continue
    if (names.lastIndexOf(column) !== place) fail('columnTwice', { column })
    places.set(column, place)
  }
  if (places.size === 0) fail('noColumn', { columns: COLUMNS.join(', ') })
  const missing = NEEDED.filter((column) => !places.has(column))
  if (missing.length > 0) fail('missingColumn', { columns: missing.join(', ') })
  if (rows.length === 0) fail('noCases')
  return rows.map((cells) => {
    const faults: CellFault[] = []
    const text = (column: string) => cells[places.get(column) ?? cells.length]?.trim() ?? ''
    const fault = (code: CellFault['code'], column: string, value: string, limit = '') => {
      faults.push({ code, column, value, limit })
      return undefined
    }
    const extra = cells.slice(names.length).filter((cell) => cell.trim() !== '')
    const asked = caseOf(text, (column) =>
      numberOf(column, text(column), (code) => fault(code, column, text(column))),
    )
    for (const [part, whole] of PARTS)
      if (Number(text(part)) > Number(text(whole) || Infinity)) fault('above', part, text(part), whole)
    if (extra.length === 0) return { asked, faults }
    const last = names.at(-1) ?? ''
    return { asked, faults: [{ code: 'too_many_cells', column: last, value: extra.join(', '), limit: '' }] }
  })
}

function readCells(
  file: string,
  locale: Locale,
  fail: (key: string, values: Readonly<Record<string, number>>) => never,
): readonly (readonly string[])[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new CommandFailure([translate(locale, 'cli.unreadable', { file, reason })])
  }
  try {
    const rows: readonly (readonly string[])[] = parse(text, {
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    })
    return rows.filter(([first = '', ...rest]) => rest.length > 0 || first.trim() !== '')
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return fail('notCsv', { line: lineOf(error) })
  }
}

/** The line a CSV error names; the first when it names none. */
function lineOf(error: CsvError): number {
  const { lines } = error as { readonly lines?: unknown }
  return typeof lines === 'number' ? lines : 1
}

/** The number in a cell; undefined where it says nothing, or what is no number of its kind. */
function numberOf(
  column: NumberColumn,
  text: string,
  fail: (code: CellFault['code']) => undefined,
): number | undefined {
  if (NOTHING.test(text)) return undefined
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text) ? text.replaceAll(',', '') : text
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) : Number.NaN
  if (!Number.isFinite(value)) return fail('not_a_number')
  if (isOneOf(column, COUNTS)) {
    if (value === 0) return undefined
    return Number.isInteger(value) && value > 0 ? value : fail('not_whole')
  }
  if (isOneOf(column, FRACTIONS)) return value >= 0 && value <= 1 ? value : fail('not_a_share')
  if (isOneOf(column, OPTIONAL_DIMENSIONS)) return value >= 0 ? value : fail('not_positive')
  return value > 0 ? value : fail('not_positive')
}

function isOneOf(column: string, columns: readonly string[]): boolean {
  return columns.includes(column)
}

function caseOf(
  text: (column: TextColumn) => string,
  number: (column: NumberColumn) => number | undefined,
): ThroughputCase {
  const billions = (column: NumberColumn) => {
    const value = number(column)
    return value === undefined ? undefined : value * BILLION
  }
  return {
    model: text('model'),
    gpu: text('gpu'),
    weights: text('weight_precision'),
    cache: text('kv_precision'),
    scenario: text('scenario'),
    engine: text('engine'),
    engineVersion: text('engine_version'),
    gpus: number('num_gpus'),
    tensor: number('tp'),
    stages: number('pp'),
    expert: number('dp_ep'),
    input: number('isl'),
    output: number('osl'),
    concurrency: number('concurrency_or_batch'),
    requests: number('num_requests'),
    architecture: {
      layers: number('layers'),
      hidden: number('hidden'),
      attentionWidth: number('attention_width'),
      cacheElements: number('kv_elements_per_token_layer'),
      parameters: billions('params_total_b'),
      activeParameters: billions('params_active_b'),
      nonExpertParameters: billions('params_non_expert_b'),
      experts: number('experts'),
      expertsPerToken: number('experts_per_token'),
      fullShare: number('full_attention_fraction'),
      window: number('sliding_window'),
    },
  }
}
