import { bareFailure } from './bare-failure.ts'
import { type Database, inside, type Transaction } from './database.ts'

/**
 * Runs a command in one transaction: all of it, or nothing.
 *
 * @throws what the server or the network said, without the values of the statement
 */
export async function readWrite<T>(database: Database, write: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await database[inside].orm.transaction(write, { accessMode: 'read write' })
  } catch (error) {
    throw bareFailure(error)
  }
}
