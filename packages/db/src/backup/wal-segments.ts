/** A stretch of the write-ahead log. Positions are as PostgreSQL writes them, `16/B374D848`. */
export type WalRange = {
  timeline: number
  segmentBytes: number
  startLsn: string
  /** The first byte that is no longer part of it. */
  stopLsn: string
}

/**
 * Names of the files in `pg_wal` that hold a stretch of the log, in order.
 *
 * @source PostgreSQL 18, src/include/access/xlog_internal.h (XLogFileName)
 */
export function walSegments({ timeline, segmentBytes, startLsn, stopLsn }: WalRange): string[] {
  const size = BigInt(segmentBytes)
  const first = lsnBytes(startLsn) / size
  const last = (lsnBytes(stopLsn) - 1n) / size
  const perId = 0x1_0000_0000n / size
  const names: string[] = []
  for (let segment = first; segment <= last; segment++) {
    const parts = [BigInt(timeline), segment / perId, segment % perId]
    names.push(parts.map((part) => part.toString(16).toUpperCase().padStart(8, '0')).join(''))
  }
  return names
}

/**
 * A position in the log as a number of bytes.
 *
 * @throws SyntaxError when the text is no position
 */
export function lsnBytes(lsn: string): bigint {
  const [high = '', low = ''] = lsn.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}
