import postgres, { type ReservedSql } from 'postgres'
import { clientTarget } from '../connection/client-target.ts'
import { parsedUrl } from '../connection/parsed-url.ts'
import { roleUrl } from '../prepare/role-url.ts'
import type { BackedUpServer } from './backed-up-server.ts'
import { untilFlushed } from './until-flushed.ts'
import { type WalRange, walSegments } from './wal-segments.ts'

const CONNECT_TIMEOUT_SECONDS = 5

/** What a copy of the cluster needs beside the files of its directory. */
export type BackupEnd = WalRange & {
  /** Content of the file `backup_label`, to be written exactly as it is: without it the copy is silently corrupt. */
  backupLabel: string
  /** Names in `pg_wal` of the files that must be copied now. They stay until the work is done. */
  walSegments: readonly string[]
}

/** The two halves of the copying. */
export type ClusterCopy = {
  /** Copies the cluster's directory, while it is written to; without `pg_wal`. */
  copyFiles: () => Promise<void>
  copyLog: (end: BackupEnd) => Promise<void>
}

/**
 * Has a running cluster copied consistently, by PostgreSQL's low-level protocol for backups.
 *
 * Everything committed before the call is in the copy. The session stays open throughout: should this process die, the
 * server ends the backup and drops the temporary slot that keeps the log by itself.
 *
 * @source PostgreSQL 18 manual, section 25.3.4, "Making a Base Backup Using the Low Level API"
 */
export async function backUpOnline(
  { adminUrl, backupPassword }: BackedUpServer,
  label: string,
  copy: ClusterCopy,
): Promise<WalRange> {
  // In the database the admin is in, for there this role may start a backup.
  const database = decodeURIComponent(parsedUrl(adminUrl).pathname.slice(1))
  const target = clientTarget(roleUrl(adminUrl, { role: 'backup', password: backupPassword, database }))
  const sql = postgres(target.url, {
    ...target.options,
    max: 1,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    // A copy may take longer than the driver would keep a connection.
    max_lifetime: null,
    connection: { application_name: 'kilotoken-backup' },
    onnotice: () => undefined,
  })
  try {
    const session = await sql.reserve()
    try {
      return await copyIn(session, label, copy)
    } finally {
      session.release()
    }
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function copyIn(session: ReservedSql, label: string, copy: ClusterCopy): Promise<WalRange> {
  await keepLog(session)
  const started = await start(session, label)
  await copy.copyFiles()
  const end = await stop(session, started)
  await untilFlushed(end.stopLsn, () => readFlushedLsn(session))
  await copy.copyLog(end)
  return end
}

/** A temporary slot lives as long as its session and keeps the log from the last checkpoint on. */
async function keepLog(session: ReservedSql): Promise<void> {
  await session`select pg_create_physical_replication_slot('kilotoken_backup_' || pg_backend_pid(), true, true)`
}

async function start(session: ReservedSql, label: string) {
  const [row] = await session<{ lsn: string; timeline: string; segment_bytes: string }[]>`
    select lsn::text, substr(pg_walfile_name(lsn), 1, 8) as timeline,
      (select setting from pg_settings where name = 'wal_segment_size') as segment_bytes
    from pg_backup_start(label => ${label}, fast => true) as lsn`
  return {
    startLsn: row?.lsn ?? '',
    timeline: Number.parseInt(row?.timeline ?? '', 16),
    segmentBytes: Number(row?.segment_bytes),
  }
}

async function stop(session: ReservedSql, started: Omit<WalRange, 'stopLsn'>): Promise<BackupEnd> {
  const [row] = await session<{ lsn: string; labelfile: string }[]>`
    select lsn::text, labelfile from pg_backup_stop(wait_for_archive => false)`
  const range = { ...started, stopLsn: row?.lsn ?? '' }
  return { ...range, backupLabel: row?.labelfile ?? '', walSegments: walSegments(range) }
}

async function readFlushedLsn(session: ReservedSql): Promise<string> {
  const [row] = await session<{ lsn: string }[]>`select pg_current_wal_flush_lsn()::text as lsn`
  return row?.lsn ?? ''
}
