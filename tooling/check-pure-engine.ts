import ts from 'typescript'
import type { Failure } from './failure.ts'
import { everyNode, parseSource, placeOf } from './parse-source.ts'
import { REPOSITORY, reportFailures } from './report-failures.ts'
import { walkFiles } from './walk-files.ts'

const ENGINE = 'packages/cost-core/src'

/** Globals that bring in the clock, the machine, the network, chance or the locale. */
const IMPURE_GLOBALS = new Set([
  'Date',
  'Temporal',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'process',
  'globalThis',
  'global',
  'window',
  'self',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'Buffer',
  'require',
  'module',
  '__dirname',
  '__filename',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
  'MessageChannel',
  'BroadcastChannel',
  'SharedArrayBuffer',
  'Atomics',
  'crypto',
  'Intl',
  'console',
  'eval',
  'Function',
  'WeakRef',
  'FinalizationRegistry',
  'alert',
  'prompt',
])

/**
 * Members that are impure on whatever object they are read from.
 *
 * `toLocaleString` and its kin, and `localeCompare`, follow the language of the machine.
 */
const IMPURE_MEMBERS = /^(?:toLocale\w*|localeCompare)$/

/** Names a node brings into being, or only labels: not a use of the global of that name. */
function isDeclarationOrLabel(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isQualifiedName(parent)) return parent.right === node
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent))
    return parent.name === node
  if (ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent) || ts.isGetAccessor(parent))
    return parent.name === node
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true
  return ts.isBindingElement(parent) && parent.propertyName === node
}

/** Globals of a browser that are plain words: a file may have its own thing of that name. */
const PLAIN_WORDS = new Set(['window', 'self', 'module', 'prompt', 'alert', 'document'])

/** The plain words a file declares or imports itself; without a declaration they are not even known to the compiler. */
function ownPlainWords(source: ts.SourceFile): Set<string> {
  const own = new Set<string>()
  everyNode(source, (node) => {
    const named = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isImportSpecifier(node)
    if (
      (named || ts.isFunctionDeclaration(node)) &&
      node.name !== undefined &&
      PLAIN_WORDS.has(node.name.getText())
    )
      own.add(node.name.getText())
  })
  return own
}

function impurity(node: ts.Node, own: ReadonlySet<string>): string | undefined {
  if (ts.isIdentifier(node) && IMPURE_GLOBALS.has(node.text) && !isDeclarationOrLabel(node))
    return own.has(node.text) ? undefined : node.text
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) {
    if (IMPURE_MEMBERS.test(node.name.text)) return `.${node.name.text}`
    if (node.expression.getText() === 'Math' && node.name.text === 'random') return 'Math.random'
  }
  if (ts.isElementAccessExpression(node) && node.expression.getText() === 'Math') return 'Math[…]'
  if (ts.isVariableDeclaration(node) && node.initializer?.getText() === 'Math')
    return 'Math under another name'
  if (ts.isMetaProperty(node)) return node.getText()
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return 'import()'
  return undefined
}

function impureImport(node: ts.Node): string | undefined {
  if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return undefined
  const from = node.moduleSpecifier
  return from !== undefined && ts.isStringLiteral(from) && from.text.startsWith('node:')
    ? from.text
    : undefined
}

/**
 * Uses of anything that would make the engine's answer depend on more than its arguments.
 *
 * Reads the syntax tree, so comments and strings may say "Date". Tests are free.
 */
export function checkPureEngine(root: string): Failure[] {
  const failures: Failure[] = []
  for (const file of walkFiles(root, ENGINE)) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue
    const source = parseSource(root, file)
    const own = ownPlainWords(source)
    everyNode(source, (node) => {
      const found = impurity(node, own) ?? impureImport(node)
      if (found !== undefined)
        failures.push({
          rule: 'engine-is-pure',
          file: placeOf(source, node),
          message: `uses ${found}: pass it in as an argument`,
        })
    })
  }
  return failures
}

if (import.meta.main) reportFailures('pure engine', checkPureEngine(REPOSITORY))
