import ts from 'typescript'
import type { Mutant } from './mutants-of.ts'

/**
 * The source with all its mutants in it, each behind `mutant(id)`, so that one load serves them all.
 *
 * Every loop counts its rounds with `round()`: a mutant that never ends is stopped by that, and not by a clock.
 */
export function instrumented(source: ts.SourceFile, mutants: readonly Mutant[]): string {
  const byNode = Map.groupBy(mutants, ({ node }) => node)
  const render = (node: ts.Node): string => {
    let text = ''
    let at = node.getStart(source)
    node.forEachChild((child) => {
      text += source.text.slice(at, child.getStart(source)) + render(child)
      at = child.end
    })
    return wrapped(node, text + source.text.slice(at, node.end), byNode.get(node) ?? [])
  }
  return source.text.slice(0, source.getStart(source)) + render(source)
}

/** A property of a table that stands at the top of its file: read anew each time, its mutants need no loading. */
function isTableEntry(node: ts.Node): node is ts.PropertyAssignment {
  if (!ts.isPropertyAssignment(node) || ts.isFunctionLike(node.initializer)) return false
  return ts.findAncestor(node, ts.isFunctionLike) === undefined
}

function wrapped(node: ts.Node, text: string, mutants: readonly Mutant[]): string {
  if (isTableEntry(node) && text.includes('globalThis.mutant('))
    return `get ${node.name.getText()}() { return ${text.slice(text.indexOf(':') + 1)} }`
  if (ts.isStatement(node) && ts.isIterationStatement(node.parent, false) && node.parent.statement === node)
    return `{ globalThis.round(); ${dropped(text, mutants)} }`
  return ts.isStatement(node) ? dropped(text, mutants) : swapped(text, mutants)
}

function dropped(text: string, mutants: readonly Mutant[]): string {
  return mutants.reduce((inner, { id }) => `{ if (!globalThis.mutant(${id})) { ${inner} } }`, text)
}

function swapped(text: string, mutants: readonly Mutant[]): string {
  if (mutants.length === 0) return text
  const choices = mutants.map(({ id, text: other }) => `globalThis.mutant(${id}) ? (${other}) : `)
  return `(${choices.join('')}(${text}))`
}
