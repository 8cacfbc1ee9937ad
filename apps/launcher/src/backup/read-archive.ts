import { createReadStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'

/**
 * Reads an archive to its end and hands its entries over one by one. Each must be read or cancelled before the next
 * comes.
 *
 * @throws what `take` throws, or the reason the file cannot be decompressed or taken apart
 */
export async function readArchive(
  file: string,
  take: (entry: ParsedTarEntry) => Promise<void>,
  shutdown: AbortSignal,
): Promise<void> {
  const decoder = createTarDecoder({ strict: true })
  const decompressed = pipeline(createReadStream(file), createGunzip(), Writable.fromWeb(decoder.writable), {
    signal: shutdown,
  })
  const taken = (async () => {
    for await (const entry of decoder.readable) await take(entry)
  })()
  await Promise.all([taken, decompressed])
}
