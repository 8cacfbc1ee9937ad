import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepareDatabase } from '@kilotoken/db'
import { openAsAdmin } from '@kilotoken/db/testing'
import { builtWeb } from '../../build-web.ts'
import { openDataDirectory } from '../../data-directory.ts'
import { freePort } from '../../free-port.ts'
import { openPostgres } from '../../postgres/postgres-server.ts'
import { webService } from '../../product-services.ts'
import { repositoryRoot } from '../../repository-root.ts'
import { rolePasswords } from '../../role-passwords.ts'
import { scratchDataDirectory } from '../../scratch-data-directory.ts'
import { readSettings } from '../../settings.ts'
import { seededRandom } from '../seeded-random.ts'
import { type AttackPlan, type AttackReport, attackBackground } from './attack-background.ts'
import { History } from './history.ts'
import { keepRunning } from './keep-running.ts'
import { MailSink } from './mail-sink.ts'
import { traceRuns } from './trace-runs.ts'
import { workerProcess } from './worker-process.ts'

/** Every third mail goes wrong in one way or another. */
const MISBEHAVIOURS = ['refused-for-now', 'refused', 'unanswered', 'cut'] as const
const MISBEHAVES = 0.3

/**
 * `attackBackground` on a product of its own: database, page, two workers and a mail server, gone afterwards.
 *
 * What was done to it stays in a file when a promise did not hold; its path is reported.
 */
export async function attackBackgroundOnScratch(
  plan: AttackPlan,
  shutdown: AbortSignal,
  report: (line: string) => void,
): Promise<AttackReport> {
  const scratch = scratchDataDirectory()
  const stops: (() => Promise<unknown>)[] = []
  try {
    openDataDirectory(scratch.path)
    const { DATABASE_URL: _, HOST: __, PUBLIC_URL: ___, ...env } = process.env
    const settings = readSettings({
      ...env,
      KILOTOKEN_DATA_DIR: scratch.path,
      PORT: String(await freePort()),
    })
    const postgres = await openPostgres(scratch.path, report)
    const database = keepRunning(postgres.service)
    stops.push(database.stop)
    await database.up()
    const { adminUrl } = postgres
    const urls = await prepareDatabase({ adminUrl, rolePasswords: rolePasswords(scratch.path) })
    const admin = openAsAdmin(adminUrl.replace(/\/postgres$/, '/kilotoken'))
    stops.push(() => admin.end())
    await traceRuns(admin)
    const mood = { isCalm: false }
    const sink = misbehavingSink(plan.seed + 2, mood)
    await sink.start(await freePort())
    stops.push(() => sink.stop())
    const webServer = await builtWeb(scratch.path, shutdown, report)
    const web = keepRunning(webService({ settings, urls, webServer, untilDatabase: database.up }))
    stops.push(web.stop)
    const worker = { root: repositoryRoot, urls, smtpUrl: sink.url, waitFor: database.up }
    const workers = ['worker-1', 'worker-2'].map((name) => keepRunning(workerProcess({ ...worker, name })))
    for (const one of workers) stops.push(one.stop)
    await web.up()
    const history = new History(path.join(scratch.path, 'history.jsonl'))
    const product = { address: settings.address, urls, admin, database, web, workers, sink }
    const calm = () => {
      mood.isCalm = true
    }
    const attacked = await attackBackground({ ...product, calm }, plan, history, report)
    if (attacked.violations.length > 0) report(`what was done: ${keepHistory(history, plan.seed)}`)
    return attacked
  } finally {
    for (const stop of stops.toReversed()) await stop()
    scratch.remove()
  }
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
