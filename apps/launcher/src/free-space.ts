import { statfs } from 'node:fs/promises'
import { LaunchError } from './launch-error.ts'
import { say } from './say.ts'

/** What a start needs for the database's log, the build and room to breathe. */
const neededBytes = 200e6

type DiskFigures = (folder: string) => Promise<{ bavail: number; bsize: number }>

/**
 * Refuses to go on when the disk of a folder has less than 200 MB free: PostgreSQL stops in the middle of its work on a
 * full disk, so it is better not to start.
 *
 * @throws LaunchError when there is too little
 */
export async function requireFreeSpace(folder: string, diskFigures: DiskFigures = statfs): Promise<void> {
  const { bavail, bsize } = await diskFigures(folder)
  const freeBytes = bavail * bsize
  if (freeBytes >= neededBytes) return
  throw new LaunchError(
    say('files.lowSpace', { folder, free: Math.floor(freeBytes / 1e6), needed: neededBytes / 1e6 }),
  )
}
