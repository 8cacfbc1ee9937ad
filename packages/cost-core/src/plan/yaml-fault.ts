import { type Document, isNode, isPair, isScalar, isSeq, visit, type YAMLParseError } from 'yaml'

/**
 * Where a fault of the YAML is to be mended: its field, and the offset in the text.
 *
 * A quote that is not closed is noticed at the end of the text; it is to be closed where it was opened.
 */
export function yamlFault(
  document: Document,
  { code, pos: [at] }: YAMLParseError,
): { readonly path: readonly (string | number)[]; readonly offset: number } {
  let path: readonly (string | number)[] = []
  let offset = at
  visit(document, {
    Node(_, node, ancestors) {
      const [from, to] = node.range ?? []
      if (from === undefined || to === undefined || at < from || at > to) return
      path = pathOf([...ancestors, node])
      const isQuote = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
      offset = code === 'MISSING_CHAR' && isQuote && to === at ? from : at
    },
  })
  return { path, offset }
}

/** The keys and places on the way down to a node. */
function pathOf(way: readonly unknown[]): readonly (string | number)[] {
  return way.flatMap((step, depth): readonly (string | number)[] => {
    if (isPair(step)) return [String(isScalar(step.key) ? step.key.value : step.key)]
    return isSeq(step) && isNode(way[depth + 1]) ? [step.items.indexOf(way[depth + 1])] : []
  })
}
