import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { say } from '../say.ts'
import type { ClusterPlace } from './place-cluster.ts'
import { postgresMajor } from './postgres-binaries.ts'

/**
 * Checks that an existing cluster is one this PostgreSQL can open as its user.
 *
 * @throws LaunchError when it is unreadable, not a cluster, of another major version, or its password is lost
 */
export function checkCluster({ cluster, user }: ClusterPlace, passwordFile: string): void {
  if (!isUsable(cluster, user)) {
    const owner = user ? `${user.uid}:${user.gid}` : 'own'
    throw new LaunchError(say('database.unreadable', { cluster, owner }))
  }
  const versionFile = path.join(cluster, 'PG_VERSION')
  if (!existsSync(versionFile)) {
    throw new LaunchError(say('database.notACluster', { cluster }))
  }
  const major = readFileSync(versionFile, 'utf8').trim()
  if (major !== String(postgresMajor)) {
    throw new LaunchError(say('database.otherMajor', { cluster, found: major, own: postgresMajor }))
  }
  if (!existsSync(passwordFile)) {
    throw new LaunchError(say('database.passwordGone', { file: passwordFile, cluster }))
  }
}

function isUsable(cluster: string, user: ClusterPlace['user']): boolean {
  const test = 'cd "$1" && test -r . && test -w . && { test ! -e PG_VERSION || test -r PG_VERSION; }'
  return (
    spawnSync('/bin/sh', ['-c', test, 'sh', cluster], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  )
}
