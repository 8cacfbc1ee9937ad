import ts from 'typescript'

/** One small change to a source file. It replaces the text of `node` by `text`, or drops the statement when that is undefined. */
export interface Mutant {
  readonly id: number
  readonly node: ts.Node
  readonly text: string | undefined
}

const ARITHMETIC: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
}

/** Methods that stand for another, of the language and of the graph's builder; an empty name drops the call. */
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  filter: '',
  slice: '',
  sort: '',
  toSorted: '',
  reverse: '',
  toReversed: '',
  trim: '',
  toLowerCase: 'toUpperCase',
  floor: 'ceil',
  ceil: 'floor',
  min: 'max',
  max: 'min',
  add: 'sub',
  sub: 'add',
  mul: 'div',
  div: 'mul',
}

/** Words that only errors carry are for developers: a wrong one misprices nothing. */
function isInError(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent)
    if (
      ts.isThrowStatement(at) ||
      (ts.isCallExpression(at) && at.expression.kind === ts.SyntaxKind.SuperKeyword)
    )
      return true
  return false
}

function isName(node: ts.Node): boolean {
  return 'name' in node.parent && node.parent.name === node
}

/** The labels of nodes: that each is a message in both languages is for the tests of the words. */
function isLabel(node: ts.Node): boolean {
  const { parent } = node
  const owner = parent.parent.parent
  return (
    ts.isPropertyAssignment(parent) &&
    parent.name.getText() === 'key' &&
    ts.isPropertyAssignment(owner) &&
    owner.name.getText() === 'label'
  )
}

/** Other values of a literal: of its union type, so that what comes out compiles, or one beside it. */
function otherLiterals(node: ts.LiteralExpression, checker: ts.TypeChecker): readonly string[] {
  if (isName(node) || isInError(node) || isLabel(node)) return []
  const wanted = checker.getContextualType(node)
  const union = wanted?.isUnion()
    ? wanted.types.filter((type) => type.isLiteral())
    : wanted?.isLiteral()
      ? [wanted]
      : []
  const others = union.filter((type) => type.isLiteral() && String(type.value) !== node.text)
  const other = others[0]
  if (other?.isLiteral()) return [JSON.stringify(other.value)]
  if (union.length > 0) return []
  if (ts.isNumericLiteral(node)) return [Number(node.text) === 1 ? '0' : `(${node.text} + 1)`]
  return [node.text === '' ? "'mutant'" : "''"]
}

function ofBinary(node: ts.BinaryExpression): readonly string[] {
  const [left, right] = [node.left.getText(), node.right.getText()]
  const sign = node.operatorToken.getText()
  if (sign === '&&') return [`${left} || ${right}`, left, right]
  if (sign === '||') return [`${left} && ${right}`, left, right]
  if (sign === '??') return [right, left]
  return (ARITHMETIC[sign] ?? []).map((other) => `${left} ${other} ${right}`)
}

function ofCall(node: ts.CallExpression): readonly string[] {
  const { expression, arguments: given } = node
  if (!ts.isPropertyAccessExpression(expression)) return []
  const other = METHODS[expression.name.text]
  const owner = expression.expression.getText()
  const called = given.map((argument) => argument.getText())
  if (other === undefined) return []
  if (other === '') return [owner]
  return [`${owner}.${other}(${called.join(', ')})`]
}

/** The list or sum without one of its members, for each. */
function withoutOne(
  node: ts.Node,
  members: readonly ts.Node[],
  open: string,
  close: string,
): readonly string[] {
  if (members.length < 2 || isInError(node)) return []
  const texts = members.map((member) => member.getText())
  return members.map((_, at) => `${open}${texts.filter((_text, other) => other !== at).join(', ')}${close}`)
}

function isCondition(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isIfStatement(parent)) return parent.expression === node
  if (ts.isConditionalExpression(parent)) return parent.condition === node
  return (
    (ts.isForStatement(parent) && parent.condition === node) ||
    (ts.isWhileStatement(parent) && parent.expression === node)
  )
}

function ofExpression(node: ts.Node, checker: ts.TypeChecker): readonly string[] {
  if (ts.isBinaryExpression(node)) return ofBinary(node)
  if (ts.isCallExpression(node)) {
    const isSum = /\.(?:add|total|mul|min|max)$/.test(node.expression.getText())
    return isSum
      ? [...ofCall(node), ...withoutOne(node, node.arguments, `${node.expression.getText()}(`, ')')]
      : ofCall(node)
  }
  if (ts.isNumericLiteral(node) || ts.isStringLiteral(node)) return otherLiterals(node, checker)
  if (ts.isArrayLiteralExpression(node)) {
    const isPattern = ts.isBinaryExpression(node.parent) && node.parent.left === node
    const isOfWords = node.elements.every(ts.isStringLiteral)
    return isPattern || isOfWords ? [] : withoutOne(node, node.elements, '[', ']')
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const operand = node.operand.getText()
    if (node.operator === ts.SyntaxKind.PlusPlusToken) return [`${operand}--`]
    if (node.operator === ts.SyntaxKind.MinusMinusToken) return [`${operand}++`]
    return [operand]
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ts.isLiteralTypeNode(node.parent) ? [] : ['false']
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ts.isLiteralTypeNode(node.parent) ? [] : ['true']
  return []
}

/** Every mutant of a file, numbered from `from`: arithmetic, comparisons, logic, conditions, literals, calls, statements. */
export function mutantsOf(source: ts.SourceFile, checker: ts.TypeChecker, from: number): readonly Mutant[] {
  const mutants: Mutant[] = []
  const add = (node: ts.Node, text: string | undefined) =>
    mutants.push({ id: from + mutants.length, node, text })
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    const texts = new Set(ofExpression(node, checker))
    if (!ts.isSourceFile(node) && isCondition(node)) for (const text of ['true', 'false']) texts.add(text)
    for (const text of texts) add(node, text)
    const isSuper = ts.isExpressionStatement(node) && /^super\(|^this\.name = /.test(node.getText())
    if ((ts.isExpressionStatement(node) && !isSuper) || ts.isThrowStatement(node)) add(node, undefined)
    node.forEachChild(visit)
  }
  visit(source)
  return mutants
}
