import { sqlState } from '../errors/sql-state.ts'

const ATTEMPTS = 5

/** Role already made (42710, 23505), or its row changed under the statement (XX000 "tuple concurrently updated"). */
const COLLISIONS = ['42710', '23505', 'XX000']

/**
 * Repeats an idempotent step that another start, working in another database of the same server, has crossed.
 *
 * Roles belong to the whole server while an advisory lock reaches only one database, so the lock cannot prevent it.
 */
export async function retryOnCollision<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step()
    } catch (error) {
      if (attempt === ATTEMPTS || !COLLISIONS.includes(sqlState(error) ?? '')) throw error
    }
  }
}
