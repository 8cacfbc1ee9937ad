import type { Database } from '@kilotoken/db'

/** What every procedure receives. */
export type ApiContext = {
  database: Database
  /** Quoted to the reader when something fails, and logged with the cause. */
  requestId: string
}
