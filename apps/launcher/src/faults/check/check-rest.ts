import type { Facts, Violation } from './violation.ts'

/** At rest nothing is left to do, and nobody holds a connection. */
export function checkRest({ evidence }: Facts): Violation[] {
  const left: readonly [string, number][] = [
    ['no job waits to be handed to the queue', evidence.jobRequests],
    ['no connection is left over', evidence.connections],
  ]
  const jobs = evidence.unfinishedJobs.map((where) => ({ promise: 'the queue is empty', where }))
  const counted = left
    .filter(([, count]) => count !== 0)
    .map(([promise, count]) => ({ promise, where: `${count} left` }))
  return [...jobs, ...counted]
}
