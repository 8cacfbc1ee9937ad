import { setTimeout as sleep } from 'node:timers/promises'
import { InvariantError } from '../errors/invariant-error.ts'
import { lsnBytes } from './wal-segments.ts'

const POLL_MS = 20

/**
 * Waits until the log is on disk up to `stopLsn`.
 *
 * Ending a backup does not promise that. A copy of `pg_wal` without the last record does not start: "WAL ends before
 * end of online backup".
 *
 * @throws InvariantError when the server has not written it within `withinMs`
 */
export async function untilFlushed(
  stopLsn: string,
  readFlushedLsn: () => Promise<string>,
  withinMs = 60_000,
): Promise<void> {
  const end = performance.now() + withinMs
  for (;;) {
    const flushedLsn = await readFlushedLsn()
    if (lsnBytes(flushedLsn) >= lsnBytes(stopLsn)) return
    if (performance.now() > end) throw new InvariantError('log-not-flushed', { stopLsn, flushedLsn })
    await sleep(POLL_MS)
  }
}
