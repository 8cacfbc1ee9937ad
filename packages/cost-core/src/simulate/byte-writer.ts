/** Bytes put together number by number: little-endian, the same on every machine. */
export interface ByteWriter {
  /** A whole number from 0 to 2^53−1, the small ones in one byte. */
  whole(value: number): void
  /** Any number, absent and infinite ones included, to the bit. */
  real(value: number): void
  /** Text of ASCII characters. */
  text(value: string): void
  bytes(): Uint8Array<ArrayBuffer>
}

export function byteWriter(): ByteWriter {
  let buffer = new Uint8Array(4096)
  let at = 0
  const makeRoom = (size: number) => {
    if (at + size <= buffer.length) return
    const larger = new Uint8Array(buffer.length * 2 + size)
    larger.set(buffer)
    buffer = larger
  }
  const whole = (value: number) => {
    makeRoom(8)
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) buffer[at++] = (rest % 128) + 128
    buffer[at++] = rest
  }
  return {
    whole,
    real(value) {
      makeRoom(8)
      new DataView(buffer.buffer).setFloat64(at, value, true)
      at += 8
    },
    text(value) {
      whole(value.length)
      makeRoom(value.length)
      for (let i = 0; i < value.length; i++) buffer[at++] = value.charCodeAt(i)
    },
    bytes: () => buffer.slice(0, at),
  }
}
