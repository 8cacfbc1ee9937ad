import { type VisitorScope, work } from '../scope/scope.ts'
import { bareFailure } from './bare-failure.ts'
import { type Database, inside, type Transaction } from './database.ts'

/**
 * Runs a query in one transaction in which the server refuses every write, whatever the role may do.
 *
 * All its statements see the database as it was at the first one. Inside a scope it runs in the scope's transaction:
 * a second connection for the same request could wait for itself.
 *
 * @throws what the server or the network said, without the values of the statement
 */
export async function readOnly<T>(
  from: Database | VisitorScope,
  read: (tx: Transaction) => Promise<T>,
): Promise<T> {
  try {
    if (work in from) return await read(from[work].tx)
    return await from[inside].orm.transaction(read, {
      accessMode: 'read only',
      isolationLevel: 'repeatable read',
    })
  } catch (error) {
    throw bareFailure(error)
  }
}
