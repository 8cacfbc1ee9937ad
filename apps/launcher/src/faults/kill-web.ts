import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { close, connect, type DatabaseUrls, issueSetupLink } from '@kilotoken/db'
import { childEnd, endChild } from '../end-child.ts'
import { repositoryRoot } from '../repository-root.ts'
import type { Service } from '../service.ts'
import { ApiClient } from './api-client.ts'
import { PlanWriter } from './plan-writer.ts'
import { seededRandom } from './seeded-random.ts'

const WRITERS = 4
const SHORTEST_LIFE_MS = 300
const LONGEST_LIFE_MS = 2_500
const SAMPLE = path.join(repositoryRoot, 'examples/chatgpt-2023.yaml')
const WRITER = { name: 'Writer', email: 'writer@plan.test', password: 'a load of writes under kills' }

export type KillReport = {
  kills: number
  /** Saves that were answered with a version. */
  acknowledged: number
  /** Versions that are there: the acknowledged ones and those whose answer the kill swallowed. */
  stored: number
  /** Acknowledged versions that are not there, or not with the text that was acknowledged. */
  lost: string[]
}

/**
 * Kills the page's server with -9 at moments a seed decides, while several people save, and holds what is stored at the
 * end against what was acknowledged.
 */
export async function killWeb(
  web: Service,
  place: { address: string; urls: DatabaseUrls },
  { rounds, seed }: { rounds: number; seed: number },
  report: (line: string) => void,
): Promise<KillReport> {
  const random = seededRandom(seed)
  let server = await start(web)
  try {
    const writers = await beginWriting(place)
    let isOver = false
    const writing = Promise.all(writers.map((writer) => writer.write(() => isOver)))
    for (let kill = 1; kill <= rounds; kill += 1) {
      const lives = SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS)
      // A writer that fails ends the rounds at once.
      await Promise.race([sleep(lives), writing])
      const ended = childEnd(server)
      server.kill('SIGKILL')
      await ended
      server = await start(web)
      if (kill % 20 === 0) report(`${kill} of ${rounds} kills`)
    }
    await sleep(LONGEST_LIFE_MS)
    isOver = true
    await writing
    return await compare(writers, rounds)
  } finally {
    await endChild(server, web.stop)
  }
}

async function start(web: Service): Promise<ChildProcess> {
  const server = await web.spawn()
  await web.whenUp(server)
  if (server.exitCode !== null) throw new Error(`the page's server ended with ${server.exitCode}`)
  return server
}

async function beginWriting({ address, urls }: { address: string; urls: DatabaseUrls }) {
  const database = connect(urls.appUrl, { max: 1, applicationName: 'kilotoken-fault' })
  const secret = await issueSetupLink(database)
  await close(database)
  const api = new ApiClient(address)
  const setUp = await api.mutate<{ teamId: string }>('account.setUp', {
    ...WRITER,
    teamName: 'Writers',
    secret,
  })
  if ('refused' in setUp) throw new Error(`setting up was refused: ${setUp.refused}`)
  await api.signIn(WRITER.email, WRITER.password)
  const sample = readFileSync(SAMPLE, 'utf8')
  const writers = Array.from(
    { length: WRITERS },
    (_, at) => new PlanWriter(api, setUp.data.teamId, `# writer ${at}\n${sample}`),
  )
  for (const writer of writers) await writer.begin()
  return writers
}

async function compare(writers: readonly PlanWriter[], kills: number): Promise<KillReport> {
  const report: KillReport = { kills, acknowledged: 0, stored: 0, lost: [] }
  for (const [at, writer] of writers.entries()) {
    report.stored += await writer.newestVersion()
    for (const [version, text] of writer.acknowledged) {
      report.acknowledged += 1
      if ((await writer.storedText(version)) !== text) report.lost.push(`writer ${at}, version ${version}`)
    }
  }
  return report
}
