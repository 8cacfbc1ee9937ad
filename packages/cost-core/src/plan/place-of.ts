import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml'
import { normaliseText } from '../quantity/normalise-text.ts'

/** Where something stands in a text. Both count from 1. */
export interface Place {
  readonly line: number
  readonly column?: number
}

/**
 * The line a path is written on: that of its key, where the value of a block map starts a line later. With `position`,
 * which counts characters of the value's normalised text, the line and column of that character.
 *
 * A missing field has no line of its own and gets that of its nearest parent that is written down. A position in a value
 * that is written over several lines or with escapes has no column, nor has one past the end of what is written.
 */
export function placeOf(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
  position?: number,
): Place {
  let at: unknown = document.contents
  let offset = 0
  for (const part of path) {
    const step = stepInto(at, part)
    if (step === undefined) {
      at = undefined
      break
    }
    offset = startOf(step.key) ?? startOf(step.value) ?? offset
    at = step.value
  }
  const within = position === undefined ? undefined : offsetWithin(at, position)
  if (within === undefined) return { line: lines.linePos(offset).line }
  const { line, col } = lines.linePos(within)
  return { line, column: col }
}

/** Where a character of the normalised text stands in the document. */
function offsetWithin(node: unknown, position: number): number | undefined {
  if (!isScalar(node) || node.range === null || node.range === undefined) return undefined
  const { source = '', type } = node
  const [start, end] = node.range
  const before = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0
  const isAsWritten = end - start === source.length + 2 * before && !source.includes('\n')
  if (!isAsWritten || position > normaliseText(source).length) return undefined
  const blank = source.length - source.trimStart().length
  let length = 0
  // With a character behind it, because blanks at the end count here.
  while (normaliseText(`${source.slice(0, blank + length)}.`).length <= position) length++
  return start + before + blank + length
}

function stepInto(
  node: unknown,
  part: string | number,
): { readonly key: unknown; readonly value: unknown } | undefined {
  if (isSeq(node))
    return node.items[Number(part)] === undefined
      ? undefined
      : { key: undefined, value: node.items[Number(part)] }
  if (!isMap(node)) return undefined
  return node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(part))
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
