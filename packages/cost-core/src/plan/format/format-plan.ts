import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import { describeSchema, type SchemaFacts } from '../../edit/describe-schema.ts'
import { printQuantity } from '../../quantity/print-quantity.ts'
import type { QuantityField } from '../../quantity/quantity.ts'
import { unit } from '../../units/unit.ts'
import { documentData } from '../document-data.ts'
import type { FieldMeta } from '../field-meta.ts'
import type { PlanProblem } from '../plan-problem.ts'
import { readInAnyCurrency } from '../quantity-field.ts'
import { PART_FIELDS } from '../read-time-path.ts'
import { currencyOf, schemaOf } from '../validate-plan.ts'
import { canonicalUnits } from './canonical-units.ts'
import { besideKeys, markKeyComments } from './key-comments.ts'
import { settleComments } from './settle-comments.ts'

type Form = SchemaFacts['form']
type Shape = Extract<Form, { readonly is: 'group' }>['shape']
type QuantityMeta = Extract<FieldMeta, { readonly kind: 'quantity' }>

const WIDEST = 110

/**
 * A plan's text in its one form: units under their own names, a quantity of which only the value is set without a map
 * around it, blanks and line breaks evened out. It says what it said, comments included.
 *
 * Everything stays in its author's order and grouping: blank lines between entries stay, what stands on one line stays on
 * one line, what has lines of its own keeps them, and a comment stays beside or above what it is about.
 *
 * @returns the problem instead where the text is no YAML, or not a map
 */
export function formatPlan(
  text: string,
): { readonly text: string } | { readonly problems: readonly PlanProblem[] } {
  const document = parse(text)
  const [error] = document.errors
  const plain = error === undefined ? documentData(document) : { fault: error.code }
  if ('fault' in plain) return { problems: [problem('YAML', { reason: plain.fault })] }
  if (!isMap(document.contents)) return { problems: [problem('NOT_A_PLAN', {})] }
  return { text: written(document, text, plain.data) }
}

function parse(text: string): Document {
  return parseDocument(text, { prettyErrors: false, uniqueKeys: true })
}

function written(document: Document, text: string, data: unknown): string {
  const root = describeSchema(schemaOf(currencyOf(data))).form
  settleComments(document, text)
  breakLongLines(document, text)
  markKeyComments(document, text)
  const walk: Walk = { root, data }
  if (isNode(document.contents)) tidy(document.contents, root, walk)
  const lines = document.toString({ lineWidth: 0, indent: 2, flowCollectionPadding: true })
  return withTightLists(besideKeys(lines))
}

/** Lists as `[a, b]` beside maps as `{ a: b }`: the library pads both or neither. */
function withTightLists(text: string): string {
  const padding: number[] = []
  visit(parse(text), {
    Seq(_, { flow, range }) {
      if (flow !== true || !range) return
      if (/^\[ \S/u.test(text.slice(range[0]))) padding.push(range[0] + 1)
      if (/\S \]$/u.test(text.slice(0, range[1]))) padding.push(range[1] - 2)
    },
  })
  const isPadding = new Set(padding)
  return [...text.matchAll(/./gsu)].map(({ 0: sign, index }) => (isPadding.has(index) ? '' : sign)).join('')
}

interface Walk {
  readonly root: Form
  readonly data: unknown
}

/** Puts a node in form, in place. Undefined as the form is a place the schema says nothing of. */
function tidy(node: unknown, form: Form | undefined, walk: Walk): void {
  if (form?.is === 'group') tidyGroup(node, form.shape, walk)
  if (form?.is === 'variants' && isMap(node)) tidy(node, variantOf(form, node.get(form.by)), walk)
  if (form?.is === 'entries' && isMap(node)) {
    const { form: entry } = describeSchema(form.value)
    for (const pair of node.items) tidyValue(pair, formBelow(entry, pair, walk), walk)
  }
  if (form?.is === 'entries' && isSeq(node))
    for (const item of node.items) tidy(item, describeSchema(form.value).form, walk)
  if (form?.is === 'list' && isSeq(node)) for (const item of node.items) tidy(item, form.item, walk)
}

function variantOf({ of }: Extract<Form, { readonly is: 'variants' }>, kind: unknown): Form | undefined {
  const variant = typeof kind === 'string' && Object.hasOwn(of, kind) ? of[kind] : undefined
  return variant && describeSchema(variant).form
}

function tidyGroup(node: unknown, shape: Shape, walk: Walk): void {
  if (!isMap(node)) return
  for (const pair of node.items) {
    const schema = Object.hasOwn(shape, keyOf(pair)) ? shape[keyOf(pair)] : undefined
    if (schema !== undefined) tidyValue(pair, describeSchema(schema).form, walk)
  }
}

