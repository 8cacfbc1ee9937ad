import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { diffPlans } from './diff-plans.ts'
import { editPlan } from './edit-plan.ts'
import { editsTo, mergePlans } from './merge-plans.ts'
import type { PlanEdit } from './plan-edit.ts'

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../../examples/chatgpt-2023.yaml'), 'utf8')
const MFU = ['workloads', 'pretrain', 'mfu']
const USERS = ['workloads', 'serving', 'demand', 'drivers', 'users']

function edited(text: string, ...edits: PlanEdit[]): string {
  const result = editPlan(text, edits)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.text
}
function merged(base: string, mine: string, theirs: string) {
  const result = mergePlans(base, mine, theirs)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result
}
const mfu = (text: string): PlanEdit => ({ kind: 'quantity', path: MFU, text })
const users = (text: string): PlanEdit => ({ kind: 'quantity', path: USERS, text })

test('a change is said as it was written, with where it is from', () => {
  expect(
    diffPlans(SAMPLE, edited(SAMPLE, mfu('40%..52%'), { kind: 'remove', path: ['staff', 'datacentre'] })),
  ).toEqual([
    {
      path: 'workloads.pretrain.mfu',
      at: MFU,
      kind: 'changed',
      before:
        '46.2% (published, Chowdhery et al., PaLM, table 3 (PaLM 540B on TPU v4), applied to the A100, 2022-04-05)',
      after:
        '40%..52% (published, Chowdhery et al., PaLM, table 3 (PaLM 540B on TPU v4), applied to the A100, 2022-04-05)',
    },
    {
      path: 'staff.datacentre',
      at: ['staff', 'datacentre'],
      kind: 'removed',
      before: undefined,
      after: undefined,
    },
  ])
})

test('a comment, another order and another layout are no changes', () => {
  expect(diffPlans('a: 1\nb: { c: 2 }\n', '# why\nb:\n  c: 2\na: 1.0\n')).toEqual([])
})

test('two people who changed different things: both are in', () => {
  const theirs = edited(SAMPLE, users('20M'))
  const result = merged(SAMPLE, edited(SAMPLE, mfu('50%')), theirs)
  expect(result.conflicts).toEqual([])
  expect(result.text).toBe(edited(theirs, mfu('50%')))
  expect(result.mine.map(({ path }) => path)).toEqual(['workloads.pretrain.mfu'])
  expect(result.theirs.map(({ path }) => path)).toEqual(['workloads.serving.demand.drivers.users'])
})

test('the same field changed to two things is a conflict, which either side can settle', () => {
  const [mine, theirs] = [edited(SAMPLE, mfu('50%')), edited(SAMPLE, mfu('30%'), users('20M'))]
  const result = merged(SAMPLE, mine, theirs)
  expect(result.conflicts).toHaveLength(1)
  expect(result.conflicts[0]).toMatchObject({ path: 'workloads.pretrain.mfu' })
  expect(result.conflicts[0]?.mine).toContain('50%')
  expect(result.conflicts[0]?.theirs).toContain('30%')
  expect(result.text).toBe(theirs)
  expect(edited(result.text, ...editsTo(mine, MFU))).toBe(edited(SAMPLE, users('20M'), mfu('50%')))
})

test('the same field changed to the same thing is none', () => {
  const both = edited(SAMPLE, mfu('50%'))
  expect(merged(SAMPLE, both, both)).toMatchObject({ text: both, conflicts: [], mine: [], theirs: [] })
})

test('an entry that I edited and they removed is a conflict', () => {
  const theirs = edited(SAMPLE, { kind: 'remove', path: ['workloads', 'finetune'] })
  const mine = edited(SAMPLE, { kind: 'quantity', path: ['workloads', 'finetune', 'runs'], text: '3' })
  expect(merged(SAMPLE, mine, theirs).conflicts.map(({ path }) => path)).toEqual(['workloads.finetune.runs'])
})

test('a text that is no plan is refused, and not taken for one without changes', () => {
  for (const [base, mine, theirs] of [
    [SAMPLE, 'a: [', SAMPLE],
    [SAMPLE, 'just words', SAMPLE],
    ['', SAMPLE, SAMPLE],
    [SAMPLE, SAMPLE, 'a: ['],
  ] as const)
    expect(mergePlans(base, mine, theirs)).toMatchObject({ problems: [{ code: 'NOT_A_PLAN' }] })
})

const CHANGES: readonly PlanEdit[] = [
  mfu('50%'),
  mfu('30%'),
  users('20M'),
  { kind: 'remove', path: ['staff', 'datacentre'] },
  { kind: 'set', path: ['horizon', 'months'], value: 24 },
  { kind: 'set', path: ['options', 'spare'], value: { kind: 'rent', node: 'x' } },
  { kind: 'remove', path: ['scenarios', 'ranges'] },
]
const someEdits = fc.uniqueArray(fc.constantFrom(...CHANGES), { maxLength: 4 })

test('who changed nothing gets theirs; who is alone keeps their own; nothing of mine is lost', () => {
  fc.assert(
    fc.property(someEdits, someEdits, (one, other) => {
      const [mine, theirs] = [edited(SAMPLE, ...one), edited(SAMPLE, ...other)]
      expect(merged(SAMPLE, SAMPLE, theirs).text).toBe(theirs)
      expect(parse(merged(SAMPLE, mine, SAMPLE).text)).toEqual(parse(mine))
      const result = merged(SAMPLE, mine, theirs)
      const settled = edited(result.text, ...result.conflicts.flatMap(({ at }) => editsTo(mine, at)))
      const left = diffPlans(settled, mine).map(({ path }) => path)
      const asked = diffPlans(SAMPLE, mine).map(({ path }) => path)
      expect(left.filter((path) => asked.includes(path))).toEqual([])
    }),
    { numRuns: 8 },
  )
}, 30_000)
