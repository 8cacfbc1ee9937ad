import type { Readiness } from '@kilotoken/db'

const WORKER_SILENT_AFTER_MS = 10_000

export type ReadinessReport = {
  ready: boolean
  database: 'ok' | 'down'
  migrations: 'ok' | 'behind' | 'ahead' | 'unknown'
  worker: 'ok' | 'silent' | 'unknown'
}

/** Judges what the database said. `unknown` where it could not be asked; only `ok` everywhere is ready. */
export function readinessReport(readiness: Readiness): ReadinessReport {
  if (readiness.database === 'down') {
    return { ready: false, database: 'down', migrations: 'unknown', worker: 'unknown' }
  }
  const migrations = readiness.migrations === 'current' ? 'ok' : (readiness.migrations ?? 'unknown')
  const age = readiness.workerHeartbeatAgeMs
  const worker = age !== null && age < WORKER_SILENT_AFTER_MS ? 'ok' : 'silent'
  return { ready: migrations === 'ok' && worker === 'ok', database: 'ok', migrations, worker }
}
