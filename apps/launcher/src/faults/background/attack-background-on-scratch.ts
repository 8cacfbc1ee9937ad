import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { prepareDatabase } from '@kilotoken/db'
import { openAsAdmin } from '@kilotoken/db/testing'
import { builtWeb } from '../../build-web.ts'
import { openDataDirectory } from '../../data-directory.ts'
import { freePort } from '../../free-port.ts'
import { superuser } from '../../postgres/initialise-cluster.ts'
import { readPostmasterFile } from '../../postgres/postmaster-file.ts'
import { stopOrphan } from '../../postgres/stop-orphan.ts'
import { repositoryRoot } from '../../repository-root.ts'
import { rolePasswords } from '../../role-passwords.ts'
import { scratchDataDirectory } from '../../scratch-data-directory.ts'
import { openSecret } from '../../secret-file.ts'
import { runs } from '../process-table.ts'
import { seededRandom } from '../seeded-random.ts'
import { type AttackPlan, type AttackReport, attackBackground } from './attack-background.ts'
import { DatabaseDoor } from './database-door.ts'
import { History } from './history.ts'
import { keepRunning } from './keep-running.ts'
import { launchedParts, launcherProcess } from './launcher-process.ts'
import { MailSink } from './mail-sink.ts'
import { traceRuns } from './trace-runs.ts'
import { inAHurry, workerProcess } from './worker-process.ts'

/** Every third mail goes wrong in one way or another. */
const MISBEHAVIOURS = ['refused-for-now', 'refused', 'unanswered', 'cut'] as const
const MISBEHAVES = 0.3
const LOOK_MS = 50

/**
 * `attackBackground` on a product of its own, gone afterwards: a launcher with database, page and a worker, a second
 * worker beside it, and a mail server.
 *
 * What was done to it stays in a file when a promise did not hold; its path is reported.
 */
export async function attackBackgroundOnScratch(
  plan: AttackPlan,
  shutdown: AbortSignal,
  report: (line: string) => void,
): Promise<AttackReport> {
  const scratch = scratchDataDirectory()
  const cluster = path.join(scratch.path, 'postgres')
  const stops: (() => Promise<unknown>)[] = [() => stopOrphan(cluster, () => undefined)]
  try {
    openDataDirectory(scratch.path)
    await builtWeb(scratch.path, shutdown, report)
    const history = new History(path.join(scratch.path, 'history.jsonl'))
    const mood = { isCalm: false }
    const sink = misbehavingSink(plan.seed + 2, mood)
    await sink.start(await freePort())
    stops.push(() => sink.stop())

    const port = await freePort()
    const address = `http://127.0.0.1:${port}`
    const launcher = keepRunning(
      launcherProcess({ address, env: environment(scratch.path, port, sink.url) }, history),
    )
    stops.push(launcher.stop)
    await launcher.up()

    const doors = await openDoors(() => readPostmasterFile(cluster)?.port)
    for (const door of [doors.ours, doors.workers]) stops.push(() => door.stop())
    const passwords = rolePasswords(scratch.path)
    const urlsBy = (adminUrl: string) => prepareDatabase({ adminUrl, rolePasswords: passwords })
    const password = openSecret(scratch.path, 'postgres-superuser')
    const adminUrl = (at: number) => `postgres://${superuser}:${password}@127.0.0.1:${at}/postgres`
    const urls = await urlsBy(adminUrl(doors.oursAt))
    const admin = openAsAdmin(adminUrl(doors.oursAt).replace(/\/postgres$/, '/kilotoken'))
    stops.push(() => admin.end())
    await traceRuns(admin)

    const parts = launchedParts(launcher, { address, cluster })
    const second = keepRunning(
      workerProcess({
        name: 'second worker',
        root: repositoryRoot,
        urls: await urlsBy(adminUrl(doors.workersAt)),
        smtpUrl: sink.url,
        waitFor: parts.database.up,
      }),
    )
    stops.push(second.stop)

    const product = {
      address,
      urls,
      admin,
      launcher,
      web: parts.web,
      workers: [parts.worker, second],
      database: parts.database,
      door: doors.workers,
      sink,
      calm: () => {
        mood.isCalm = true
      },
      end: async () => {
        const below = [parts.web.pid(), parts.worker.pid()]
        await Promise.all([second.stop(), launcher.stop()])
        while (below.some((pid) => pid !== undefined && runs(pid))) await sleep(LOOK_MS)
      },
    }
    const attacked = await attackBackground(product, plan, history, report)
    if (attacked.violations.length > 0) report(`what was done: ${keepHistory(history, plan.seed)}`)
    return attacked
  } finally {
    for (const stop of stops.toReversed()) await stop()
    scratch.remove()
  }
}

/** What `npm start` is given, and what its worker is to do in a hurry. */
function environment(dataDirectory: string, port: number, smtpUrl: string) {
  const { DATABASE_URL: _, HOST: __, PUBLIC_URL: ___, ...env } = process.env
  return { ...env, ...inAHurry(smtpUrl), KILOTOKEN_DATA_DIR: dataDirectory, PORT: String(port) }
}

/** Two ways to the database: the harness's own, which is always open, and that of the second worker. */
async function openDoors(port: () => number | undefined) {
  const [ours, workers] = [new DatabaseDoor(port), new DatabaseDoor(port)]
  const [oursAt, workersAt] = [await freePort(), await freePort()]
  await ours.start(oursAt)
  await workers.start(workersAt)
  return { ours, oursAt, workers, workersAt }
}

function misbehavingSink(seed: number, mood: { readonly isCalm: boolean }): MailSink {
  const random = seededRandom(seed)
  return new MailSink(() => {
    if (mood.isCalm || random() > MISBEHAVES) return 'taken'
    return MISBEHAVIOURS[Math.floor(random() * MISBEHAVIOURS.length)] ?? 'refused'
  })
}

/** The scratch folder is removed, whatever came out. */
function keepHistory({ entries }: History, seed: number): string {
  const file = path.join(tmpdir(), `kilotoken-faults-${seed}-${Date.now()}.jsonl`)
  writeFileSync(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  return file
}
