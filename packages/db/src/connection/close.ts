import { type Database, inside } from './database.ts'

/** Waits up to `graceMs` for running statements, then cuts the rest. The handle is of no use afterwards. */
export async function close(database: Database, graceMs = 1000): Promise<void> {
  await database[inside].sql.end({ timeout: graceMs / 1000 })
}
