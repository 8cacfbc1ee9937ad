import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { say } from '../say.ts'
import type { ClusterPlace } from './place-cluster.ts'
import { listedUser } from './unprivileged-user.ts'

/** The role `initdb` makes. Only the launcher connects as it. */
export const superuser = 'postgres'

/**
 * Makes a new cluster: checksums on, UTF-8 with a collation that no operating system update changes, and passwords
 * by SCRAM for every connection.
 *
 * It is built beside its place and moved there when complete, so a kill in between leaves nothing half made.
 *
 * @throws LaunchError with the last line of initdb when that fails
 */
export function initialiseCluster({ cluster, user }: ClusterPlace, binaries: string, password: string): void {
  const draft = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  const builder = user ? listedUser() : undefined
  try {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { mode: 0o700 })
    rmSync(passwordFile, { force: true })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (builder) for (const item of [draft, passwordFile]) chownSync(item, builder.uid, builder.gid)
    const { status, stderr } = spawnSync(
      path.join(binaries, 'bin', 'initdb'),
      initdbOptions(draft, passwordFile),
      {
        ...builder,
        cwd: '/',
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      },
    )
    if (status !== 0) throw new LaunchError(whyInitdbFailed(cluster, stderr))
    if (user) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, draft])
    renameSync(draft, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

function initdbOptions(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ]
}

function whyInitdbFailed(cluster: string, said: string): string {
  if (/could not look up effective user/.test(said)) {
    return say('database.namelessUser')
  }
  return say('database.makingFailed', { cluster, said: said.trim().split('\n').at(-1) ?? '' })
}
