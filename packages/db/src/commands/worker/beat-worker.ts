import { lt, sql } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { readWrite } from '../../connection/read-write.ts'
import { workerHeartbeats } from '../../schema/worker-heartbeats.ts'

export type WorkerIdentity = {
  /** One process, one id: a restarted worker is another worker. */
  workerId: string
  version: string
}

/**
 * Says "this worker is alive", by the database's clock, and forgets workers silent for a day.
 *
 * Needs the system role. Idempotent: `started_at` stays that of the first beat.
 */
export async function beatWorker(system: Database, { workerId, version }: WorkerIdentity): Promise<void> {
  await readWrite(system, async (tx) => {
    await tx
      .insert(workerHeartbeats)
      .values({ workerId, version })
      .onConflictDoUpdate({ target: workerHeartbeats.workerId, set: { beatAt: sql`now()`, version } })
    await tx.delete(workerHeartbeats).where(lt(workerHeartbeats.beatAt, sql`now() - interval '1 day'`))
  })
}
