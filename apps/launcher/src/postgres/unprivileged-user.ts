import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { LaunchError } from '../launch-error.ts'
import { say } from '../say.ts'

/** A user by number. No entry in the system's list of users is needed or made. */
export interface User {
  readonly uid: number
  readonly gid: number
}

const firstUid = 59_000
const uidCount = 900

/** Whether this process may do everything; PostgreSQL refuses to run like that. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The user a root launcher gives its database to: a number of its own for each data directory, so that no other
 * program's files or processes share it.
 *
 * The numbers lie under the upper end of ordinary users, where systems hand out none by themselves and where user
 * namespaces still map them; one that is in the system's list is skipped.
 */
export function privateUser(dataDirectory: string, passwd = readPasswd()): User {
  const taken = new Set(passwd.map((account) => account.uid))
  const start = createHash('sha256').update(dataDirectory).digest().readUInt32BE(0) % uidCount
  for (let step = 0; step < uidCount; step += 1) {
    const uid = firstUid + ((start + step) % uidCount)
    if (!taken.has(uid)) return { uid, gid: uid }
  }
  throw new LaunchError(say('database.noFreeUser', { first: firstUid, last: firstUid + uidCount - 1 }))
}

/**
 * A user that is in the system's list, for `initdb` alone: it looks up its own name and stops when there is none.
 *
 * @throws LaunchError when the list has nobody but root
 */
export function listedUser(passwd = readPasswd()): User {
  const account = passwd.find(({ name }) => name === 'nobody') ?? passwd.find(({ uid }) => uid !== 0)
  if (account) return { uid: account.uid, gid: account.gid }
  throw new LaunchError(say('database.onlyRoot'))
}

/** Whether a user can enter a folder, asked of the system itself, so that groups and access lists count. */
export function mayEnter(user: User | undefined, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  )
}

function readPasswd(): { name: string; uid: number; gid: number }[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const [name = '', , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  })
}
