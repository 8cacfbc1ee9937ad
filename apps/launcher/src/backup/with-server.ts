import { childEnd, endChild } from '../end-child.ts'
import { LaunchError } from '../launch-error.ts'
import { openPostgres } from '../postgres/postgres-server.ts'

/**
 * Starts the database of a data directory once, on a port of its own, runs `work` and stops it.
 *
 * Unlike under supervision, one that does not come up is not tried again: a copy that fails once is no good.
 *
 * @throws LaunchError with the server's last words when it does not come up
 */
export async function withServer<T>(
  dataDirectory: string,
  work: (adminUrl: string) => Promise<T>,
): Promise<T> {
  const { service, adminUrl } = await openPostgres(dataDirectory, () => {})
  const child = await service.spawn()
  try {
    await Promise.race([service.whenUp(child), childEnd(child)])
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new LaunchError(service.lastWords?.() ?? (await childEnd(child)))
    }
    return await work(adminUrl)
  } finally {
    await endChild(child, service.stop)
  }
}
