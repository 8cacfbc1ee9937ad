import { writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { packTar, type TarHeader } from 'modern-tar'
import { type Manifest, manifestName } from '../src/backup/manifest.ts'
import { readArchive } from '../src/backup/read-archive.ts'
import { sealed } from '../src/backup/seal.ts'

/** What a backup holds, to be changed. */
export interface BackupContents {
  entries: { header: TarHeader; body?: Uint8Array }[]
  manifest: Manifest
}

/** Reads all of a good backup. */
export async function readBackup(file: string): Promise<BackupContents> {
  const entries: BackupContents['entries'] = []
  let manifest = ''
  await readArchive(
    file,
    async ({ header, body }) => {
      const bytes = new Uint8Array(await buffer(body as never))
      if (header.name === manifestName) manifest = Buffer.from(bytes).toString()
      else entries.push({ header, body: bytes })
    },
    new AbortController().signal,
  )
  return { entries, manifest: JSON.parse(manifest) }
}

/** Writes a backup whose seal holds, whatever is in it. */
export async function writeForgedBackup(file: string, { entries, manifest }: BackupContents): Promise<void> {
  const body = Buffer.from(JSON.stringify(manifest))
  const tar = await packTar([...entries, { header: { name: manifestName, size: body.length }, body }])
  const compressed = [gzipSync(tar, { level: 1 })]
  writeFileSync(file, await buffer(sealed(compressed as never, () => tar.length)))
}
