import { type Document, parseDocument } from 'yaml'
import { documentData } from '../plan/document-data.ts'
import type { PlanProblem } from '../plan/plan-problem.ts'
import { dataAfter, type PlainEdit, plainEdits } from './plain-edit.ts'
import type { PlanEdit, PlanValue } from './plan-edit.ts'
import { isSameData } from './same-data.ts'
import { spliceEdit } from './splice-edit.ts'

/**
 * Changes a plan's text, one edit after the other. Every line an edit does not touch stays byte for byte, comments
 * included; only where a node cannot be cut out of its text (an alias, the last entry of a map) is the layout of the
 * document written anew.
 *
 * The text need not be a plan that reads, only YAML. Whatever comes out says what was asked for and nothing else: that
 * is checked on the data before it is returned.
 */
export function editPlan(
  text: string,
  edits: readonly PlanEdit[],
): { readonly text: string } | { readonly problems: readonly PlanProblem[] } {
  let edited = text
  for (const edit of edits) {
    const data = readData(edited)
    if (data === undefined) return problem('YAML', edit, parse(edited).errors[0]?.code ?? '')
    for (const plain of plainEdits(data, edit)) {
      const next = editOnce(edited, plain)
      if (next === undefined) return problem('CANNOT_EDIT', edit, '')
      edited = next
    }
  }
  return { text: edited }
}

function editOnce(text: string, edit: PlainEdit): string | undefined {
  const document = parse(text)
  const data = planData(document)
  const wanted = dataAfter(data, edit)
  if (isSameData(data, wanted)) return text
  const spliced = spliceEdit(text, document, edit)
  if (spliced !== undefined && isSameData(readData(spliced), wanted)) return spliced
  const anew = rewritten(document, edit)
  return anew !== undefined && isSameData(readData(anew), wanted) ? anew : undefined
}

function readData(text: string): PlanValue | undefined {
  return planData(parse(text))
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
    if (edit.kind === 'remove') document.deleteIn(edit.path)
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
