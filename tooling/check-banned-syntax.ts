import ts from 'typescript'
import type { Failure } from './failure.ts'
import { everyNode, parseSource, placeOf } from './parse-source.ts'
import { REPOSITORY, reportFailures } from './report-failures.ts'
import { walkFiles } from './walk-files.ts'

/** `'use server'` on its own line: makes functions callable by anyone on the network, past tRPC and its policies. */
function isServerAction(node: ts.Node): boolean {
  return (
    ts.isExpressionStatement(node) &&
    ts.isStringLiteralLike(node.expression) &&
    node.expression.text === 'use server'
  )
}

/** `sql.raw` puts text into a statement as it is; a bound parameter or `sql.identifier` cannot be broken out of. */
function isRawSql(node: ts.Node): boolean {
  if (ts.isVariableDeclaration(node) && node.initializer?.getText() === 'sql')
    return (
      ts.isObjectBindingPattern(node.name) &&
      node.name.elements.some((element) => /^raw\b/.test(element.getText()))
    )
  if (ts.isElementAccessExpression(node))
    return node.expression.getText() === 'sql' && /^['"`]raw['"`]$/.test(node.argumentExpression.getText())
  return (
    ts.isPropertyAccessExpression(node) && node.expression.getText() === 'sql' && node.name.text === 'raw'
  )
}

/** Uses of syntax the project does not allow anywhere. */
export function checkBannedSyntax(root: string): Failure[] {
  const failures: Failure[] = []
  for (const file of ['packages', 'apps'].flatMap((folder) => walkFiles(root, folder))) {
    if (!/\.tsx?$/.test(file)) continue
    const source = parseSource(root, file)
    everyNode(source, (node) => {
      if (isServerAction(node))
        failures.push({
          rule: 'no-server-actions',
          file: placeOf(source, node),
          message: 'write a tRPC procedure',
        })
      if (isRawSql(node))
        failures.push({
          rule: 'no-raw-sql',
          file: placeOf(source, node),
          message: 'bind a parameter instead',
        })
    })
  }
  return failures
}

if (import.meta.main) reportFailures('banned syntax', checkBannedSyntax(REPOSITORY))
