import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { OPERATIONS } from '../src/graph/operations/index.ts'

const REPOSITORY = path.join(import.meta.dirname, '../../..')
const SOURCES = path.join(import.meta.dirname, '../src')
const PAGE = /docs\/method\/[\w-]+(?:\.md)?/gu

/** The rows of the operations page: an operation's name, how it is said, and which months it reads. */
const rows = new Map(
  readFileSync(path.join(REPOSITORY, 'docs/method/operations.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, name = '']) => /^`\w+`$/u.test(name))
    .map(([, name = '', saidAs = '', , shape = '', reads = '']) => [
      name.slice(1, -1),
      { saidAs, shape, reads },
    ]),
)

describe('docs/method/operations.md', () => {
  it('has a row for every operation, and no other', () => {
    expect([...rows.keys()].sort()).toEqual(Object.keys(OPERATIONS).sort())
  })

  it.each(Object.entries(OPERATIONS))('says of %s what its code says', (name, operation) => {
    const row = rows.get(name)
    expect(row?.reads).toBe(`\`${operation.reads}\``)
    if ('symbol' in operation.phrase) expect(row?.saidAs).toContain(` ${operation.phrase.symbol} `)
    else expect(row?.saidAs).not.toMatch(/[×÷+−]/u)
    const given = operation.shape as (inputs: readonly string[], params: unknown) => string
    const shapes = { scalar: 'as inputs', monthly: 'monthly' }
    const ofScalars = given(['scalar', 'scalar', 'scalar'], undefined) as keyof typeof shapes
    const isReduction = operation.reads === 'all' && ofScalars === 'scalar'
    expect(row?.shape).toBe(isReduction ? 'one number' : shapes[ofScalars])
  })
})

describe('docstrings', () => {
  const named = globSync('**/*.ts', { cwd: SOURCES }).flatMap((file) =>
    [...readFileSync(path.join(SOURCES, file), 'utf8').matchAll(PAGE)].map(([page]) => ({ file, page })),
  )

  it('name method pages', () => {
    expect(named.length).toBeGreaterThan(5)
  })

  it.each(named)('$file names $page, which exists', ({ page }) => {
    expect(existsSync(path.join(REPOSITORY, page))).toBe(true)
  })
})
