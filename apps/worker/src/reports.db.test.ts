import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { enterTeam, KEPT_FORMATS, type ReportWish, requestReport } from '@kilotoken/db'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type MailSink, openMailSink } from '../test/mail-sink.ts'
import { openRunWorld, type RunWorld } from '../test/run-world.ts'
import { type RunningWorker, startWorker } from '../test/start-worker.ts'

const PATIENCE = { timeout: 60_000, interval: 100 }
const CLI = path.join(import.meta.dirname, '../../cli/src/main.ts')

let world: RunWorld
let sink: MailSink
let worker: RunningWorker
let folder: string

beforeAll(async () => {
  world = await openRunWorld()
  sink = await openMailSink()
  folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-report-'))
  worker = startWorker({
    DATABASE_URL: world.scratch.appUrl,
    SYSTEM_DATABASE_URL: world.scratch.systemUrl,
    SMTP_URL: sink.url,
    MAIL_FROM: 'Kilotoken <reports@kilotoken.test>',
    KILOTOKEN_ADDRESS: 'https://kilotoken.test',
  })
})

afterAll(async () => {
  await worker.kill()
  await sink.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function report(wish: Partial<ReportWish>, trials: number): Promise<string> {
  const caller = { sessionSecret: world.person.sessionSecret, teamId: world.team }
  const { runId } = await enterTeam(world.app, caller, 'mutation', (scope) =>
    requestReport(scope, {
      planId: world.plan,
      version: 1,
      scenario: 'ranges',
      trials,
      seed: 3,
      report: {
        formats: [...KEPT_FORMATS],
        locale: 'en',
        zone: 'Asia/Shanghai',
        recipients: [],
        ...wish,
      },
    }),
  )
  await vi.waitFor(async () => expect((await world.run(runId)).status).toBe('done'), PATIENCE)
  return runId
}

async function storedFile(runId: string, format: string): Promise<Buffer> {
  const [row] = await world.admin<{ content: Buffer }[]>`
    select content from kilotoken.run_files where run_id = ${runId} and format = ${format}`
  return row?.content ?? Buffer.alloc(0)
}

test('the worker’s files are those of the command line, byte for byte', async () => {
  const runId = await report({}, 2000)
  const { createdAt } = await world.run(runId)
  const plan = path.join(folder, 'plan.yaml')
  writeFileSync(plan, world.document)
  for (const format of KEPT_FORMATS) {
    const flags = ['--scenario', 'ranges', '--version', '1', '--zone', 'Asia/Shanghai', '--lang', 'en']
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        CLI,
        'report',
        plan,
        '--format',
        format,
        ...flags,
        '--trials',
        '2000',
        '--seed',
        '3',
        '--generated-at',
        createdAt.toISOString(),
      ],
      { maxBuffer: 50_000_000 },
    )
    expect(stderr.toString()).toBe('')
    expect(stdout.length).toBeGreaterThan(1000)
    expect(stdout.equals(await storedFile(runId, format)), format).toBe(true)
  }
}, 120_000)

test('a report goes to each recipient, after a server that was busy, always under the same id', async () => {
  sink.refuse(1)
  const runId = await report({ formats: ['csv'], recipients: ['ada@team.test', 'ben@team.test'] }, 0)
  await vi.waitFor(async () => {
    const { deliveries } = await world.run(runId)
    expect(deliveries.map(({ status }) => status)).toEqual(['sent', 'sent'])
  }, PATIENCE)
  expect(sink.mails.map(({ to }) => to).sort()).toEqual(['ada@team.test', 'ben@team.test'])
  const [first] = sink.mails
  const source = first?.source.replaceAll('=\r\n', '') ?? ''
  expect(source.includes('filename=report-v1.csv')).toBe(true)
  expect(source.includes(`https://kilotoken.test/t/${world.team}/runs/${runId}`)).toBe(true)

  const [delivery] = await world.admin<{ id: string }[]>`
    update kilotoken.deliveries set status = 'waiting' where run_id = ${runId} and recipient = ${first?.to ?? ''}
    returning id`
  await world.admin`insert into kilotoken.job_requests (queue, payload)
    values ('deliver', ${world.admin.json({ team: world.team, delivery: delivery?.id ?? '' })})`
  await vi.waitFor(() => expect(sink.mails).toHaveLength(3), PATIENCE)
  expect(sink.mails[2]?.messageId).toBe(first?.messageId)
  expect(first?.messageId).toBe(`<${delivery?.id}@kilotoken.test>`)
}, 120_000)

test('a report may show a finished run; without that run it says so', async () => {
  const source = await world.start({ trials: 1000 })
  await vi.waitFor(async () => expect((await world.run(source)).status).toBe('done'), PATIENCE)
  const runId = await report({ formats: ['json'], sourceRun: source }, 0)
  const json = JSON.parse((await storedFile(runId, 'json')).toString())
  expect(json.uncertainty.run).toMatchObject({ id: source, trials: 1000 })
}, 120_000)
