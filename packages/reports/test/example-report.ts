import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BudgetReport, budgetReport, compilePlan, readPlan } from '@kilotoken/cost-core'

/** A shipped plan that needs nothing of a catalogue, as a report; with pieces of its text replaced. */
export function exampleReport(
  name: string,
  edits: readonly (readonly [from: string | RegExp, to: string])[] = [],
): BudgetReport {
  const file = fileURLToPath(new URL(`../../../examples/${name}.yaml`, import.meta.url))
  const text = edits.reduce(
    (before, [from, to]) => {
      const after = before.replace(from, to)
      if (after === before) throw new Error(`the plan does not contain ${from}`)
      return after
    },
    readFileSync(file, 'utf8'),
  )
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, { accelerators: [], nodes: [], models: [] })
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return budgetReport(result.compiled, {
    planVersion: 1,
    scenario: null,
    book: { version: '2026.11', date: '2026-11' },
    engine: '1.0',
    generatedAt: '2026-11-29T09:00:00.000Z',
    zone: 'Asia/Shanghai',
  })
}

/** The shipped plans of the journeys, and what their strategies come to, in the order of the plan. */
export const JOURNEYS: readonly (readonly [plan: string, totals: readonly string[]])[] = [
  ['j1-startup', ['473040.00', '700800.00', '981120.00', '581816.74']],
  ['j2-china', ['15768000.00', '43940160.00', '41905782.40']],
  ['j4-provider', ['1457664.00', '1401600.00', '1037184.00', '1010553.60', '877401.60']],
]
