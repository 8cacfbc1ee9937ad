export { beatWorker, type WorkerIdentity } from './commands/worker/beat-worker.ts'
export { close } from './connection/close.ts'
export { type ConnectOptions, connect } from './connection/connect.ts'
export type { Database } from './connection/database.ts'
export { DomainError, type DomainErrorCode, type DomainErrorParams } from './errors/domain-error.ts'
export { InvariantError } from './errors/invariant-error.ts'
export { isConnectionLost } from './errors/is-connection-lost.ts'
export type { MigrationState } from './migrations/migration-state.ts'
export type { DatabaseRole } from './prepare/database-role.ts'
export type { RolePasswords } from './prepare/ensure-roles.ts'
export {
  type DatabaseUrls,
  type PrepareDatabaseOptions,
  prepareDatabase,
} from './prepare/prepare-database.ts'
export { listAccelerators } from './queries/catalogue/list-accelerators.ts'
export { listModels } from './queries/catalogue/list-models.ts'
export { listNodes } from './queries/catalogue/list-nodes.ts'
export { loadCatalogue, type StoredCatalogue } from './queries/catalogue/load-catalogue.ts'
export { loadReadiness, type Readiness } from './queries/readiness/load-readiness.ts'
export { getSamplePlan, type SamplePlan } from './queries/sample/get-sample-plan.ts'
export { assertSafeRole } from './self-check/assert-safe-role.ts'
