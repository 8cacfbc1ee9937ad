import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { findLauncher, takeLauncherLock } from '../launcher-lock.ts'
import { placeCluster } from '../postgres/place-cluster.ts'
import { readPostmasterFile } from '../postgres/postmaster-file.ts'
import { say } from '../say.ts'
import { secretPath } from '../secret-file.ts'
import type { Source } from './copy-product.ts'
import { finishSwap } from './swap-data.ts'
import { withServer } from './with-server.ts'

/**
 * Runs `work` on the database of a data directory: the one that runs under its launcher, or started for this and
 * stopped again when none does.
 *
 * @throws LaunchError when there is none yet, or the launcher has not started it
 */
export async function withSource<T>(
  dataDirectory: string,
  address: string,
  work: (source: Source) => Promise<T>,
): Promise<T> {
  if (!existsSync(path.join(dataDirectory, 'postgres'))) {
    throw new LaunchError(say('backup.noDatabase', { folder: dataDirectory }))
  }
  const { cluster } = placeCluster(dataDirectory)
  const sourceAt = (adminUrl: string): Source => ({
    dataDirectory,
    cluster,
    server: { adminUrl, backupPassword: readSecret(dataDirectory, 'role-backup') },
  })
  const launcher = findLauncher(dataDirectory)
  if (launcher) {
    const running = readPostmasterFile(cluster)
    if (running?.status !== 'ready')
      throw new LaunchError(say('backup.launcherNotReady', { pid: launcher.pid }))
    return work(sourceAt(`postgres://127.0.0.1:${running.port}/postgres`))
  }
  const lock = takeLauncherLock(dataDirectory, address)
  try {
    finishSwap(dataDirectory)
    return await withServer(dataDirectory, (adminUrl) => work(sourceAt(adminUrl)))
  } finally {
    lock.release()
  }
}

function readSecret(dataDirectory: string, name: 'role-backup'): string {
  const file = secretPath(dataDirectory, name)
  if (!existsSync(file)) throw new LaunchError(say('backup.noDatabase', { folder: dataDirectory }))
  return readFileSync(file, 'utf8').trim()
}
