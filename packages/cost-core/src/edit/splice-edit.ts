import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { PlainEdit, PlanPath, PlanValue } from './plan-edit.ts'
import { writeBlock, writeInline } from './write-value.ts'

const STEP = 2

type Splice = { readonly start: number; readonly end: number; readonly text: string }

/** The text after an edit of one node; undefined where the place is one that cannot be cut out cleanly. */
export function spliceEdit(text: string, document: Document, edit: PlainEdit): string | undefined {
  const splice = spliceOf(text, document, edit)
  return splice === undefined ? undefined : text.slice(0, splice.start) + splice.text + text.slice(splice.end)
}

function spliceOf(text: string, document: Document, edit: PlainEdit): Splice | undefined {
  switch (edit.kind) {
    case 'set':
      return setting(text, document, edit.path, edit.value)
    case 'remove':
      return removing(text, document, edit.path)
    case 'rename':
      return renaming(document, edit.path, edit.key)
  }
}

function renaming(document: Document, path: PlanPath, name: string): Splice | undefined {
  const parent = nodeAt(document, path.slice(0, -1))
  const key = isMap(parent) ? pairOf(parent, path.at(-1))?.key : undefined
  if (!isNode(key) || !key.range) return undefined
  return { start: key.range[0], end: key.range[1], text: writeInline(name) }
}

function setting(text: string, document: Document, path: PlanPath, value: PlanValue): Splice | undefined {
  if (path.length === 0) return undefined
  const parents = path.slice(0, -1)
  const parent = nodeAt(document, parents)
  // What the path needs on the way is written with it.
  if (parent === undefined || (isScalar(parent) && parent.value === null))
    return setting(text, document, parents, { [String(path.at(-1))]: value })
  if (isSeq(parent)) {
    const item = parent.items[Number(path.at(-1))]
    if (Number(path.at(-1)) === parent.items.length) return appending(text, parent, value)
    return isScalar(item) && item.range && typeof value !== 'object'
      ? { start: item.range[0], end: item.range[1], text: writeInline(value, item) }
      : undefined
  }
  if (!isMap(parent)) return undefined
  // Nothing is written between the braces: an entry with fields of its own gets lines of its own.
  if (parent.flow === true && parent.items.length === 0 && typeof value === 'object' && parents.length > 0)
    return setting(text, document, parents, { [String(path.at(-1))]: value })
  const pair = pairOf(parent, path.at(-1))
  return pair === undefined
    ? adding(text, parent, String(path.at(-1)), value)
    : replacing(text, parent, pair, value)
}

function replacing(text: string, parent: YAMLMap, pair: Pair, value: PlanValue): Splice | undefined {
  const { key, value: old } = pair
  if (!isNode(key) || !key.range || isAlias(old)) return undefined
  if (isNode(old) && (old.anchor !== undefined || old.tag?.startsWith('!') === true)) return undefined
  const colon = text.indexOf(':', key.range[1])
  const end = isNode(old) && old.range ? endOf(text, old.range[1]) : colon + 1
  const staysInside = isCollection(old) && old.flow === true && old.items.length > 0
  const isInside = parent.flow === true || staysInside
  const isOneLine = isScalar(old) && !isBlockScalar(old.type)
  if (isOneLine && typeof value !== 'object' && old.range && old.range[0] < old.range[1])
    return { start: old.range[0], end: old.range[1], text: writeInline(value, old) }
  const indent = columnOf(text, key.range[0]) + STEP
  const written = isInside
    ? ` ${writeInline(value)}`
    : writeBlock(value, indent, isScalar(old) ? old : undefined)
  return { start: colon + 1, end: Math.max(end, colon + 1), text: written }
}

