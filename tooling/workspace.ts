import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The part of a package.json the checks read. */
export interface Manifest {
  readonly name?: string
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** Folders of the workspace's packages, relative to the root: everything in `packages` and `apps`, `e2e`, `tooling`. */
export function workspaceFolders(root: string): string[] {
  const children = (folder: string) =>
    existsSync(path.join(root, folder))
      ? readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`)
      : []
  return [...children('packages'), ...children('apps'), 'e2e', 'tooling'].filter((folder) =>
    existsSync(path.join(root, folder, 'package.json')),
  )
}

export function readManifest(root: string, folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest
}

/** The files a package lets others import, relative to the root. */
export function exportedFiles(root: string, folder: string): string[] {
  return Object.values(readManifest(root, folder).exports ?? {}).map((file) => path.posix.join(folder, file))
}
