import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ReadThrough } from '@kilotoken/db'
import { LaunchError } from '../launch-error.ts'
import { removeDataDirectory } from '../remove-data-directory.ts'
import { say } from '../say.ts'
import { readSettings } from '../settings.ts'
import { backupFailure } from './backup-failure.ts'
import { backupTarget } from './backup-target.ts'
import { checkData } from './check-data.ts'
import { clusterFiles } from './cluster-files.ts'
import { copyProduct, type Source } from './copy-product.ts'
import { requireRoom } from './require-room.ts'
import { sideDirectory } from './side-directory.ts'
import { unpackBackup } from './unpack-backup.ts'
import { withSource } from './with-source.ts'
import { writeArchive } from './write-archive.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Writes a backup of the product's data into one file, while it runs or not, and checks it by starting a copy of it.
 *
 * The file has its name only when the check has passed; until then it ends in `.partial`, and is removed on failure.
 *
 * @throws LaunchError when there is nothing to back up, no room, or the copy is no good
 */
export async function takeBackup(
  named: string | undefined,
  environment: Environment,
  report: (line: string) => void,
  shutdown: AbortSignal,
): Promise<string> {
  const { databaseUrl, dataDirectory, address } = readSettings(environment)
  if (databaseUrl) throw new LaunchError(say('backup.externalServer', { action: 'backup' }))
  return await withSource(dataDirectory, address, async (source) => {
    const file = backupTarget(named, dataDirectory, environment.INIT_CWD ?? process.cwd())
    await requireRoomFor(source, file)
    const partial = `${file}.partial`
    try {
      report(say('backup.copying'))
      await writeArchive(partial, (archive) => copyProduct(source, archive), shutdown)
      report(say('backup.checkingCopy'))
      const { tables, rows } = await check(partial, dataDirectory, shutdown)
      shutdown.throwIfAborted()
      const { size } = statSync(partial)
      renameSync(partial, file)
      syncFolder(path.dirname(file))
      report(say('backup.written', { file, size: (size / 1e6).toFixed(1), tables, rows }))
      return file
    } catch (error) {
      shutdown.throwIfAborted()
      throw backupFailure(error)
    } finally {
      rmSync(partial, { force: true })
    }
  })
}

async function check(file: string, dataDirectory: string, shutdown: AbortSignal): Promise<ReadThrough> {
  const scratch = await sideDirectory(dataDirectory)
  try {
    const manifest = await unpackBackup(file, scratch, shutdown)
    return await checkData({ file, dataDirectory: scratch, manifest }, false)
  } finally {
    removeDataDirectory(scratch)
  }
}

/** The archive, at worst as large as the database, and the copy that is started from it. */
async function requireRoomFor({ cluster, dataDirectory }: Source, file: string): Promise<void> {
  const bytes = clusterFiles(cluster).reduce((sum, entry) => sum + entry.bytes, 0)
  await requireRoom([
    { folder: dataDirectory, bytes },
    { folder: path.dirname(file), bytes },
  ])
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
