import { readdirSync } from 'node:fs'
import path from 'node:path'
import { placeCluster } from '../postgres/place-cluster.ts'
import { stopOrphan } from '../postgres/stop-orphan.ts'
import { processBirth } from '../process-birth.ts'
import { removeDataDirectory } from '../remove-data-directory.ts'
import { isSwapUnfinished } from './swap-data.ts'

const infix = '-unpacked-'

/**
 * A data directory beside another one for what this process unpacks, on the same disk so that it can be moved. What
 * processes that were killed have left there is stopped and removed.
 */
export async function sideDirectory(dataDirectory: string): Promise<string> {
  const [parent, prefix] = [path.dirname(dataDirectory), `${path.basename(dataDirectory)}${infix}`]
  // What an interrupted exchange needs is kept for the start that ends it.
  const names = isSwapUnfinished(dataDirectory) ? [] : readdirSync(parent)
  for (const name of names) {
    if (!name.startsWith(prefix) || processBirth(Number(name.slice(prefix.length))) !== undefined) continue
    const left = path.join(parent, name)
    await stopOrphan(placeCluster(left).cluster, () => {})
    removeDataDirectory(left)
  }
  return path.join(parent, `${prefix}${process.pid}`)
}
