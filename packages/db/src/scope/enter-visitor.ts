import type { Database } from '../connection/database.ts'
import { readOnly } from '../connection/read-only.ts'
import { readWrite } from '../connection/read-write.ts'
import { DomainError } from '../errors/domain-error.ts'
import { sqlState } from '../errors/sql-state.ts'
import { type VisitorScope, work } from './scope.ts'

/** What a transaction may do. The server refuses a write in a `query`, whatever the code of it says. */
export type ScopeMode = 'query' | 'mutation'

/**
 * Opens one transaction for somebody unknown. What `act` throws rolls it back.
 *
 * @throws DomainError FORBIDDEN when a row-level policy refused a write that the code would have made
 */
export async function enterVisitor<T>(
  database: Database,
  mode: ScopeMode,
  act: (scope: VisitorScope) => Promise<T>,
): Promise<T> {
  try {
    return await (mode === 'query' ? readOnly : readWrite)(database, (tx) => act({ [work]: { tx } }))
  } catch (error) {
    if (isRefusedByPolicy(error)) throw new DomainError('FORBIDDEN')
    throw error
  }
}

function isRefusedByPolicy(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause)
    if (sqlState(e) === '42501' && e.message.includes('row-level security')) return true
  return false
}
