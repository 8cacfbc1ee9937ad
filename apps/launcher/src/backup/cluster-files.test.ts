import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clusterFiles } from './cluster-files.ts'

let cluster: string

beforeEach(() => {
  cluster = mkdtempSync(path.join(tmpdir(), 'kilotoken-cluster-'))
})

afterEach(() => rmSync(cluster, { recursive: true }))

function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(cluster, file)), { recursive: true })
    writeFileSync(path.join(cluster, file), 'four')
  }
}

test('folders come before what is in them and the control file last', () => {
  write('global/pg_control', 'PG_VERSION', 'global/1262', 'pg_xact/0000')
  expect(clusterFiles(cluster).map((entry) => entry.path)).toEqual([
    'PG_VERSION',
    'global',
    'global/1262',
    'pg_xact',
    'pg_xact/0000',
    'global/pg_control',
  ])
  expect(clusterFiles(cluster).at(-1)).toEqual({ path: 'global/pg_control', kind: 'file', bytes: 4 })
})

test('what belongs to the running server alone is left out', () => {
  write('postmaster.pid', 'postmaster.opts', 'backup_label', 'backup_label.old', 'tablespace_map')
  write('base/5/pg_internal.init', 'base/pgsql_tmp/pgsql_tmp12.0', 'current_logfiles', 'postgresql.auto.conf')
  expect(clusterFiles(cluster).map((entry) => entry.path)).toEqual(['base', 'base/5', 'postgresql.auto.conf'])
})

test('of folders that are rebuilt only the folder is kept', () => {
  write('pg_wal/000000010000000000000001', 'pg_replslot/a/state', 'pg_notify/0000', 'pg_subtrans/0000')
  write('pg_stat_tmp/a', 'pg_serial/0', 'pg_snapshots/0', 'pg_dynshmem/0')
  expect(clusterFiles(cluster).every((entry) => entry.kind === 'directory')).toBe(true)
  expect(clusterFiles(cluster)).toHaveLength(8)
})

test('a part that lies elsewhere is not passed over in silence', () => {
  mkdirSync(path.join(cluster, 'pg_tblspc'))
  symlinkSync('/tmp', path.join(cluster, 'pg_tblspc', '16400'))
  expect(() => clusterFiles(cluster)).toThrow(/pg_tblspc\/16400 is a link/)
})
