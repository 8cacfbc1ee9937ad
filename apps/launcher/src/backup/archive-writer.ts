import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { TarPackController } from 'modern-tar'
import type { ManifestFile } from './manifest.ts'

const chunkBytes = 256 * 1024

/** Adds entries to a tar archive, one after the other, and keeps the list of its files. */
export class ArchiveWriter {
  readonly files: ManifestFile[] = []
  readonly #packer: TarPackController
  readonly #shutdown: AbortSignal
  readonly #madeAt = new Date()

  constructor(packer: TarPackController, shutdown: AbortSignal) {
    this.#packer = packer
    this.#shutdown = shutdown
  }

  async addDirectory(path: string): Promise<void> {
    await this.#entry(`${path}/`, 'directory', 0).close()
  }

  async addBytes(path: string, bytes: Uint8Array): Promise<void> {
    await this.#add(path, bytes.length, () => [bytes])
  }

  /**
   * Adds a file that may change meanwhile: as many bytes as it has now, zeros for what it loses. The database's log
   * puts both right.
   *
   * @returns false when it is gone
   */
  async addFile(path: string, file: string): Promise<boolean> {
    const handle = await openUnlessGone(file)
    if (!handle) return false
    try {
      const { size } = await handle.stat()
      await this.#add(path, size, () => chunksOf(handle, size))
    } finally {
      await handle.close()
    }
    return true
  }

  async #add(
    path: string,
    bytes: number,
    chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<void> {
    const hash = createHash('sha256')
    const body = this.#entry(path, 'file', bytes)
    for await (const chunk of chunks()) {
      this.#shutdown.throwIfAborted()
      hash.update(chunk)
      await body.write(chunk)
    }
    await body.close()
    this.files.push({ path, bytes, sha256: hash.digest('hex') })
  }

  #entry(name: string, type: 'file' | 'directory', size: number): WritableStreamDefaultWriter<Uint8Array> {
    this.#shutdown.throwIfAborted()
    const mode = type === 'directory' ? 0o700 : 0o600
    return this.#packer.add({ name, type, size, mode, mtime: this.#madeAt, uid: 0, gid: 0 }).getWriter()
  }
}

async function openUnlessGone(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, constants.O_RDONLY | constants.O_NOFOLLOW)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function* chunksOf(handle: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < size; ) {
    const wanted = Math.min(chunkBytes, size - position)
    // The packer keeps the chunk, so each needs memory of its own; what is not read stays zero.
    const chunk = Buffer.alloc(wanted)
    const { bytesRead } = await handle.read(chunk, 0, wanted, position)
    const length = bytesRead === 0 ? wanted : bytesRead
    yield chunk.subarray(0, length)
    position += length
  }
}
