import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** The first of these programs that is installed and starts: names are looked up on the PATH, `places` are whole paths. */
export function startingProgram(names: readonly string[], places: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...onPath, ...places].find((file) => existsSync(file) && startsUp(file))
}

/** A file may be there and not start: Ubuntu's is a stub without its snap, a download may miss system libraries. */
export function startsUp(file: string): boolean {
  return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}
