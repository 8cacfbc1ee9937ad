import { expect, test } from 'vitest'
import { chatgptPlan } from '../../test/chatgpt-sample.ts'
import { handMadePlan } from '../../test/hand-made-plan.ts'
import { advanceRun } from './advance-run.ts'
import { checkRun, RUN_LIMITS, runWork } from './run-limits.ts'
import { runResult } from './run-result.ts'
import { startRun } from './run-state.ts'

const rentOrOwn = handMadePlan({ rent: { cost: '100 to 200' }, own: { cost: '150' } })

test('work counts what varies, month by month, and leaves out what is certain', () => {
  // Rent: its price once; each month, the total and the difference in two months: 1 + 2 + 2 + 2. Owning is certain.
  expect(runWork(rentOrOwn, 1000).nodeTrialMonths).toBe(7 * 1000)
  expect(runWork(handMadePlan({ own: { cost: '150' } }), 1000).nodeTrialMonths).toBe(0)
})

test('the bytes of a result are estimated from above, and not wildly', () => {
  for (const compiled of [rentOrOwn, chatgptPlan('ranges')]) {
    const state = startRun(compiled, { trials: 20_000, seed: 1 })
    advanceRun(state, 20_000)
    const bytes = JSON.stringify(runResult(state)).length
    const { resultBytes } = runWork(compiled, 20_000)
    expect(bytes).toBeLessThan(resultBytes)
    expect(bytes).toBeGreaterThan(resultBytes / 10)
  }
})

test('a run within the limits has no problem, at either end', () => {
  for (const trials of [100, 2_000_000])
    for (const seed of [0, 4_294_967_295]) expect(checkRun(rentOrOwn, { trials, seed })).toBeUndefined()
})

test('trials and seed outside their ranges are refused with the range', () => {
  for (const trials of [99, 2_000_001, 100.5, Number.NaN])
    expect(checkRun(rentOrOwn, { trials, seed: 1 })).toEqual({
      code: 'trials_out_of_range',
      params: { min: 100, max: 2_000_000 },
    })
  for (const seed of [-1, 4_294_967_296, 0.5, Number.NaN])
    expect(checkRun(rentOrOwn, { trials: 100, seed })).toEqual({
      code: 'seed_out_of_range',
      params: { min: 0, max: 4_294_967_295 },
    })
})

/** Strategies over ten years: each has a price, 120 columns of costs, 120 of totals, and 120 of differences but the first. */
function tenYears(strategies: number) {
  const costs = Object.fromEntries(
    Array.from({ length: strategies }, (_, at) => [`s${at}`, { cost: '1 to 2' }]),
  )
  return handMadePlan(costs, 120)
}

test('too much work is refused with the number of trials that fits', () => {
  // 150 strategies: 150 · 361 − 120 = 54,030 numbers a trial; 10^11 of them are 1,850,823 trials.
  const compiled = tenYears(150)
  expect(checkRun(compiled, { trials: 2_000_000, seed: 1 })).toEqual({
    code: 'run_too_large',
    params: { trials: 2_000_000, fits: 1_850_823, most: 100_000_000_000 },
  })
  expect(checkRun(compiled, { trials: 1_850_823, seed: 1 })).toBeUndefined()
  expect(checkRun(compiled, { trials: 1_850_824, seed: 1 })?.code).toBe('run_too_large')
  // Who may a tenth as much may a tenth of the trials; who may more may them all.
  expect(checkRun(compiled, { trials: 1_850_823, seed: 1 }, 1e10)?.params).toEqual({
    trials: 1_850_823,
    fits: 185_082,
    most: 1e10,
  })
  expect(checkRun(compiled, { trials: 2_000_000, seed: 1 }, 2e11)).toBeUndefined()
})

test('a plan too large for the memory is refused with the months that fit', () => {
  const problem = checkRun(tenYears(300), { trials: 100, seed: 1 })
  expect(problem).toMatchObject({ code: 'plan_too_large', params: { months: 120 } })
  const { memoryBytes } = runWork(tenYears(300), 100)
  expect(memoryBytes).toBeGreaterThan(RUN_LIMITS.memoryBytes)
  expect(problem?.params.fits).toBe(Math.floor((120 * RUN_LIMITS.memoryBytes) / memoryBytes))
})
