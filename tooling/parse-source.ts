import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** The syntax tree of one file, with parents set. */
export function parseSource(root: string, file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
}

/** Calls `visit` for every node of a tree, parents first. */
export function everyNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => everyNode(child, visit))
}

/** `path/to/file.ts:12`, lines from 1. */
export function placeOf(source: ts.SourceFile, node: ts.Node): string {
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`
}
