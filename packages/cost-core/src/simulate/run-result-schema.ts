import { z } from 'zod'
import { civilMonth } from '../plan/small-fields.ts'

const share = z.number().min(0).max(1)
const trialCount = z.int().min(0)
/** Null is absent: no trial had a number. */
const money = z.number().nullable()

const label = z.union([
  z.strictObject({ key: z.string() }),
  z.strictObject({ en: z.string(), zh: z.string() }),
])

const threePercentiles = { p5: money, p50: money, p95: money }
const fivePercentiles = { p5: money, p25: money, p50: money, p75: money, p95: money }

const standardErrors = z.strictObject(threePercentiles)

const percentileEstimate = z.strictObject({ ...threePercentiles, standardErrors })

const bin = z.strictObject({ low: z.number(), high: z.number(), count: z.int().min(1) })

const strategy = z.strictObject({
  key: z.string(),
  label,
  isBase: z.boolean(),
  incomplete: z.array(z.string()),
  total: z.strictObject({ ...fivePercentiles, mean: money, min: money, max: money, absentShare: share }),
  standardErrors,
  bins: z.array(bin),
  months: z.array(z.strictObject({ ...fivePercentiles, absentShare: share })),
  difference: z.strictObject({ ...threePercentiles, belowZeroShare: share, absentShare: share }).nullable(),
  cheapestShare: share.nullable(),
})

/** Reads a stored result back. */
export const runResultSchema = z.strictObject({
  trials: z.strictObject({ done: z.int().min(1), asked: z.int().min(1) }),
  seed: z.int().min(0),
  isPartial: z.boolean(),
  unit: z.string(),
  months: z.strictObject({ start: civilMonth, count: z.int().min(1) }),
  strategies: z.array(strategy),
  uncomparedShare: share,
  convergence: z.array(z.strictObject({ trials: trialCount, strategies: z.array(percentileEstimate) })),
})

/** Three percentiles and how well they are known, in the plan's money. */
export type PercentileEstimate = z.infer<typeof percentileEstimate>

/** The percentiles of every strategy's total, in plan order, after so many trials. */
export type ConvergencePoint = RunResult['convergence'][number]

/** Values between `low` and `high`, counted; both are the same where all of them are one value. */
export type RunBin = z.infer<typeof bin>

/**
 * What a run found, as stored and as shown; byte for byte the same however the run was cut, stopped or resumed.
 *
 * Money is in `unit` over the whole horizon, in `months` per month. Percentiles, mean and bins are of the present
 * trials only; every share is of all trials done. `incomplete` names the unpriced figures a total leaves out; with one
 * such strategy there is no verdict on which is the cheapest, and `cheapestShare` is null throughout. Otherwise the
 * shares of all strategies and `uncomparedShare`, the trials in which a strategy has no number, add up to one. On a tie
 * the first strategy in plan order counts as the cheapest. `difference` is this strategy less the base one, so below
 * zero it is the cheaper; null for the base itself, and where either total is incomplete.
 */
export type RunResult = z.infer<typeof runResultSchema>
