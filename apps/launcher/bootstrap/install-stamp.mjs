import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const packageFolders = ['apps', 'packages']
const singlePackages = ['.', 'e2e', 'tooling']

/**
 * A hash of everything that decides what an install leaves behind.
 *
 * Platform and architecture are part of it: a checkout on a shared disk may be used from two machines.
 */
export function installStamp(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of decidingFiles(root)) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

/** The stamp the last complete install left, or undefined when there was none. */
export function writtenStamp(root) {
  const file = stampFile(root)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** Records that what is installed now matches `stamp`. Call only after the install succeeded. */
export function writeStamp(root, stamp) {
  mkdirSync(path.dirname(stampFile(root)), { recursive: true })
  writeFileSync(stampFile(root), `${stamp}\n`)
}

function stampFile(root) {
  return path.join(root, 'node_modules', '.kilotoken-installed')
}

function decidingFiles(root) {
  const folders = [...singlePackages]
  for (const parent of packageFolders) {
    for (const name of readdirSync(path.join(root, parent)).sort()) folders.push(`${parent}/${name}`)
  }
  return [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...folders.map((folder) => `${folder}/package.json`),
  ].filter((file) => existsSync(path.join(root, file)))
}
