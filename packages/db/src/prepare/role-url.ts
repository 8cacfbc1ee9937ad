import { parsedUrl } from '../connection/parsed-url.ts'
import { DATABASE_ROLES, type DatabaseRole } from './database-role.ts'

export type RoleLogin = { role: DatabaseRole; password: string; database: string }

/** The admin's URL with another user and database: same server, same options. */
export function roleUrl(adminUrl: string, { role, password, database }: RoleLogin): string {
  const url = parsedUrl(adminUrl)
  url.username = DATABASE_ROLES[role].name
  url.password = encodeURIComponent(password)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}
