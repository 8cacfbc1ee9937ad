import type { Database } from '@kilotoken/db'

/** What the operator's commands work with. */
export type AdminTools = {
  /** The role that row-level security binds. */
  app: Database
  /** The role that reads everything and writes nothing. */
  backup: Database
  /** Where people reach the page. */
  address: string
  say: (key: string, values?: Readonly<Record<string, string | number>>) => string
  print: (line: string) => void
}
