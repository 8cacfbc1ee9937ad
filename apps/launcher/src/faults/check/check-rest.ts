import type { Facts, Violation } from './violation.ts'

/** Whoever starts the product after a kill is let in; at rest nothing is left to do, and nobody holds a connection. */
export function checkRest({ history, evidence }: Facts): Violation[] {
  const left: readonly [string, number][] = [
    ['no job waits to be handed to the queue', evidence.jobRequests],
    ['no connection is left over', evidence.connections],
  ]
  const jobs = evidence.unfinishedJobs.map((where) => ({ promise: 'the queue is empty', where }))
  const counted = left
    .filter(([, count]) => count !== 0)
    .map(([promise, count]) => ({ promise, where: `${count} left` }))
  const starts = history.flatMap((entry) =>
    entry.kind === 'refused start'
      ? [
          {
            promise: 'a product that was killed starts again at once',
            where: `code ${entry.code} at ${entry.at}`,
          },
        ]
      : [],
  )
  return [...jobs, ...counted, ...starts]
}
