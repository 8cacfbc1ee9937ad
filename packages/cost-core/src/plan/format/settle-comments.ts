import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  visit,
} from 'yaml'

type Remark = { readonly text: string; readonly hasSpace: boolean }

/**
 * Gives every comment to the entry it stands above, so that it goes along when entries change places.
 *
 * The library hands the comment above a first entry to the whole map, and one that follows a map further in to that map.
 */
export function settleComments(document: Document, text: string): void {
  visit(document, {
    Collection(_, collection, path) {
      // A blank line between a key and the first of what is below it parts what belongs together.
      if (isPair(path.at(-1))) collection.spaceBefore = false
      const [first] = collection.items
      const head = isPair(first) ? first.key : first
      if (isNode(head)) head.spaceBefore = false
    },
  })
  visit(document, {
    Map(_, map) {
      if (map.flow === true) return
      map.items.forEach((pair, index) => {
        const { key } = pair
        if (!isNode(key) || !key.range || key.commentBefore) return
        const remark = remarkAbove(text, key.range[0])
        if (remark === undefined) return
        const before = index === 0 ? undefined : map.items[index - 1]
        const isTaken = before === undefined ? takeFromMap(map, remark) : takeFromBefore(before, remark)
        if (!isTaken) return
        key.commentBefore = remark.text
        if (remark.hasSpace && index > 0) key.spaceBefore = true
      })
    },
  })
}

/** The comment lines right above a place, as far out as the place itself. */
function remarkAbove(text: string, offset: number): Remark | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const indent = text.slice(start, offset)
  if (indent.trim() !== '') return undefined
  const above = text.slice(0, Math.max(0, start - 1)).split('\n')
  const found: string[] = []
  for (let line = above.pop(); line?.startsWith(`${indent}#`); line = above.pop()) {
    found.unshift(line.slice(indent.length + 1).trimEnd())
    if (above.at(-1)?.trim() === '') return { text: found.join('\n'), hasSpace: true }
  }
  return found.length === 0 ? undefined : { text: found.join('\n'), hasSpace: false }
}

function takeFromMap(map: Node, { text }: Remark): boolean {
  const { commentBefore } = map
  if (!commentBefore?.trimEnd().endsWith(text)) return false
  map.commentBefore = without(commentBefore, text)
  return true
}

function takeFromBefore({ value }: Pair, { text }: Remark): boolean {
  let isTaken = false
  if (!isCollection(value)) return isTaken
  visit(value, {
    Node(_, node) {
      if (isTaken || !node.comment?.trimEnd().endsWith(text)) return
      // A comment beside a scalar is its own.
      if (isScalar(node) && !node.comment.includes('\n')) return
      node.comment = without(node.comment, text)
      isTaken = true
    },
    Pair: (_, pair) => (isMap(pair.value) && pair.value.flow === true ? visit.SKIP : undefined),
  })
  return isTaken
}

function without(comment: string, tail: string): string | null {
  const rest = comment.trimEnd().slice(0, -tail.length).trimEnd()
  return rest === '' ? null : rest
}
