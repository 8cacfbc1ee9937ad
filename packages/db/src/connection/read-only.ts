import { bareFailure } from './bare-failure.ts'
import { type Database, inside, type Transaction } from './database.ts'

/**
 * Runs a query in one transaction in which the server refuses every write, whatever the role may do.
 *
 * All its statements see the database as it was at the first one.
 *
 * @throws what the server or the network said, without the values of the statement
 */
export async function readOnly<T>(database: Database, read: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await database[inside].orm.transaction(read, {
      accessMode: 'read only',
      isolationLevel: 'repeatable read',
    })
  } catch (error) {
    throw bareFailure(error)
  }
}
