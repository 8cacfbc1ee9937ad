import { sql } from 'drizzle-orm'
import { jobRequests } from '../schema/job-requests.ts'
import { type VisitorScope, work } from '../scope/scope.ts'
import type { JobName, JobPayload } from './job-contracts.ts'

/** Asks for a job in the transaction of the change that wants it: both happen, or neither. */
export async function requestJob<Name extends JobName>(
  scope: VisitorScope,
  queue: Name,
  payload: JobPayload<Name>,
  afterSeconds = 0,
): Promise<void> {
  await scope[work].tx
    .insert(jobRequests)
    .values({ queue, payload, startAfter: sql`now() + make_interval(secs => ${afterSeconds})` })
}
