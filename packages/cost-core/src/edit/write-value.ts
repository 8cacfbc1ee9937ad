import { Document, isCollection, type Scalar, stringify } from 'yaml'
import type { PlanValue } from './plan-edit.ts'

const UNBROKEN = { lineWidth: 0, flowCollectionPadding: true } as const

/** A value on one line, as it stands between braces or after a colon. `like` keeps a text in the quotes it had. */
export function writeInline(value: PlanValue, like?: Scalar): string {
  const isQuoted = like?.type === 'QUOTE_DOUBLE' || like?.type === 'QUOTE_SINGLE'
  if (typeof value === 'string' && isQuoted) return JSON.stringify(value)
  const document = new Document([value])
  if (isCollection(document.contents)) document.contents.flow = true
  return document.toString(UNBROKEN).trim().slice(1, -1).trim()
}

/** A value after `key:` in a block: on the same line where it is short, else on lines of its own, each indented. */
export function writeBlock(value: PlanValue, indent: number, like?: Scalar): string {
  if (typeof value !== 'object' || value === null || isShort(value)) return ` ${writeInline(value, like)}`
  const lines = stringify(value, { ...UNBROKEN, indent: 2 })
    .trimEnd()
    .split('\n')
  return `\n${lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line)).join('\n')}`
}

/** Lists of plain things, empty collections and pairs of words: nobody breaks those over lines. */
function isShort(value: Extract<PlanValue, object>): boolean {
  const parts = Object.values(value)
  if (parts.some((part) => typeof part === 'object' && part !== null)) return false
  return Array.isArray(value) || parts.length === 0 || Object.keys(value).join() === 'en,zh'
}
