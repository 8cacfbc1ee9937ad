import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readPlan } from '../plan/read-plan.ts'
import { editPlan } from './edit-plan.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanEdit, PlanPath, PlanValue } from './plan-edit.ts'

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../../examples/chatgpt-2023.yaml'), 'utf8')

function edited(text: string, ...edits: PlanEdit[]): string {
  const result = editPlan(text, edits)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.text
}

/** Lines that are in one text and not in the other, in order. */
function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const first = old.findIndex((line, at) => line !== now[at])
  let last = 0
  while (last < Math.min(old.length, now.length) - first && old.at(-1 - last) === now.at(-1 - last)) last += 1
  return { gone: old.slice(first, old.length - last), come: now.slice(first, now.length - last) }
}

test('a number changes on its own line, and keeps its source', () => {
  const path = ['workloads', 'pretrain', 'mfu']
  const text = edited(SAMPLE, { kind: 'quantity', path, text: '40%..52%' })
  expect(changedLines(SAMPLE, text)).toEqual({
    gone: ['      value: 46.2%'],
    come: ['      value: 40%..52%'],
  })
})

test('what stands behind a value on its line stays', () => {
  const text = 'a: 1 # one\nb: "two" # two\nc: { d: 3, e: 4 } # three\n'
  expect(edited(text, { kind: 'set', path: ['a'], value: 2 })).toBe(text.replace('a: 1', 'a: 2'))
  expect(edited(text, { kind: 'set', path: ['b'], value: 'x: y' })).toBe(text.replace('"two"', '"x: y"'))
  expect(edited(text, { kind: 'set', path: ['c', 'e'], value: 'f, g' })).toBe(
    text.replace('e: 4', 'e: "f, g"'),
  )
})

test.each<[string, string, PlanEdit, string]>([
  [
    'a new key',
    'a:\n  b: 1\nc: 2\n',
    { kind: 'set', path: ['a', 'd'], value: 3 },
    'a:\n  b: 1\n  d: 3\nc: 2\n',
  ],
  ['a key with its parents', 'a: 1\n', { kind: 'set', path: ['b', 'c'], value: 2 }, 'a: 1\nb:\n  c: 2\n'],
  [
    'a key of a map on one line',
    'a: { b: 1 }\n',
    { kind: 'set', path: ['a', 'c'], value: 2 },
    'a: { b: 1, c: 2 }\n',
  ],
  ['the first key of an empty map', 'a: {}\n', { kind: 'set', path: ['a', 'b'], value: 1 }, 'a: { b: 1 }\n'],
  [
    'a key under a comment at the end',
    'a:\n  b: 1\n  # end\nc: 2\n',
    { kind: 'set', path: ['a', 'd'], value: 3 },
    'a:\n  b: 1\n  d: 3\n  # end\nc: 2\n',
  ],
  ['a value that was left out', 'a:\nb: 2\n', { kind: 'set', path: ['a'], value: 1 }, 'a: 1\nb: 2\n'],
  [
    'a map for a number',
    'a: 1 # why\nb: 2\n',
    { kind: 'provenance', path: ['a'], provenance: { evidence: 'assumed' } },
    'a:\n  value: 1\n  evidence: assumed # why\nb: 2\n',
  ],
  [
    'a number for a map',
    'a:\n  value: 1\n  source: x\nb: 2\n',
    { kind: 'set', path: ['a'], value: 5 },
    'a: 5\nb: 2\n',
  ],
  [
    'a removed entry',
    'a: 1\nb:\n  c: 2\n\n# d\nd: 3\n',
    { kind: 'remove', path: ['b'] },
    'a: 1\n\n# d\nd: 3\n',
  ],
  ['a removed last entry', 'a:\n  b: 1\nc: 2\n', { kind: 'remove', path: ['a', 'b'] }, 'a: {}\nc: 2\n'],
  [
    'a removed last entry, and the layout of the others',
    'a:\n    b:   1\nc:   { d: 2 }   # why\n',
    { kind: 'remove', path: ['a', 'b'] },
    'a: {}\nc:   { d: 2 }   # why\n',
  ],
  [
    'a removed entry of a map on one line',
    'a: { b: 1, c: 2 } # why\nd:   3\n',
    { kind: 'remove', path: ['a', 'b'] },
    'a: { c: 2 } # why\nd:   3\n',
  ],
  [
    'the first entry with fields of its own of an empty map',
    'a: {} # why\nb:   3\n',
    { kind: 'set', path: ['a', 'c'], value: { kind: 'rent', price: { value: 2 } } },
    'a:\n  c:\n    kind: rent\n    price:\n      value: 2 # why\nb:   3\n',
  ],
  ['the first key of nothing', '', { kind: 'set', path: ['a', 'b'], value: 1 }, 'a:\n  b: 1\n'],
  [
    'a text of several lines',
    'a: |\n  one\n  two\nb:   3\n',
    { kind: 'set', path: ['a'], value: 'three' },
    'a: three\nb:   3\n',
  ],
  ['a list item', 'a: [b, c]\n', { kind: 'set', path: ['a', 1], value: 'd' }, 'a: [b, d]\n'],
  [
    'a text that looks like something else',
    'a: b\n',
    { kind: 'set', path: ['a'], value: 'true' },
    'a: "true"\n',
  ],
  ['what is there already', 'a: 1.50\n', { kind: 'set', path: ['a'], value: 1.5 }, 'a: 1.50\n'],
])('%s', (_, before, edit, after) => {
  expect(edited(before, edit)).toBe(after)
})

