import { existsSync, readFileSync } from 'node:fs'
import { roleUrls } from '@kilotoken/db'
import { LaunchError } from './launch-error.ts'
import { findLauncher } from './launcher-lock.ts'
import { placeCluster } from './postgres/place-cluster.ts'
import { readPostmasterFile } from './postgres/postmaster-file.ts'
import { say } from './say.ts'
import { type SecretName, secretPath } from './secret-file.ts'
import { readSettings } from './settings.ts'

/**
 * What the operator's commands are handed: the database of the product that runs, under roles that may little, and the
 * address people reach it at.
 *
 * @throws LaunchError when the product does not run
 */
export function administration(environment: Readonly<Record<string, string | undefined>>) {
  const { databaseUrl, dataDirectory } = readSettings(environment)
  const notRunning = new LaunchError(say('run.notRunning', { folder: dataDirectory }))
  const launcher = findLauncher(dataDirectory)
  if (launcher === undefined) throw notRunning
  const secret = (name: SecretName) => {
    const file = secretPath(dataDirectory, name)
    if (!existsSync(file)) throw notRunning
    return readFileSync(file, 'utf8').trim()
  }
  const passwords = { app: secret('role-app'), backup: secret('role-backup') }
  const { appUrl, backupUrl } = roleUrls(databaseUrl ?? embeddedUrl(dataDirectory, notRunning), passwords)
  return { DATABASE_URL: appUrl, BACKUP_DATABASE_URL: backupUrl, KILOTOKEN_ADDRESS: launcher.address }
}

function embeddedUrl(dataDirectory: string, notRunning: LaunchError): string {
  const running = readPostmasterFile(placeCluster(dataDirectory).cluster)
  if (running?.status !== 'ready') throw notRunning
  return `postgres://127.0.0.1:${running.port}/postgres`
}
