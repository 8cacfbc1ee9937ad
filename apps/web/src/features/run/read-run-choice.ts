import { RUN_LIMITS, type RunProblem } from '@kilotoken/cost-core'
import { readCount } from './read-count.ts'

export const FIRST_TRIALS = 100_000
export const QUICK_TRIALS = [10_000, 100_000, 1_000_000] as const

export type TypedRun = { scenario: string | undefined; trials: string; seed: string }

export type RunChoice = { scenario?: string; trials: number; seed: number }

type FieldProblem = Pick<RunProblem, 'code' | 'params'> | { isNotWhole: true }

export type ReadRunChoice = {
  choice: RunChoice | undefined
  problems: { trials: FieldProblem | undefined; seed: FieldProblem | undefined }
}

/** What is typed, as the API takes it; or what is wrong with which field. Whether it fits the plan is for the server. */
export function readRunChoice({ scenario, trials, seed }: TypedRun): ReadRunChoice {
  const { minTrials, maxTrials, maxSeed } = RUN_LIMITS
  const count = readCount(trials)
  const start = readCount(seed)
  const problems = {
    trials: problemOf(count, { code: 'trials_out_of_range', params: { min: minTrials, max: maxTrials } }),
    seed: problemOf(start, { code: 'seed_out_of_range', params: { min: 0, max: maxSeed } }),
  }
  if (
    count === undefined ||
    start === undefined ||
    problems.trials !== undefined ||
    problems.seed !== undefined
  )
    return { choice: undefined, problems }
  return { choice: { trials: count, seed: start, ...(scenario !== undefined && { scenario }) }, problems }
}

function problemOf(
  value: number | undefined,
  range: { code: RunProblem['code']; params: { min: number; max: number } },
): FieldProblem | undefined {
  if (value === undefined) return { isNotWhole: true }
  return value < range.params.min || value > range.params.max ? range : undefined
}
