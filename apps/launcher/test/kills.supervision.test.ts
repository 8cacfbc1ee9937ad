import { expect, test } from 'vitest'
import { killWebOnScratch } from '../src/faults/kill-web-on-scratch.ts'

// `npm run fault -- --rounds 200` is the long form.
test('web killed with -9 under writes: nothing acknowledged is lost', async () => {
  const report = await killWebOnScratch({ rounds: 8, seed: 1 }, new AbortController().signal, () => {})
  expect(report.lost).toEqual([])
  expect(report.kills).toBe(8)
  expect(report.acknowledged).toBeGreaterThan(report.kills)
})
