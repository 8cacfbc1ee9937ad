import { type Document, parseDocument } from 'yaml'
import { documentData } from '../plan/document-data.ts'
import type { PlanProblem } from '../plan/plan-problem.ts'
import { dataAfter, plainEdits } from './plain-edit.ts'
import type { PlainEdit, PlanEdit, PlanValue } from './plan-edit.ts'
import { isSameData } from './same-data.ts'
import { spliceEdit } from './splice-edit.ts'

/**
 * Changes a plan's text, one edit after the other. Every line an edit does not touch stays byte for byte, comments
 * included; only where a node cannot be cut out of its text (an anchor, a list of maps) is the layout of the document
 * written anew.
 *
 * The text need not be a plan that reads, only YAML. Whatever comes out says what was asked for and nothing else: that
 * is checked on the data before it is returned.
 */
export function editPlan(
  text: string,
  edits: readonly PlanEdit[],
): { readonly text: string } | { readonly problems: readonly PlanProblem[] } {
  let current = read(text)
  for (const edit of edits) {
    const [error] = current.document.errors
    if (current.data === undefined) return problem('YAML', edit, error?.code ?? '')
    for (const plain of plainEdits(current.data, edit)) {
      const next = editOnce(current, plain)
      if (next === undefined) return problem('CANNOT_EDIT', edit, '')
      current = next
    }
  }
  return { text: current.text }
}

interface ReadText {
  readonly text: string
  readonly document: Document
  readonly data: PlanValue | undefined
}

function read(text: string): ReadText {
  const document = parse(text)
  return { text, document, data: planData(document) }
}

function editOnce(current: ReadText, edit: PlainEdit): ReadText | undefined {
  const { text, document, data } = current
  const wanted = dataAfter(data, edit)
  if (isSameData(data, wanted)) return current
  const spliced = spliceEdit(text, document, edit)
  const next = spliced === undefined ? undefined : read(spliced)
  if (next !== undefined && isSameData(next.data, wanted)) return next
  const written = rewritten(document, edit)
  const anew = written === undefined ? undefined : read(written)
  return anew !== undefined && isSameData(anew.data, wanted) ? anew : undefined
}

function parse(text: string): Document {
  return parseDocument(text, { prettyErrors: false, uniqueKeys: true })
}

/** The document as data; undefined where it is no YAML, or has aliases without an end. */
export function planData(document: Document): PlanValue | undefined {
  const plain = document.errors.length === 0 ? documentData(document) : undefined
  return plain !== undefined && 'data' in plain ? (plain.data as PlanValue) : undefined
}

function rewritten(document: Document, edit: PlainEdit): string | undefined {
  try {
    if (edit.kind === 'rename') {
      document.setIn([...edit.path.slice(0, -1), edit.key], document.getIn(edit.path, true))
      document.deleteIn(edit.path)
    } else if (edit.kind === 'remove') document.deleteIn(edit.path)
    else document.setIn(edit.path, document.createNode(edit.value))
    return document.toString({ lineWidth: 0 })
  } catch {
    return undefined
  }
}

function problem(
  code: string,
  edit: PlanEdit,
  reason: string,
): { readonly problems: readonly PlanProblem[] } {
  return { problems: [{ severity: 'error', code, path: edit.path.join('.'), params: { reason } }] }
}
