import { z } from 'zod'

/**
 * What a worker can be asked to do: a name, what the job carries, and how many run at once.
 *
 * A payload carries ids. The rows they name are the truth: a job that comes twice, late or for nothing does no harm.
 */
export const JOBS = {
  run: {
    payload: z.strictObject({ team: z.uuid(), run: z.uuid() }),
    /** At once in one worker; two cores. */
    atOnce: 2,
    /** At once for one team, over all workers: whoever starts ten runs does not keep the others waiting. */
    atOncePerTeam: 1,
  },
  deliver: {
    payload: z.strictObject({ team: z.uuid(), delivery: z.uuid() }),
    atOnce: 2,
    atOncePerTeam: 1,
  },
} as const

export type JobName = keyof typeof JOBS

export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]['payload']>
