import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

/** What the end of a backup says about all that comes before it: `unpackedBytes` is the archive's size decompressed. */
export type SealState =
  | { readonly state: 'whole'; readonly unpackedBytes: number }
  | { readonly state: 'truncated' | 'altered' }

/**
 * A gzip member without content whose extra field is the seal. Tools that read gzip pass over it, so a backup stays a
 * plain `.tar.gz`.
 *
 * @source RFC 1952, section 2.3
 */
const memberStart = Buffer.from('1f8b08040000000000ff2c004b542800', 'hex')
/** An empty deflate block, the checksum and the size of nothing. */
const memberEnd = Buffer.from('03000000000000000000', 'hex')
const hashBytes = 32
const lengthBytes = 8
const sealBytes = memberStart.length + hashBytes + lengthBytes + memberEnd.length

/** Passes a compressed archive on and appends its seal. `unpackedBytes` is asked for at the end. */
export async function* sealed(
  source: AsyncIterable<Uint8Array>,
  unpackedBytes: () => number,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
  const length = Buffer.alloc(lengthBytes)
  length.writeBigUInt64LE(BigInt(unpackedBytes()))
  yield Buffer.concat([memberStart, hash.update(length).digest(), length, memberEnd])
}

/**
 * Reads a backup to its end and compares it with its seal: every byte counts, those of the seal too.
 *
 * `truncated` is a file that does not end in a seal, so also one that never was a backup.
 */
export async function checkSeal(file: string, shutdown: AbortSignal): Promise<SealState> {
  const end = await readEnd(file)
  if (!end?.bytes.subarray(0, memberStart.length).equals(memberStart)) return { state: 'truncated' }
  const hash = createHash('sha256')
  if (end.startsAt > 0) {
    for await (const chunk of createReadStream(file, { end: end.startsAt - 1, signal: shutdown }))
      hash.update(chunk)
  }
  const length = end.bytes.subarray(memberStart.length + hashBytes, -memberEnd.length)
  const expected = Buffer.concat([memberStart, hash.update(length).digest(), length, memberEnd])
  if (!end.bytes.equals(expected)) return { state: 'altered' }
  return { state: 'whole', unpackedBytes: Number(length.readBigUInt64LE()) }
}

async function readEnd(file: string): Promise<{ bytes: Buffer; startsAt: number } | undefined> {
  const handle = await open(file)
  try {
    const startsAt = (await handle.stat()).size - sealBytes
    if (startsAt < 0) return undefined
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sealBytes), 0, sealBytes, startsAt)
    return bytesRead === sealBytes ? { bytes: buffer, startsAt } : undefined
  } finally {
    await handle.close()
  }
}