test('an alias is followed by nobody: the anchor keeps its value', () => {
  const text = 'a: &x 1\nb: *x\n'
  const result = edited(text, { kind: 'set', path: ['b'], value: 2 })
  expect(parse(result)).toEqual({ a: 1, b: 2 })
})

test('what is no YAML is not edited', () => {
  const result = editPlan('a: [', [{ kind: 'set', path: ['a'], value: 1 }])
  expect('problems' in result && result.problems[0]?.code).toBe('YAML')
})

const leaves = leafPaths(parse(SAMPLE) as PlanValue, [])
function leafPaths(data: PlanValue, path: PlanPath): PlanPath[] {
  if (typeof data !== 'object' || data === null) return [path]
  return Object.entries(data).flatMap(([key, value]) =>
    leafPaths(value as PlanValue, [...path, Array.isArray(data) ? Number(key) : key]),
  )
}

test('whatever is written anywhere is read back, and every other line stays', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...leaves),
      fc.oneof(fc.string(), fc.integer(), fc.constantFrom('a # b', '- x', 'y: z', '1e3', "it's")),
      (path, value) => {
        const text = edited(SAMPLE, { kind: 'set', path, value })
        expect(valueAt(parse(text) as PlanValue, path)).toBe(value)
        const { gone, come } = changedLines(SAMPLE, text)
        expect(gone.length).toBeLessThanOrEqual(1)
        expect(come.length).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 40 },
  )
}, 30_000)

const entries = entryPaths(parse(SAMPLE) as PlanValue, [])
function entryPaths(data: PlanValue, path: PlanPath): PlanPath[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return []
  return Object.entries(data).flatMap(([key, value]) => [
    [...path, key],
    ...entryPaths(value, [...path, key]),
  ])
}

test('whatever entry is removed, only its lines go', () => {
  fc.assert(
    fc.property(fc.constantFrom(...entries), (path) => {
      const text = edited(SAMPLE, { kind: 'remove', path })
      expect(valueAt(parse(text) as PlanValue, path)).toBeUndefined()
      const { gone, come } = changedLines(SAMPLE, text)
      expect(gone.length).toBeGreaterThan(0)
      expect(come.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 40 },
  )
}, 30_000)

test('what is removed and put back reads the same', () => {
  for (const key of ['corpus', 'finetune', 'serving']) {
    const path = ['workloads', key]
    const value = valueAt(parse(SAMPLE) as PlanValue, path) as PlanValue
    const back = edited(edited(SAMPLE, { kind: 'remove', path }), { kind: 'set', path, value })
    expect(parse(back)).toEqual(parse(SAMPLE))
    expect('plan' in readPlan(back)).toBe(true)
  }
})