/** A further item behind the last one of a list. */
function appending(text: string, list: YAMLSeq, value: PlanValue): Splice | undefined {
  const last = list.items.at(-1)
  if (!isNode(last) || !last.range || !list.range || list.anchor !== undefined) return undefined
  if (list.flow === true) {
    const at = endOf(text, last.range[1])
    return { start: at, end: at, text: `, ${writeInline(value)}` }
  }
  const dash = text.lastIndexOf('-', last.range[0])
  const at = lineEnd(text, endOf(text, last.range[1]))
  return {
    start: at,
    end: at,
    text: `\n${' '.repeat(columnOf(text, dash))}- ${writeInline(value)}`,
  }
}

function adding(text: string, parent: YAMLMap, key: string, value: PlanValue): Splice | undefined {
  if (!parent.range || parent.anchor !== undefined) return undefined
  const name = writeInline(key)
  if (parent.flow === true) {
    const end = parent.range[1] - 1
    const isEmpty = parent.items.length === 0
    const start = isEmpty ? end : endOf(text, end)
    return { start, end, text: `${isEmpty ? ' ' : ', '}${name}: ${writeInline(value)} ` }
  }
  const [first, last] = [parent.items[0], parent.items.at(-1)]
  if (!isNode(first?.key) || !first.key.range || !isNode(last?.key)) return undefined
  const indent = columnOf(text, first.key.range[0])
  const at = lineEnd(text, endOfPair(text, last))
  return { start: at, end: at, text: `\n${' '.repeat(indent)}${name}:${writeBlock(value, indent + STEP)}` }
}

function removing(text: string, document: Document, path: PlanPath): Splice | undefined {
  const parents = path.slice(0, -1)
  const parent = nodeAt(document, parents)
  if (isSeq(parent)) return leavingOut(text, document, parents, parent, Number(path.at(-1)))
  if (!isMap(parent)) return undefined
  const pair = pairOf(parent, path.at(-1))
  if (pair === undefined || !isNode(pair.key) || !pair.key.range) return undefined
  // A map on one line is short, and an emptied one has nothing to stand below its key: either is written whole.
  if (parent.flow === true || parent.items.length === 1) {
    const rest = { ...(parent.toJS(document) as { [key: string]: PlanValue }) }
    delete rest[String(path.at(-1))]
    return setting(text, document, parents, rest)
  }
  const start = text.lastIndexOf('\n', pair.key.range[0]) + 1
  const end = lineEnd(text, endOfPair(text, pair))
  return { start, end: text[end] === '\n' ? end + 1 : end, text: '' }
}

/** An item of a list; a list on one line is short and is written whole. */
function leavingOut(
  text: string,
  document: Document,
  path: PlanPath,
  list: YAMLSeq,
  at: number,
): Splice | undefined {
  const item = list.items[at]
  if (!isNode(item) || !item.range) return undefined
  if (list.flow === true || list.items.length === 1) {
    const rest = (list.toJS(document) as PlanValue[]).filter((_, index) => index !== at)
    return setting(text, document, path, rest)
  }
  const dash = text.lastIndexOf('-', item.range[0])
  const start = text.lastIndexOf('\n', dash) + 1
  const end = lineEnd(text, endOf(text, item.range[1]))
  return { start, end: text[end] === '\n' ? end + 1 : end, text: '' }
}

/** The node at a path; undefined where there is none, or where an alias stands in the way. */
export function nodeAt(document: Document, path: PlanPath): unknown {
  let at: unknown = document.contents
  for (const part of path) {
    if (isSeq(at)) at = at.items[Number(part)]
    else if (isMap(at)) at = pairOf(at, part)?.value
    else return undefined
  }
  return at ?? undefined
}

function pairOf(map: YAMLMap, key: string | number | undefined): Pair | undefined {
  return map.items.find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key))
}

function endOfPair(text: string, { key, value }: Pair): number {
  const node = isNode(value) && value.range ? value : key
  return isNode(node) && node.range
    ? endOf(text, Math.max(node.range[1], isNode(key) && key.range ? key.range[1] : 0))
    : 0
}

/** Without the blank that a block collection counts as its own. */
function endOf(text: string, end: number): number {
  let at = end
  while (at > 0 && /\s/u.test(text[at - 1] ?? '')) at -= 1
  return at
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function isBlockScalar(type: string | undefined): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
}
