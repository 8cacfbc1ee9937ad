import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import type { ClusterPlace } from './place-cluster.ts'
import { postgresMajor } from './postgres-binaries.ts'

/**
 * Checks that an existing cluster is one this PostgreSQL can open as its user.
 *
 * @throws LaunchError when it is unreadable, not a cluster, of another major version, or its password is lost
 */
export function checkCluster({ cluster, user }: ClusterPlace, passwordFile: string): void {
  if (!isUsable(cluster, user)) {
    const owner = user ? `${user.uid}:${user.gid}` : 'this user'
    throw new LaunchError(
      `The database directory ${cluster} cannot be read by the user it runs as: give it back with chown -R to ${owner} and chmod 700.`,
    )
  }
  const versionFile = path.join(cluster, 'PG_VERSION')
  if (!existsSync(versionFile)) {
    throw new LaunchError(`${cluster} is not a PostgreSQL data directory: move it away and start again.`)
  }
  const major = readFileSync(versionFile, 'utf8').trim()
  if (major !== String(postgresMajor)) {
    throw new LaunchError(
      `The database in ${cluster} was made by PostgreSQL ${major} and this Kilotoken has ${postgresMajor}: start the Kilotoken that made it, or move the folder away to start afresh.`,
    )
  }
  if (!existsSync(passwordFile)) {
    throw new LaunchError(
      `The database's password in ${passwordFile} is gone: put the file back from a backup, or move ${cluster} away to start afresh.`,
    )
  }
}

function isUsable(cluster: string, user: ClusterPlace['user']): boolean {
  const test = 'cd "$1" && test -r . && test -w . && { test ! -e PG_VERSION || test -r PG_VERSION; }'
  return (
    spawnSync('/bin/sh', ['-c', test, 'sh', cluster], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  )
}
