import { seedInstance } from '../../seed/seed-instance.ts'
import { close } from '../connection/close.ts'
import { connect } from '../connection/connect.ts'
import { inside } from '../connection/database.ts'
import { prepareQueue } from '../jobs/prepare-queue.ts'
import { migrate } from '../migrations/migrate.ts'
import { closeToPublic } from './close-to-public.ts'
import type { DatabaseRole } from './database-role.ts'
import { ensureDatabase, type TargetDatabase } from './ensure-database.ts'
import { ensurePassword } from './ensure-password.ts'
import { ensureRoles, type RolePasswords } from './ensure-roles.ts'
import { explainFailure } from './explain-failure.ts'
import { openDatabaseToRoles } from './open-database-to-roles.ts'
import { requireSupportedServer } from './require-supported-server.ts'
import { retryOnCollision } from './retry-on-collision.ts'
import { withAdvisoryLock } from './with-advisory-lock.ts'

export type PrepareDatabaseOptions = {
  /** A superuser, or a user with CREATEROLE and CREATEDB. `?host=/folder` names a private socket. */
  adminUrl: string
  /** Printable ASCII, generated. A role whose password differs gets this one. */
  rolePasswords: RolePasswords
}

export type DatabaseUrls = Readonly<Record<`${DatabaseRole}Url`, string>>

const CLIENT = { max: 2, applicationName: 'kilotoken-prepare' }

/**
 * Makes a server ready: four login roles, the database, the schema of this release, the catalogue and the sample.
 *
 * Safe to repeat (a second run writes nothing) and to run twice at once (the second waits). With an admin URL that
 * names a database other than `postgres` or `template1`, that database is used and none is created.
 *
 * @throws DomainError any code but NOT_FOUND and DATABASE_ROLE_UNSAFE; its message is a sentence for the operator
 */
export async function prepareDatabase(options: PrepareDatabaseOptions): Promise<DatabaseUrls> {
  try {
    const { target, urls } = await prepareServer(options)
    await prepareSchema(urls.ownerUrl, target)
    return urls
  } catch (error) {
    throw explainFailure(error, options.adminUrl)
  }
}

async function prepareServer({ adminUrl, rolePasswords }: PrepareDatabaseOptions) {
  const admin = connect(adminUrl, CLIENT)
  try {
    return await withAdvisoryLock(admin[inside].sql, async (locked) => {
      await requireSupportedServer(locked)
      await retryOnCollision(() => ensureRoles(locked, rolePasswords))
      const target = await ensureDatabase(locked)
      await openDatabaseToRoles(locked, target)
      const urlOf = (role: DatabaseRole) =>
        retryOnCollision(() =>
          ensurePassword(locked, adminUrl, { role, password: rolePasswords[role], database: target.name }),
        )
      const urls = {
        ownerUrl: await urlOf('owner'),
        appUrl: await urlOf('app'),
        systemUrl: await urlOf('system'),
        backupUrl: await urlOf('backup'),
      }
      return { target, urls }
    })
  } finally {
    await close(admin)
  }
}

async function prepareSchema(ownerUrl: string, target: TargetDatabase): Promise<void> {
  const owner = connect(ownerUrl, CLIENT)
  try {
    await withAdvisoryLock(owner[inside].sql, async (locked) => {
      await closeToPublic(owner[inside].sql, target)
      await migrate(owner)
      await prepareQueue(locked)
      await seedInstance(owner)
    })
  } finally {
    await close(owner)
  }
}