/** What a scenario sets has the form of the place it sets. */
function formBelow(form: Form, pair: Pair, { root, data }: Walk): Form | undefined {
  return form.is === 'other' && keyOf(pair).includes('.') ? formAt(root, data, keyOf(pair).split('.')) : form
}

function formAt(form: Form | undefined, data: unknown, [head, ...rest]: readonly string[]): Form | undefined {
  if (form === undefined || head === undefined) return form
  const inner = isData(data) && Object.hasOwn(data, head) ? data[head] : undefined
  switch (form.is) {
    case 'group': {
      const schema = Object.hasOwn(form.shape, head) ? form.shape[head] : undefined
      return schema && formAt(describeSchema(schema).form, inner, rest)
    }
    case 'entries':
      return formAt(describeSchema(form.value).form, inner, rest)
    case 'variants':
      return formAt(variantOf(form, isData(data) ? data[form.by] : undefined), data, [head, ...rest])
    default:
      return undefined
  }
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function tidyValue(pair: Pair, form: Form | undefined, walk: Walk): void {
  if (form?.is === 'field' && form.meta.kind === 'quantity') tidyQuantity(pair, form.meta)
  else tidy(pair.value, form, walk)
}

function tidyQuantity(pair: Pair, meta: QuantityMeta): void {
  const { value } = pair
  const own = fieldOf(meta.unit, meta)
  const fields = meta.also === undefined ? [own] : [own, fieldOf(meta.also, meta)]
  if (isScalar(value)) tidyText(value, fields)
  if (!isMap(value)) return
  for (const { key, value: part } of value.items) {
    const name = String(isScalar(key) ? key.value : key)
    const grammar = Object.hasOwn(PART_FIELDS, name) ? [PART_FIELDS[name] ?? own] : fields
    if (isScalar(part) && isQuantityPart(name)) tidyText(part, grammar)
    else if (isMap(part) && (name === 'steps' || name === 'points'))
      for (const { value: dated } of part.items) if (isScalar(dated)) tidyText(dated, fields)
  }
  const bare = onlyValue(value)
  if (bare !== undefined) pair.value = bare
}

function isQuantityPart(name: string): boolean {
  return ['value', 'start', 'from', 'to'].includes(name) || Object.hasOwn(PART_FIELDS, name)
}

/** The value of a map that says nothing else, comments included. */
function onlyValue(map: YAMLMap): Scalar | undefined {
  const [only, ...others] = map.items
  if (only === undefined || others.length > 0 || keyOf(only) !== 'value' || !isScalar(only.value))
    return undefined
  const hasMore = [map, only.key, only.value].some(
    (node) => isNode(node) && ((node.comment ?? node.commentBefore ?? '') !== '' || hasAnchor(node)),
  )
  return hasMore ? undefined : only.value
}

function hasAnchor(node: Node): boolean {
  return !isAlias(node) && (node as Scalar).anchor !== undefined
}

function fieldOf(text: string, { domain, implied }: QuantityMeta): QuantityField {
  return { unit: unit(text), domain, ...(implied !== undefined && { implied }) }
}

/** A text that reads in one of the grammars, with its units under their own names. */
function tidyText(node: Scalar, fields: readonly QuantityField[]): void {
  const { value } = node
  if (typeof value !== 'string') return
  const next = canonicalUnits(value)
  if (next !== value && fields.some((field) => isSame(value, next, field))) node.value = next
}

function isSame(one: string, other: string, field: QuantityField): boolean {
  const [before, after] = [readInAnyCurrency(one, field), readInAnyCurrency(other, field)]
  return (
    'quantity' in before &&
    'quantity' in after &&
    printQuantity(before.quantity) === printQuantity(after.quantity)
  )
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key)
}

/** A map or list between brackets over several lines goes on one where it fits, else each entry gets its own. */
function breakLongLines(document: Document, text: string): void {
  visit(document, {
    Collection(_, node, path) {
      const isInside = path.some((above) => isCollection(above) && above.flow === true)
      if (node.flow !== true || !node.range || isInside) return
      const [start, end] = node.range
      const source = text.slice(start, end)
      const column = start - (text.lastIndexOf('\n', start - 1) + 1)
      if (source.includes('\n') && column + source.replaceAll(/\s+/gu, ' ').length > WIDEST) node.flow = false
    },
  })
}

function problem(code: string, params: PlanProblem['params']): PlanProblem {
  return { severity: 'error', code, path: '', line: 1, params }
}
