import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml'

/**
 * The line a path is written on: that of its key, where the value of a block map starts a line later.
 *
 * A missing field has no line of its own and gets that of its nearest parent that is written down; counts from 1.
 */
export function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  let at: unknown = document.contents
  let offset = 0
  for (const part of path) {
    const step = stepInto(at, part)
    if (step === undefined) break
    offset = startOf(step.key) ?? startOf(step.value) ?? offset
    at = step.value
  }
  return lines.linePos(offset).line
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
