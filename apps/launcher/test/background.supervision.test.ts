import { expect, test } from 'vitest'
import { attackBackgroundOnScratch } from '../src/faults/background/attack-background-on-scratch.ts'

// `npm run fault -- --rounds 200` is the long form.
test('background work under faults: every promise holds', async () => {
  const plan = { rounds: 10, seed: 3, pauseMs: [200, 1000] } as const
  const said: string[] = []
  const told = await attackBackgroundOnScratch(plan, new AbortController().signal, (line) => said.push(line))
  expect(told.violations, said.join('\n')).toEqual([])
  expect(Object.values(told.faults).reduce((sum, count) => sum + count, 0)).toBe(plan.rounds)
  // What nobody did proves nothing.
  expect(told.runs.done).toBeGreaterThan(5)
  expect(told.calls.ok).toBeGreaterThan(plan.rounds)
})
