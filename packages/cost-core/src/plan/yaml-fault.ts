import { type Document, isMap, isNode, isScalar, isSeq, type Node, type YAMLParseError } from 'yaml'

/**
 * Where a fault of the YAML is to be mended: its field, and the offset in the text.
 *
 * A quote that is not closed is noticed at the end of the text; it is to be closed where it was opened. Goes down without
 * calling itself: a text may be nested as deeply as it is long.
 */
export function yamlFault(
  document: Document,
  { code, pos: [at] }: YAMLParseError,
): { readonly path: readonly (string | number)[]; readonly offset: number } {
  const path: (string | number)[] = []
  let below: unknown = document.contents
  let offset = at
  while (holds(below, at)) {
    const node: Node = below
    if (isMap(node)) {
      const pair = node.items.findLast(({ key, value }) => holds(key, at) || holds(value, at))
      if (pair !== undefined) path.push(isScalar(pair.key) ? String(pair.key.value) : '?')
      below = holds(pair?.value, at) ? pair?.value : undefined
    } else if (isSeq(node)) {
      const place = node.items.findLastIndex((item) => holds(item, at))
      if (place >= 0) path.push(place)
      below = node.items[place]
    } else {
      const isQuote = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
      if (code === 'MISSING_CHAR' && isQuote && node.range?.[1] === at) offset = node.range[0]
      below = undefined
    }
  }
  return { path, offset }
}

function holds(node: unknown, at: number): node is Node {
  if (!isNode(node)) return false
  const [from, to] = node.range ?? []
  return from !== undefined && to !== undefined && from <= at && at <= to
}
