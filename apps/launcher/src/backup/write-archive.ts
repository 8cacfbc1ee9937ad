import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { createTarPacker } from 'modern-tar'
import { ArchiveWriter } from './archive-writer.ts'
import { type Manifest, manifestName } from './manifest.ts'
import { sealed } from './seal.ts'

/** Larger levels cost several times the time for a tenth of the size. */
const gzipLevel = 1

/**
 * Writes a sealed archive: what `fill` adds, then the manifest. The file must not exist; it is readable by its owner
 * alone, and on disk when this returns. After a failure what was written remains.
 */
export async function writeArchive(
  file: string,
  fill: (archive: ArchiveWriter) => Promise<Omit<Manifest, 'files'>>,
  shutdown: AbortSignal,
): Promise<Manifest> {
  const { readable, controller } = createTarPacker()
  let unpackedBytes = 0
  const written = pipeline(
    Readable.fromWeb(readable),
    async function* count(source: AsyncIterable<Uint8Array>) {
      for await (const chunk of source) {
        unpackedBytes += chunk.length
        yield chunk
      }
    },
    createGzip({ level: gzipLevel }),
    (source) => sealed(source, () => unpackedBytes),
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  )
  const filled = fillArchive(new ArchiveWriter(controller, shutdown), fill).then(
    (manifest) => {
      controller.finalize()
      return manifest
    },
    (error: unknown) => {
      controller.error(error)
      throw error
    },
  )
  const [outcome, end] = await Promise.allSettled([filled, written])
  // A full disk fails the writing first, and the filling with it.
  if (end.status === 'rejected')
    throw outcome.status === 'rejected' && shutdown.aborted ? outcome.reason : end.reason
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

async function fillArchive(
  archive: ArchiveWriter,
  fill: (archive: ArchiveWriter) => Promise<Omit<Manifest, 'files'>>,
): Promise<Manifest> {
  const manifest = { ...(await fill(archive)), files: [...archive.files] }
  await archive.addBytes(manifestName, Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`))
  return manifest
}
