import { InvariantError } from '../invariant-error.ts'

/** Reads what a `ByteWriter` wrote, in the same order; bytes that end too early are refused. */
export interface ByteReader {
  whole(): number
  real(): number
  text(): string
  readonly isAtEnd: boolean
}

export function byteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const skip = (size: number): number => {
    const start = at
    at += size
    if (at > bytes.length) throw new InvariantError('stored bytes end too early', { length: bytes.length })
    return start
  }
  const whole = () => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = view.getUint8(skip(1))
      value += (byte % 128) * scale
      if (byte < 128) return value
    }
  }
  return {
    whole,
    real: () => view.getFloat64(skip(8), true),
    text() {
      const length = whole()
      const start = skip(length)
      return String.fromCharCode(...bytes.subarray(start, start + length))
    },
    get isAtEnd() {
      return at === bytes.length
    },
  }
}
