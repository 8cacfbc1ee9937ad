import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isCollection, isMap, isScalar, parseDocument, visit } from 'yaml'
import { readPlan } from './read-plan.ts'

const EXAMPLE = readFileSync(new URL('../../../../examples/chatgpt-2023.yaml', import.meta.url), 'utf8')

type Path = readonly (string | number)[]

function pathsOf(text: string): readonly Path[] {
  const paths: Path[] = []
  visit(parseDocument(text), {
    Pair(_, pair, ancestors) {
      const keys = ancestors.flatMap((one) =>
        'key' in one && isScalar(one.key) ? [String(one.key.value)] : [],
      )
      paths.push([...keys, String(isScalar(pair.key) ? pair.key.value : pair.key)])
    },
  })
  return paths
}

const PATHS = pathsOf(EXAMPLE)

const replacement = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, '', 'x', '5 parsec', '8 to 5', '1m', 'constructor'),
  fc.constantFrom<unknown>(
    [],
    {},
    [1],
    { value: 1 },
    { value: {} },
    { value: '5', source: 7 },
    { x: { y: 1 } },
  ),
)

const mutation = fc.tuple(
  fc.constantFrom(...PATHS),
  fc.constantFrom('delete', 'replace', 'rename', 'wrap', 'add'),
  replacement,
)

function mutate(text: string, [path, kind, value]: readonly [Path, string, unknown]): string {
  const document = parseDocument(text)
  const parent = document.getIn(path.slice(0, -1))
  const node = document.getIn(path, true)
  const key = String(path.at(-1))
  if (kind === 'delete') document.deleteIn(path)
  else if (kind === 'replace') document.setIn(path, document.createNode(value))
  else if (kind === 'wrap') document.setIn(path, document.createNode([isScalar(node) ? node.value : 'x']))
  else if (kind === 'add' && isMap(node))
    node.set(document.createNode(`${key}_more`), document.createNode(value))
  else if (kind === 'rename') {
    document.deleteIn(path)
    const map = path.length === 1 ? document.contents : parent
    if (isCollection(map)) map.set(document.createNode(`${key}_${key}`), node ?? value)
  }
  return document.toString()
}

it('visits every field of the example', () => {
  expect(PATHS.length).toBeGreaterThan(250)
  expect(PATHS.map((path) => path.join('.'))).toContain('workloads.pretrain.mfu.value')
})

it('never throws on a damaged plan, and every problem has a code, a path and a line within the file', () => {
  let broken = 0
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const text = mutations.reduce(mutate, EXAMPLE)
      const result = readPlan(text)
      if (!('problems' in result)) return
      broken++
      const lines = text.split('\n').length
      expect(result.problems.length).toBeGreaterThan(0)
      for (const problem of result.problems) {
        expect(problem.code).toMatch(/^[A-Z][A-Z_]+$/u)
        expect(problem.code).not.toBe('INVALID')
        expect(problem.line).toBeGreaterThanOrEqual(1)
        expect(problem.line).toBeLessThanOrEqual(lines)
        expect(typeof problem.path).toBe('string')
      }
      expect(new Set(result.problems.map((one) => JSON.stringify(one))).size).toBe(result.problems.length)
    }),
    { seed: 51, numRuns: 200 },
  )
  expect(broken).toBeGreaterThan(100)
}, 60_000)
