import { z } from 'zod'

/**
 * Why a run failed, and so whose turn it is.
 *
 * - `PLAN_INVALID`, `RUN_TOO_LARGE`, `SOURCE_RUN_GONE`, `REQUESTER_GONE`: the team's, with the plan, the settings, or who
 *   may have a report made.
 * - `ENGINE_CHANGED`, `PRICES_CHANGED`: the release changed between start and computation; run it again.
 * - `WORKER_LOST`: three workers ended under it; `UNEXPECTED`: a fault of the program, with an id for the log. The
 *   operator's.
 */
export const RUN_FAILURES = [
  'PLAN_INVALID',
  'RUN_TOO_LARGE',
  'SOURCE_RUN_GONE',
  'REQUESTER_GONE',
  'ENGINE_CHANGED',
  'PRICES_CHANGED',
  'WORKER_LOST',
  'UNEXPECTED',
] as const

export const runFailureSchema = z.strictObject({
  code: z.enum(RUN_FAILURES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export type RunFailure = z.infer<typeof runFailureSchema>
