import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as catalogue from '@kilotoken/catalogue'
import { compilePlan, planFields, readPlan, unit, unitAtomNames } from '@kilotoken/cost-core'
import { fieldText, LOCALES, labelText, messagesOf, problemText } from '@kilotoken/messages'
import { describe, expect, it, vi } from 'vitest'
import { EXAMPLE } from '../test/run-cli.ts'

vi.setConfig({ testTimeout: 60_000 })

const ENGINE = fileURLToPath(new URL('../../../packages/cost-core/src/', import.meta.url))

const source = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${ENGINE}${file}`, 'utf8'))
  .join('\n')

function found(pattern: RegExp): readonly string[] {
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))].sort()
}

const example = readFileSync(EXAMPLE, 'utf8')
const examples = readdirSync(dirname(EXAMPLE))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file, readFileSync(join(dirname(EXAMPLE), file), 'utf8')] as const)

function hasLabel(key: string): boolean {
  return LOCALES.every((locale) => labelText({ key }, locale) !== key)
}

describe('the engine says nothing without words in every language', () => {
  it('units', () => {
    const names = [...new Set(unitAtomNames().map((name) => unit(name).text))]
    expect(names.length).toBeGreaterThan(50)
    for (const locale of LOCALES)
      expect(names.filter((name) => !Object.hasOwn(messagesOf(locale).units, name))).toEqual([])
  })

  it('operations', () => {
    const keys = found(/phrase: \{ key: '(\w+)' \}/gu)
    expect(keys.length).toBeGreaterThan(20)
    for (const locale of LOCALES)
      expect(keys.filter((key) => !Object.hasOwn(messagesOf(locale).operations, key))).toEqual([])
  })

  it('labels written in its models', () => {
    const keys = found(/label\(\s*'([\w.]+)'/gu)
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter((key) => !hasLabel(key))).toEqual([])
  })

  it('reasons why a figure is absent', () => {
    // A reason with a dot is the id of a figure, which has a label of its own.
    const reasons = found(/reason: '(\w+)' \}\)/gu)
    expect(reasons).toContain('overloaded')
    expect(reasons.filter((reason) => !hasLabel(`reason.${reason}`))).toEqual([])
  })

  it.each(examples)(
    'labels of every figure of %s, under every scenario and with every factor',
    (file, text) => {
      const read = readPlan(text)
      if ('problems' in read) throw new Error(JSON.stringify(read.problems))
      if (text === example) expect(read.plan.scenarios.size, file).toBe(5)
      for (const plan of [read.plan.base, ...read.plan.scenarios.values()]) {
        const result = compilePlan(plan, catalogue)
        if ('problems' in result) throw new Error(JSON.stringify(result.problems))
        const keys = result.compiled.graph.nodes.flatMap(({ label }) =>
          label !== undefined && 'key' in label ? [label.key] : [],
        )
        expect(keys.length).toBeGreaterThan(100)
        expect([...new Set(keys)].filter((key) => !hasLabel(key))).toEqual([])
      }
    },
  )

  it.each(examples)('fields and parts of movements in the form of %s', (file, text) => {
    const result = planFields(text)
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    const fields = result.sections.flatMap(({ parts }) => parts.flatMap((part) => part.fields))
    const names = fields.flatMap(({ name, movement }) => [
      name,
      ...(movement?.parts ?? []).map((part) => part.name),
    ])
    expect(names.length, file).toBeGreaterThan(100)
    for (const locale of LOCALES)
      expect([...new Set(names)].filter((name) => fieldText(name, locale) === name)).toEqual([])
  })

  it('codes of problems', () => {
    const codes = [
      ...found(/code: '([A-Z][A-Z_]+)'/gu),
      ...found(/(?:QuantityFault|problem|report|warning|at)\(\s*'([A-Z][A-Z_]+)'/gu),
      ...found(/error: '([A-Z][A-Z_]+)'/gu),
    ]
    expect(codes.length).toBeGreaterThan(40)
    for (const locale of LOCALES)
      expect(codes.filter((code) => !Object.hasOwn(messagesOf(locale).problems, code))).toEqual([])
  })
})

describe('damaged plans', () => {
  const lines = example.split('\n')
  const damages = [
    (line: string) => line.replace(/: .*$/u, ':'),
    (line: string) => line.replace(/: .*$/u, ': [x]'),
    (line: string) => line.replace(/: .*$/u, ': 5 parsec'),
    (line: string) => line.replace(/^(\s*)(\w+):/u, '$1$2_x:'),
  ]

  it('have words for every problem, with nothing left to fill in', () => {
    const codes = new Set<string>()
    for (let index = 2; index < lines.length; index += 4) {
      const damage = damages[Math.floor(index / 4) % damages.length] ?? damages[0]
      const text = lines
        .map((line, at) => (at === index && damage !== undefined ? damage(line) : line))
        .join('\n')
      const result = readPlan(text)
      if (!('problems' in result)) continue
      for (const problem of result.problems) {
        codes.add(problem.code)
        expect(problem.line).toBeGreaterThan(0)
        const [english = '', chinese = ''] = LOCALES.map((locale) => problemText(problem, locale))
        expect(english, problem.code).not.toMatch(/undefined|\{\w+\}/u)
        expect(chinese, problem.code).toMatch(/\p{Script=Han}/u)
        if (problem.code !== 'INVALID') expect(english).not.toBe('This value is not valid here.')
      }
    }
    expect([...codes]).toEqual(
      expect.arrayContaining(['MISSING', 'WRONG_TYPE', 'UNKNOWN_FIELD', 'UNKNOWN_UNIT', 'NOT_ONE_OF']),
    )
  })
})
