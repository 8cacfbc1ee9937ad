import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { say } from '../say.ts'
import { timeStamp } from './time-stamp.ts'

/**
 * The file a backup goes to: the one named, one with the time in its name in the folder named, or by default in
 * `backups` beside the data directory, which is made for its owner alone.
 *
 * @param startedFrom what a relative name starts from
 * @throws LaunchError when the file exists already or its folder does not
 */
export function backupTarget(named: string | undefined, dataDirectory: string, startedFrom: string): string {
  const usual = path.join(path.dirname(dataDirectory), 'backups')
  if (named === undefined) mkdirSync(usual, { recursive: true, mode: 0o700 })
  const place = named === undefined ? usual : path.resolve(startedFrom, named)
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
  const target = isFolder ? path.join(place, `kilotoken-${timeStamp()}.tar.gz`) : place
  if (existsSync(target)) throw new LaunchError(say('backup.targetExists', { file: target }))
  if (!existsSync(path.dirname(target)))
    throw new LaunchError(say('backup.noFolder', { folder: path.dirname(target) }))
  return target
}
