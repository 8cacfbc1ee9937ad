import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { LaunchError } from '../launch-error.ts'
import { say } from '../say.ts'

/** Left free for the database that goes on: it stops in the middle of its work on a full disk. */
const spareBytes = 200e6

/** What is about to be written where. */
export interface Need {
  readonly folder: string
  readonly bytes: number
}

/**
 * Refuses to begin what would fill a disk; needs on the same disk are added up.
 *
 * @throws LaunchError when there is too little room
 */
export async function requireRoom(
  needs: readonly Need[],
  diskFigures: typeof statfs = statfs,
): Promise<void> {
  const byDisk = Map.groupBy(needs, ({ folder }) => statSync(folder).dev)
  for (const onDisk of byDisk.values()) {
    const folder = onDisk[0]?.folder ?? ''
    const needed = onDisk.reduce((sum, { bytes }) => sum + bytes, spareBytes)
    const { bavail, bsize } = await diskFigures(folder)
    if (bavail * bsize < needed)
      throw new LaunchError(
        say('backup.noRoom', { folder, needed: megabytes(needed), free: megabytes(bavail * bsize) }),
      )
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6)
}
