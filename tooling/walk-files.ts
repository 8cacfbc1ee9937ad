import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const GENERATED = new Set([
  'node_modules',
  '.next',
  '.turbo',
  '.data',
  '.git',
  'coverage',
  'test-results',
  'playwright-report',
])

/**
 * Every file below a folder, as paths relative to `root` with forward slashes, sorted.
 *
 * Skips what is installed or generated. A folder that does not exist has no files.
 */
export function walkFiles(root: string, folder: string): string[] {
  const start = path.join(root, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { withFileTypes: true })
    .flatMap((entry) => {
      const inside = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) return GENERATED.has(entry.name) ? [] : walkFiles(root, inside)
      return entry.isFile() ? [inside] : []
    })
    .sort()
}
