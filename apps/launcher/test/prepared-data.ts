import { prepareDatabase } from '@kilotoken/db'
import { openAsAdmin, type Sql } from '@kilotoken/db/testing'
import { withServer } from '../src/backup/with-server.ts'
import { openDataDirectory } from '../src/data-directory.ts'
import { takeLauncherLock } from '../src/launcher-lock.ts'
import { rolePasswords } from '../src/role-passwords.ts'

/** Makes a data directory with a database of this release and runs `work` on it, the way a running product would. */
export async function withPreparedData<T>(
  dataDirectory: string,
  work: (admin: Sql) => Promise<T>,
): Promise<T> {
  openDataDirectory(dataDirectory)
  const lock = takeLauncherLock(dataDirectory, 'a test')
  try {
    return await withServer(dataDirectory, async (adminUrl) => {
      await prepareDatabase({ adminUrl, rolePasswords: rolePasswords(dataDirectory) })
      return await withAdmin(adminUrl, work)
    })
  } finally {
    lock.release()
  }
}

/** Starts the database of a data directory and runs `work` as its superuser. */
export function withStartedData<T>(dataDirectory: string, work: (admin: Sql) => Promise<T>): Promise<T> {
  return withServer(dataDirectory, (adminUrl) => withAdmin(adminUrl, work))
}

async function withAdmin<T>(adminUrl: string, work: (admin: Sql) => Promise<T>): Promise<T> {
  const admin = openAsAdmin(adminUrl.replace(/\/postgres$/, '/kilotoken'))
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
