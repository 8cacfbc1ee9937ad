import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const sources = ['apps/web', 'packages']
const singleFiles = ['pnpm-lock.yaml', 'package.json', 'turbo.json', 'tooling/tsconfig.base.json']
const notSources = new Set(['node_modules', '.next', '.turbo', 'coverage', 'next-env.d.ts'])
const test = /\.test\.tsx?$/

/** A hash of every file the page is built from, and of the Node that builds it. Tests do not count. */
export function webSourceStamp(root: string): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of [...singleFiles, ...sources.flatMap((folder) => filesBelow(root, folder))]) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function filesBelow(root: string, folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  return entries
    .filter(({ name }) => !notSources.has(name) && !name.endsWith('.tsbuildinfo'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesBelow(root, file)
      return entry.isFile() && !test.test(file) ? [file] : []
    })
}
