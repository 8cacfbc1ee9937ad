import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { say } from '../say.ts'
import { isRoot, mayEnter, privateUser, type User } from './unprivileged-user.ts'

/** Where a data directory's cluster lies and whom it belongs to. */
export interface ClusterPlace {
  readonly cluster: string
  /** A folder the database's user can enter, for copies of what it cannot reach. */
  readonly stage: string
  /** The user the database runs as; undefined means the user that runs the launcher. */
  readonly user: User | undefined
}

const systemStore = '/var/lib/kilotoken'

/**
 * Decides where the cluster lies: `<data directory>/postgres`, or for a root launcher whose checkout the database's own
 * user cannot enter, `/var/lib/kilotoken/<hash of the path>/postgres` with a link to it from there.
 *
 * Modes of existing folders are never changed.
 *
 * @throws LaunchError when an existing cluster cannot be reached or belongs to another checkout
 */
export function placeCluster(dataDirectory: string, store = systemStore): ClusterPlace {
  const inside = path.join(dataDirectory, 'postgres')
  if (!isRoot()) return { cluster: inside, stage: dataDirectory, user: undefined }
  const entry = lstatSync(inside, { throwIfNoEntry: false })
  if (entry?.isSymbolicLink()) return linkedPlace(dataDirectory, inside)
  const user = entry && entry.uid !== 0 ? { uid: entry.uid, gid: entry.gid } : privateUser(dataDirectory)
  if (mayEnter(user, dataDirectory)) return { cluster: inside, stage: dataDirectory, user }
  if (!entry) return newPlaceOutside(dataDirectory, inside, store, user)
  throw new LaunchError(say('database.notPassable', { cluster: inside, uid: user.uid }))
}

function newPlaceOutside(dataDirectory: string, inside: string, store: string, user: User): ClusterPlace {
  const home = path.join(store, createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16))
  makePassable(store)
  makePassable(home)
  const cluster = path.join(home, 'postgres')
  // Without its link the data directory was removed, and with it the passwords of this cluster.
  if (existsSync(cluster)) renameSync(cluster, `${cluster}.left-${Date.now()}`)
  writeFileSync(ownerFile(home), dataDirectory)
  symlinkSync(cluster, inside)
  return { cluster, stage: home, user }
}

function linkedPlace(dataDirectory: string, inside: string): ClusterPlace {
  const cluster = path.resolve(dataDirectory, readlinkSync(inside))
  const home = path.dirname(cluster)
  if (!existsSync(home)) {
    throw new LaunchError(say('database.brokenLink', { link: inside, cluster }))
  }
  requireOwnership(dataDirectory, home, cluster)
  const owner = statSync(cluster, { throwIfNoEntry: false })
  const user = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : privateUser(dataDirectory)
  return { cluster, stage: home, user }
}

/** A copied checkout carries the link of its original: two launchers must not run one cluster. A moved one may. */
function requireOwnership(dataDirectory: string, home: string, cluster: string): void {
  const recorded = existsSync(ownerFile(home)) ? readFileSync(ownerFile(home), 'utf8') : dataDirectory
  if (recorded !== dataDirectory && linksTo(path.join(recorded, 'postgres'), cluster)) {
    throw new LaunchError(
      say('database.ofOtherData', { cluster, owner: recorded, link: path.join(dataDirectory, 'postgres') }),
    )
  }
  writeFileSync(ownerFile(home), dataDirectory)
}

function linksTo(link: string, target: string): boolean {
  return (
    lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() === true && readlinkSync(link) === target
  )
}

function ownerFile(home: string): string {
  return path.join(home, 'data-directory')
}

function makePassable(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
}
