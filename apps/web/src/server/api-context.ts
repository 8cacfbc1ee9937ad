import type { Database, Role } from '@kilotoken/db'

/** Who a request comes from, as far as the request says. */
export type Caller = {
  /** The secret of the session cookie; undefined for somebody who is not signed in. */
  sessionSecret: string | undefined
  /** The network address, which limits are counted by. */
  address: string
  /** What the browser calls itself, for the list of sessions. */
  agent: string
}

/** What every procedure receives. */
export type ApiContext = {
  database: Database
  caller: Caller
  /** Hands the browser the secret of a session that takes the place of the one it has. */
  renewSession: (secret: string) => Promise<void>
  /** Quoted to the reader when something fails, and logged with the cause. */
  requestId: string
  /** The policy layer. The tests of the database's own protection put one in that allows everything. */
  allows: (policy: Role, role: Role) => boolean
}
