import { prepareDatabase, type ReadThrough, readThrough } from '@kilotoken/db'
import { databaseSentence } from '../database-sentence.ts'
import { LaunchError } from '../launch-error.ts'
import { rolePasswords } from '../role-passwords.ts'
import { say } from '../say.ts'
import type { Manifest } from './manifest.ts'
import { withServer } from './with-server.ts'

interface Copy {
  /** The backup it comes from, for sentences. */
  readonly file: string
  readonly dataDirectory: string
  readonly manifest: Manifest
}

/**
 * Starts the database of an unpacked backup, which recovers it, and reads all rows. With `prepare` it is also brought to
 * this release's schema, so that nothing is left to fail when the product starts on it.
 *
 * @throws LaunchError when it does not start, cannot be read, or is from a newer release
 */
export async function checkData(
  { file, dataDirectory, manifest }: Copy,
  prepare: boolean,
): Promise<ReadThrough> {
  let hasStarted = false
  try {
    return await withServer(dataDirectory, async (adminUrl) => {
      hasStarted = true
      const read = await readThrough(adminUrl)
      if (read.isNewer)
        throw new LaunchError(say('backup.newerSchema', { file, version: manifest.productVersion }))
      if (prepare) await prepareDatabase({ adminUrl, rolePasswords: rolePasswords(dataDirectory) })
      return read
    })
  } catch (error) {
    const why = databaseSentence(error) ?? (error instanceof Error ? error.message : String(error))
    if (!hasStarted) throw new LaunchError(say('backup.doesNotStart', { file, why }))
    if (error instanceof LaunchError) throw error
    throw new LaunchError(say('backup.notReadable', { file, why }))
  }
}
