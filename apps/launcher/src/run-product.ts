import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabaseUrls, DomainError, prepareDatabase } from '@kilotoken/db'
import { answers } from './answers.ts'
import { builtWeb } from './build-web.ts'
import { openDataDirectory } from './data-directory.ts'
import { requirePort } from './free-port.ts'
import { requireFreeSpace } from './free-space.ts'
import { LaunchError } from './launch-error.ts'
import { takeLauncherLock } from './launcher-lock.ts'
import { openPostgres } from './postgres/postgres-server.ts'
import { type Mode, webService, workerService } from './product-services.ts'
import { openSecret } from './secret-file.ts'
import { readSettings, type Settings } from './settings.ts'
import { type Supervised, supervise } from './supervise.ts'
import { untilAborted } from './until-aborted.ts'

type Stop = () => Promise<unknown>

const readyWithinMs = 180_000
const earlierPageEndsMs = 6_000

/**
 * Runs the whole product until `shutdown`: database, page and worker, each started again when it ends.
 *
 * Stops in the opposite order: page and worker first, so that nothing writes when the database closes.
 *
 * @throws LaunchError when something a person can put right is in the way
 */
export async function runProduct(mode: Mode, shutdown: AbortSignal): Promise<void> {
  const settings = readSettings(process.env)
  openDataDirectory(settings.dataDirectory)
  const lock = takeLauncherLock(settings.dataDirectory, settings.address)
  const stops: Stop[] = []
  try {
    await requirePort(settings.host, settings.port, lock.wasAbandoned ? earlierPageEndsMs : 0)
    await requireFreeSpace(settings.dataDirectory)
    const database = await startDatabase(settings, stops, shutdown)
    const webServer = mode === 'built' ? await builtWeb(settings.dataDirectory, shutdown, report) : undefined
    const parts = { settings, webServer, urls: database.urls, untilDatabase: database.up }
    const services = [webService(parts), workerService(parts)].map((service) => supervise(service, report))
    stops.push(() => Promise.all(services.map((service) => service.stop())))
    await untilAborted(untilReady(settings, services), shutdown)
    report(
      `\nKilotoken is ready: open ${settings.address}\nStart with the ChatGPT sample at ${settings.address}/sample`,
    )
    report('Ctrl-C stops everything; the data stays.\n')
    await untilAborted(new Promise<never>(() => {}), shutdown)
  } finally {
    for (const stop of stops.toReversed()) await stop()
    lock.release()
  }
}

async function startDatabase(settings: Settings, stops: Stop[], shutdown: AbortSignal) {
  const own = settings.databaseUrl ? undefined : await openPostgres(settings.dataDirectory, report)
  const server = own && supervise(own.service, report)
  if (server) stops.push(server.stop)
  const up = () => server?.up() ?? Promise.resolve()
  await untilAborted(up(), shutdown)
  const adminUrl = own?.adminUrl ?? settings.databaseUrl ?? ''
  return { urls: await untilAborted(prepare(adminUrl, settings.dataDirectory), shutdown), up }
}

async function prepare(adminUrl: string, dataDirectory: string): Promise<DatabaseUrls> {
  try {
    const password = (role: 'owner' | 'app' | 'system' | 'backup') =>
      openSecret(dataDirectory, `role-${role}`)
    const rolePasswords = {
      owner: password('owner'),
      app: password('app'),
      system: password('system'),
      backup: password('backup'),
    }
    return await prepareDatabase({ adminUrl, rolePasswords })
  } catch (error) {
    if (error instanceof DomainError) throw new LaunchError(error.message)
    throw error
  }
}

async function untilReady({ probeAddress }: Settings, services: readonly Supervised[]): Promise<void> {
  const failed = Promise.all(services.map((service) => service.up())).then(() => new Promise<never>(() => {}))
  failed.catch(() => {})
  const end = performance.now() + readyWithinMs
  while (!(await Promise.race([answers(`${probeAddress}/readyz`), failed]))) {
    if (performance.now() > end) {
      throw new LaunchError(
        `Kilotoken started but ${probeAddress}/readyz does not say it is ready: its answer names the part that is not.`,
      )
    }
    await sleep(150)
  }
}

function report(line: string): void {
  process.stdout.write(`${line}\n`)
}
