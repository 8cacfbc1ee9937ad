import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { say } from '../say.ts'

/** One thing in a cluster's directory, by its path below it. */
export interface ClusterEntry {
  readonly path: string
  readonly kind: 'directory' | 'file'
  readonly bytes: number
}

/** Rebuilt at each start, or of no use to another server; PostgreSQL expects the empty folder. */
const emptied = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]

/** Of the running server alone; `backup_label` and `tablespace_map` come from the backup itself. */
const leftOut = [
  /^postmaster\.(pid|opts)$/,
  /^(backup_label|tablespace_map)(\.old)?$/,
  /^backup_manifest$/,
  /^(.*\/)?pgsql_tmp/,
  /^(.*\/)?pg_internal\.init/,
  /^(current_logfiles|postgresql\.auto\.conf)\.tmp$/,
  /^current_logfiles$/,
]

/** The file that says where recovery begins. */
export const controlFile = 'global/pg_control'

/**
 * What of a running cluster's directory belongs into a copy, folders before what is in them, the control file last.
 *
 * Files that come and go meanwhile are in the database's log.
 *
 * @throws LaunchError when a part of the cluster lies elsewhere, behind a link
 * @source PostgreSQL 18 manual, section 25.3.4 and src/backend/backup/basebackup.c (what is left out)
 */
export function clusterFiles(cluster: string): ClusterEntry[] {
  const entries = [...walk(cluster, '')]
  const isControl = (entry: ClusterEntry) => entry.path === controlFile
  return [...entries.filter((entry) => !isControl(entry)), ...entries.filter(isControl)]
}

function* walk(cluster: string, folder: string): Generator<ClusterEntry> {
  for (const name of namesIn(path.join(cluster, folder))) {
    const below = folder ? `${folder}/${name}` : name
    if (leftOut.some((pattern) => pattern.test(below))) continue
    const stat = lstatSync(path.join(cluster, below), { throwIfNoEntry: false })
    if (stat?.isSymbolicLink())
      throw new LaunchError(say('backup.partElsewhere', { place: path.join(cluster, below) }))
    if (stat?.isFile()) yield { path: below, kind: 'file', bytes: stat.size }
    if (!stat?.isDirectory()) continue
    yield { path: below, kind: 'directory', bytes: 0 }
    if (!emptied.includes(below)) yield* walk(cluster, below)
  }
}

/** A dropped database's folder may go between seeing and reading it. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
