import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabaseUrls, prepareDatabase } from '@kilotoken/db'
import { answers } from './answers.ts'
import { nextRequest, type RestoreRequest } from './backup/restore-request.ts'
import { runWithRestores } from './backup/run-with-restores.ts'
import { builtWeb } from './build-web.ts'
import { openDataDirectory } from './data-directory.ts'
import { databaseSentence } from './database-sentence.ts'
import { requirePort } from './free-port.ts'
import { requireFreeSpace } from './free-space.ts'
import { LaunchError } from './launch-error.ts'
import { takeLauncherLock } from './launcher-lock.ts'
import { openPostgres } from './postgres/postgres-server.ts'
import { type Mode, webService, workerService } from './product-services.ts'
import { reportSetupLink } from './report-setup-link.ts'
import { rolePasswords } from './role-passwords.ts'
import { say } from './say.ts'
import { readSettings, type Settings } from './settings.ts'
import { type Supervised, supervise } from './supervise.ts'
import { untilAborted } from './until-aborted.ts'

type Stop = () => Promise<unknown>

const readyWithinMs = 180_000
const earlierPageEndsMs = 6_000

/**
 * Runs the whole product until `shutdown`: database, page and worker, each started again when it ends, and all of them
 * when a restore has changed the data.
 *
 * Stops in the opposite order: page and worker first, so that nothing writes when the database closes.
 *
 * @throws LaunchError when something a person can put right is in the way
 */
export async function runProduct(mode: Mode, shutdown: AbortSignal): Promise<void> {
  const settings = readSettings(process.env)
  openDataDirectory(settings.dataDirectory)
  const lock = takeLauncherLock(settings.dataDirectory, settings.address)
  try {
    await requirePort(settings.host, settings.port, lock.wasAbandoned ? earlierPageEndsMs : 0)
    await requireFreeSpace(settings.dataDirectory)
    const run = (onReady: () => void) => runParts(mode, settings, onReady, shutdown)
    await runWithRestores(settings.dataDirectory, run, shutdown)
  } finally {
    lock.release()
  }
}

/** Runs all parts until a restore asks for other data; they have stopped when it returns. */
async function runParts(
  mode: Mode,
  settings: Settings,
  onReady: () => void,
  shutdown: AbortSignal,
): Promise<RestoreRequest> {
  const stops: Stop[] = []
  try {
    const database = await startDatabase(settings, stops, shutdown)
    const webServer = mode === 'built' ? await builtWeb(settings.dataDirectory, shutdown, report) : undefined
    const parts = { settings, webServer, urls: database.urls, untilDatabase: database.up }
    const services = [webService(parts), workerService(parts)].map((service) => supervise(service, report))
    stops.push(() => Promise.all(services.map((service) => service.stop())))
    await untilAborted(untilReady(settings, services), shutdown)
    report(`\n${say('run.ready', { address: settings.address })}`)
    report(say('run.sample', { address: `${settings.address}/sample` }))
    await reportSetupLink({ appUrl: database.urls.appUrl, address: settings.address }, report)
    report(`${say('run.howToStop')}\n`)
    onReady()
    return await untilAborted(nextRequest(settings, shutdown), shutdown)
  } finally {
    for (const stop of stops.toReversed()) await stop()
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
    return await prepareDatabase({ adminUrl, rolePasswords: rolePasswords(dataDirectory) })
  } catch (error) {
    const sentence = databaseSentence(error)
    throw sentence === undefined ? error : new LaunchError(sentence)
  }
}

async function untilReady({ probeAddress }: Settings, services: readonly Supervised[]): Promise<void> {
  const failed = Promise.all(services.map((service) => service.up())).then(() => new Promise<never>(() => {}))
  failed.catch(() => {})
  const end = performance.now() + readyWithinMs
  while (!(await Promise.race([answers(`${probeAddress}/readyz`), failed]))) {
    if (performance.now() > end) {
      throw new LaunchError(say('run.notReady', { address: `${probeAddress}/readyz` }))
    }
    await sleep(150)
  }
}

function report(line: string): void {
  process.stdout.write(`${line}\n`)
}
