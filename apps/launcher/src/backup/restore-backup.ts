import { readdirSync, rmdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { removeDataDirectory } from '../remove-data-directory.ts'
import { say } from '../say.ts'
import { readSettings } from '../settings.ts'
import { checkData } from './check-data.ts'
import { putInPlace } from './put-in-place.ts'
import { sideDirectory } from './side-directory.ts'
import { isSwapUnfinished } from './swap-data.ts'
import { timeStamp } from './time-stamp.ts'
import { unpackBackup } from './unpack-backup.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Replaces the product's data by that of a backup, while it runs or not, and keeps the earlier data beside it.
 *
 * The backup is unpacked, started and checked first; only then the product is stopped, for seconds.
 *
 * @throws LaunchError when the backup is no good; the present data is then as it was
 */
export async function restoreBackup(
  named: string | undefined,
  environment: Environment,
  report: (line: string) => void,
  shutdown: AbortSignal,
): Promise<void> {
  const { databaseUrl, dataDirectory, address } = readSettings(environment)
  if (databaseUrl) throw new LaunchError(say('backup.externalServer', { action: 'restore' }))
  if (!named) throw new LaunchError(say('backup.usage'))
  const file = path.resolve(environment.INIT_CWD ?? process.cwd(), named)
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new LaunchError(say('backup.noBackup', { file }))
  }
  requireSameDisk(dataDirectory)
  const incoming = await sideDirectory(dataDirectory)
  const outgoing = `${dataDirectory}-before-restore-${timeStamp()}`
  try {
    report(say('backup.unpacking', { file }))
    const manifest = await unpackBackup(file, incoming, shutdown)
    report(say('backup.checkingRestored'))
    const { tables, rows } = await checkData({ file, dataDirectory: incoming, manifest }, true)
    shutdown.throwIfAborted()
    const runs = await putInPlace({ dataDirectory, incoming, outgoing }, address, report, shutdown)
    report(say('backup.restored', { createdAt: manifest.createdAt, tables, rows }))
    report(wasKept(outgoing) ? say('backup.kept', { folder: outgoing }) : say('backup.nothingKept'))
    if (!runs) report(say('backup.startNow'))
  } catch (error) {
    shutdown.throwIfAborted()
    throw error
  } finally {
    if (!isSwapUnfinished(dataDirectory)) removeDataDirectory(incoming)
  }
}

/** What is restored is moved into place, which only works on one disk. */
function requireSameDisk(dataDirectory: string): void {
  const own = statSync(dataDirectory, { throwIfNoEntry: false })
  if (own && own.dev !== statSync(path.dirname(dataDirectory)).dev) {
    throw new LaunchError(say('backup.diskOfItsOwn', { folder: dataDirectory }))
  }
}

/** On a machine without earlier data nothing was moved there. */
function wasKept(outgoing: string): boolean {
  if (readdirSync(outgoing).length > 0) return true
  rmdirSync(outgoing)
  return false
}
