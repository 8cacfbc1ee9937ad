import type { Catalogue } from '@kilotoken/cost-core'
import type { Database } from '@kilotoken/db'
import type { Logger } from 'pino'
import type { Threads } from '../compute/open-threads.ts'

/** What the handlers work with. */
export type Workshop = {
  app: Database
  threads: Threads
  /** Read once a process: it changes only with a release. */
  catalogue: () => Promise<Catalogue>
  workerId: string
  logger: Logger
  stopping: AbortSignal
}
