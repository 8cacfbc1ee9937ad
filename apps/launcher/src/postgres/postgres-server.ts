import { existsSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../free-port.ts'
import { requireFreeSpace } from '../free-space.ts'
import { say } from '../say.ts'
import { openSecret, secretPath } from '../secret-file.ts'
import type { Service } from '../service.ts'
import { checkCluster } from './check-cluster.ts'
import { initialiseCluster, superuser } from './initialise-cluster.ts'
import { placeCluster } from './place-cluster.ts'
import { postgresBinaries, reachableBinaries } from './postgres-binaries.ts'
import { postgresService } from './postgres-service.ts'
import { stopOrphan } from './stop-orphan.ts'

/** A cluster that is ready to be run by a supervisor. */
export interface PostgresServer {
  readonly service: Service
  /** Address for the superuser, with its password: for preparing the database, never for web or worker. */
  readonly adminUrl: string
}

/**
 * Prepares the cluster of a data directory: makes it at the first start, checks it later, stops what an earlier
 * launcher left, and chooses a port that stays the same for the life of this launcher.
 *
 * @throws LaunchError when the cluster cannot be used as it is
 */
export async function openPostgres(
  dataDirectory: string,
  report: (line: string) => void,
): Promise<PostgresServer> {
  await requireFreeSpace(dataDirectory)
  const place = placeCluster(dataDirectory)
  const binaries = reachableBinaries(postgresBinaries(), place.user, place.stage)
  if (existsSync(place.cluster)) {
    checkCluster(place, secretPath(dataDirectory, 'postgres-superuser'))
    await stopOrphan(place.cluster, report)
  } else {
    report(say('database.making'))
    initialiseCluster(place, binaries, openSecret(dataDirectory, 'postgres-superuser'))
  }
  const password = openSecret(dataDirectory, 'postgres-superuser')
  const port = await freePort()
  return {
    adminUrl: `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`,
    service: postgresService({ ...place, binaries, port, logFile: path.join(dataDirectory, 'postgres.log') }),
  }
}
