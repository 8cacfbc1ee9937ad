import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { isSchemaKnown } from '@kilotoken/db'
import type { ParsedTarEntry } from 'modern-tar'
import { openDataDirectory } from '../data-directory.ts'
import { LaunchError } from '../launch-error.ts'
import { placeCluster } from '../postgres/place-cluster.ts'
import { postgresMajor } from '../postgres/postgres-binaries.ts'
import { say } from '../say.ts'
import {
  holdsWhatItLists,
  type Manifest,
  type ManifestFile,
  manifestName,
  parseManifest,
} from './manifest.ts'
import { readArchive } from './read-archive.ts'
import { requireRoom } from './require-room.ts'
import { checkSeal } from './seal.ts'

/** No way out of the two folders. */
const allowedPath = /^(cluster|secrets)(\/(?!\.{1,2}(\/|$))[^/\\\0]+)*$/

/**
 * Unpacks a backup into a new data directory, after checking every byte of it.
 *
 * The database in it has not been started: it still has to recover.
 *
 * @throws LaunchError when the file is truncated, altered, of another PostgreSQL or from a newer release; what was
 *   unpacked until then remains
 */
export async function unpackBackup(
  file: string,
  dataDirectory: string,
  shutdown: AbortSignal,
): Promise<Manifest> {
  const seal = await checkSeal(file, shutdown)
  if (seal.state !== 'whole') throw new LaunchError(say(`backup.${seal.state}`, { file }))
  openDataDirectory(dataDirectory)
  await requireRoom([{ folder: dataDirectory, bytes: seal.unpackedBytes }])
  const { cluster, user } = placeCluster(dataDirectory)
  const draft = `${cluster}.new`
  const folders = { cluster: draft, secrets: path.join(dataDirectory, 'secrets') }
  const manifest = await unpack(file, folders, shutdown)
  if (manifest.postgresMajor !== postgresMajor) {
    throw new LaunchError(
      say('backup.otherMajor', { file, found: manifest.postgresMajor, own: postgresMajor }),
    )
  }
  if (!isSchemaKnown(manifest.schemaVersion)) {
    throw new LaunchError(say('backup.newerSchema', { file, version: manifest.productVersion }))
  }
  if (user) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, draft])
  renameSync(draft, cluster)
  return manifest
}

async function unpack(
  file: string,
  folders: Readonly<Record<'cluster' | 'secrets', string>>,
  shutdown: AbortSignal,
): Promise<Manifest> {
  const found: ManifestFile[] = []
  let list = ''
  try {
    await readArchive(
      file,
      async (entry) => {
        if (entry.header.name === manifestName) list = await text(Readable.fromWeb(entry.body as never))
        else await unpackEntry(entry, folders, found)
      },
      shutdown,
    )
  } catch (error) {
    if (shutdown.aborted || isOfThisMachine(error)) throw error
    throw new LaunchError(
      say('backup.unreadable', { file, why: error instanceof Error ? error.message : String(error) }),
    )
  }
  const manifest = parseManifest(list)
  if (!manifest) throw new LaunchError(say('backup.unknownFormat', { file }))
  if (!holdsWhatItLists(manifest, found)) throw new LaunchError(say('backup.listMismatch', { file }))
  return manifest
}

async function unpackEntry(
  { header, body }: ParsedTarEntry,
  folders: Readonly<Record<'cluster' | 'secrets', string>>,
  found: ManifestFile[],
): Promise<void> {
  const name = header.name.replace(/\/$/, '')
  if (!allowedPath.test(name)) throw new Error(`an entry is called ${name}`)
  const [root = '', ...below] = name.split('/')
  const place = path.join(folders[root as 'cluster' | 'secrets'], ...below)
  if (header.type === 'directory') {
    await body.cancel()
    mkdirSync(place, { mode: 0o700 })
    return
  }
  if (header.type !== 'file') throw new Error(`${name} is neither file nor folder`)
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(
    Readable.fromWeb(body as never),
    async function* measure(source: AsyncIterable<Uint8Array>) {
      for await (const chunk of source) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    createWriteStream(place, { flags: 'wx', mode: 0o600 }),
  )
  found.push({ path: name, bytes, sha256: hash.digest('hex') })
}

/** A full or read-only disk says nothing about the backup. */
function isOfThisMachine(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
