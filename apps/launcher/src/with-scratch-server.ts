import { openDataDirectory } from './data-directory.ts'
import { openPostgres } from './postgres/postgres-server.ts'
import { scratchDataDirectory } from './scratch-data-directory.ts'
import { supervise } from './supervise.ts'

const report = (line: string) => process.stderr.write(`${line}\n`)

/** A PostgreSQL server of its own for `use`, stopped and removed after. */
export async function withScratchServer<T>(use: (adminUrl: string) => Promise<T>): Promise<T> {
  const scratch = scratchDataDirectory()
  try {
    openDataDirectory(scratch.path)
    const { service, adminUrl } = await openPostgres(scratch.path, report)
    const server = supervise(service, report)
    try {
      await server.up()
      return await use(adminUrl)
    } finally {
      await server.stop()
    }
  } finally {
    scratch.remove()
  }
}
