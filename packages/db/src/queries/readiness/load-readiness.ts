import { sql } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { type MigrationState, migrationState } from '../../migrations/migration-state.ts'
import { workerHeartbeats } from '../../schema/worker-heartbeats.ts'

export type Readiness = {
  database: 'up' | 'down'
  /** Null when the database is down: nobody knows. */
  migrations: MigrationState | null
  /** Age of the youngest beat of any worker, by the database's clock. Null when none has ever beaten, or unknown. */
  workerHeartbeatAgeMs: number | null
}

const DEADLINE_MS = 1000
const DOWN: Readiness = { database: 'down', migrations: null, workerHeartbeatAgeMs: null }

/**
 * What a readiness probe needs to decide. Never throws and answers within a second: a database that is away, or too
 * slow to say, is `down`.
 */
export async function loadReadiness(database: Database): Promise<Readiness> {
  const { promise: deadline, resolve } = Promise.withResolvers<Readiness>()
  const timer = setTimeout(resolve, DEADLINE_MS, DOWN)
  try {
    return await Promise.race([readReadiness(database).catch(() => DOWN), deadline])
  } finally {
    clearTimeout(timer)
  }
}

async function readReadiness(database: Database): Promise<Readiness> {
  const migrations = await migrationState(database)
  if (migrations === 'behind') return { database: 'up', migrations, workerHeartbeatAgeMs: null }
  return { database: 'up', migrations, workerHeartbeatAgeMs: await heartbeatAgeMs(database) }
}

async function heartbeatAgeMs(database: Database): Promise<number | null> {
  const [row] = await readOnly(database, (tx) =>
    tx
      .select({
        age: sql<number | null>`(extract(epoch from now() - max(${workerHeartbeats.beatAt})) * 1000)::float8`,
      })
      .from(workerHeartbeats),
  )
  return row?.age ?? null
}
