import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type BackedUpServer, type BackupEnd, backUpOnline, readSchemaVersion } from '@kilotoken/db'
import { postgresMajor } from '../postgres/postgres-binaries.ts'
import { repositoryRoot } from '../repository-root.ts'
import type { ArchiveWriter } from './archive-writer.ts'
import { clusterFiles, controlFile } from './cluster-files.ts'
import type { Manifest } from './manifest.ts'

/** What is copied. */
export interface Source {
  readonly dataDirectory: string
  readonly cluster: string
  readonly server: BackedUpServer
}

/**
 * Copies a running database and the secrets it needs into an archive: `cluster/` and `secrets/`.
 *
 * The product goes on; all that was committed before the call is in the copy.
 */
export async function copyProduct(source: Source, archive: ArchiveWriter): Promise<Omit<Manifest, 'files'>> {
  const createdAt = new Date().toISOString()
  const schemaVersion = await readSchemaVersion(source.server)
  await copySecrets(source.dataDirectory, archive)
  const { timeline, startLsn, stopLsn } = await backUpOnline(source.server, `kilotoken ${createdAt}`, {
    copyFiles: () => copyFiles(source.cluster, archive),
    copyLog: (end) => copyLog(source.cluster, end, archive),
  })
  return {
    format: 1,
    product: 'kilotoken',
    productVersion: productVersion(),
    createdAt,
    postgresMajor,
    schemaVersion,
    timeline,
    startLsn,
    stopLsn,
  }
}

async function copySecrets(dataDirectory: string, archive: ArchiveWriter): Promise<void> {
  const folder = path.join(dataDirectory, 'secrets')
  await archive.addDirectory('secrets')
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const { name } of files) await archive.addFile(`secrets/${name}`, path.join(folder, name))
}

async function copyFiles(cluster: string, archive: ArchiveWriter): Promise<void> {
  await archive.addDirectory('cluster')
  for (const entry of clusterFiles(cluster)) {
    const [inArchive, onDisk] = [`cluster/${entry.path}`, path.join(cluster, entry.path)]
    if (entry.path === controlFile) await archive.addBytes(inArchive, readSteady(onDisk))
    else if (entry.kind === 'directory') await archive.addDirectory(inArchive)
    else await archive.addFile(inArchive, onDisk)
  }
}

async function copyLog(cluster: string, end: BackupEnd, archive: ArchiveWriter): Promise<void> {
  await archive.addBytes('cluster/backup_label', Buffer.from(end.backupLabel))
  for (const segment of end.walSegments) {
    const file = path.join(cluster, 'pg_wal', segment)
    if (!(await archive.addFile(`cluster/pg_wal/${segment}`, file))) throw new Error(`${file} is gone`)
  }
}

/** The server rewrites this file in place: one reading may see half of a change, two equal ones do not. */
function readSteady(file: string): Buffer {
  for (let before = readFileSync(file); ; ) {
    const now = readFileSync(file)
    if (now.equals(before)) return now
    before = now
  }
}

function productVersion(): string {
  return JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8')).version
}
