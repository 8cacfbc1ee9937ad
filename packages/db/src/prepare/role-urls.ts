import { parsedUrl } from '../connection/parsed-url.ts'
import { isMaintenanceDatabase, OWN_DATABASE } from './ensure-database.ts'
import type { RolePasswords } from './ensure-roles.ts'
import type { DatabaseUrls } from './prepare-database.ts'
import { roleUrl } from './role-url.ts'

/**
 * The URLs of a server that is prepared, without asking it: of the roles a program on its side may need.
 *
 * Says nothing about whether the server is there.
 */
export function roleUrls(
  adminUrl: string,
  passwords: Pick<RolePasswords, 'app' | 'backup'>,
): Pick<DatabaseUrls, 'appUrl' | 'backupUrl'> {
  const named = decodeURIComponent(parsedUrl(adminUrl).pathname.slice(1))
  const database = named === '' || isMaintenanceDatabase(named) ? OWN_DATABASE : named
  const urlOf = (role: 'app' | 'backup') => roleUrl(adminUrl, { role, password: passwords[role], database })
  return { appUrl: urlOf('app'), backupUrl: urlOf('backup') }
}
