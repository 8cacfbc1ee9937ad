import { close, connect, type Database } from '@kilotoken/db'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase, type Sql } from '@kilotoken/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerRequest } from '../../src/server/answer-request.ts'
import { appRouter } from '../../src/server/app-router.ts'
import { allows } from '../../src/server/policy.ts'
import { FIXTURES } from './fixtures.ts'
import { malformedInputs, NOT_NOTHING } from './malformed-inputs.ts'
import { teamDigest } from './team-digest.ts'
import { makeTeamWorld, type TeamWorld } from './world.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let world: TeamWorld

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 2, applicationName: 'malformed-test' })
  world = await makeTeamWorld(admin, 'team')
})
afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

const ORIGIN = 'http://plan.test'
const procedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { _def: { type: string; inputs: readonly unknown[] } }>
>

/** Sends a body to a procedure as its owner's browser would. */
function send(procedure: string, body: string): Response | Promise<Response> {
  const isQuery = procedures[procedure]?._def.type === 'query'
  const url = `${ORIGIN}/api/trpc/${procedure}${isQuery ? `?input=${encodeURIComponent(body)}` : ''}`
  const request = new Request(url, {
    method: isQuery ? 'GET' : 'POST',
    headers: {
      host: 'plan.test',
      origin: ORIGIN,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    },
    ...(!isQuery && { body }),
  })
  return answerRequest(request, (requestId) => ({
    database: app,
    caller: {
      sessionSecret: world.people.owner.sessionSecret,
      address: crypto.randomUUID(),
      agent: 'malformed',
    },
    renewSession: async () => undefined,
    requestId,
    allows,
  }))
}

const withInput = Object.keys(FIXTURES).filter((procedure) => takesInput(procedure))
function takesInput(procedure: string): boolean {
  return (procedures[procedure]?._def.inputs.length ?? 0) > 0
}

const BROKEN_BODIES = ['', '{', '"', '[1,2', '{"json":', '{"json":{},"meta":{"values":{"team":["Date"]}}}']

const FILTERS = new Set(['audit.list', 'audit.export'])

/** What a procedure does without, and the numbers that are as good as any: a seed of 0, no trials in a report. */
const FREE: Readonly<Record<string, readonly string[]>> = {
  'plan.scenarios': ['factors is missing'],
  'plan.estimate': ['factors is missing'],
  'plan.trace': ['factors is missing'],
  'run.check': ['scenario is missing', 'seed is 0'],
  'run.start': ['scenario is missing', 'seed is 0', 'requestId is missing'],
  'report.preview': ['run is missing'],
  'report.request': ['sourceRun is missing', 'trials is 0', 'seed is 0', 'requestId is missing'],
  'schedule.runNow': ['requestId is missing'],
}

/** A filter may leave out what it does not look at; without factors a plan's own count. */
const isOptional = (procedure: string, wrong: string) =>
  (FILTERS.has(procedure) && wrong.endsWith(' is missing') && wrong !== 'team is missing') ||
  (FREE[procedure]?.includes(wrong) ?? false)

let tried = 0
test.each(withInput)('%s refuses what it cannot understand, and writes nothing', async (procedure) => {
  const valid = FIXTURES[procedure]?.(world) as Readonly<Record<string, unknown>> | undefined
  const before = await everything()
  for (const { wrong, input } of valid === undefined ? NOT_NOTHING : malformedInputs(valid)) {
    if (isOptional(procedure, wrong)) continue
    await expectRefusal(procedure, JSON.stringify({ json: input }), wrong)
    tried += 1
  }
  for (const body of valid === undefined ? ['{'] : BROKEN_BODIES) await expectRefusal(procedure, body, body)
  expect(await everything()).toEqual(before)
})

test('that was more than three hundred', () => {
  expect(tried).toBeGreaterThan(300)
})

async function expectRefusal(procedure: string, body: string, wrong: string): Promise<void> {
  const response = await send(procedure, body)
  expect(response.status, `${procedure}: ${wrong}`).toBeGreaterThanOrEqual(400)
  expect(response.status, `${procedure}: ${wrong}`).toBeLessThan(500)
  const { error } = (await response.json()) as { error: { json: { data: { code: string } } } }
  expect(error.json.data.code, `${procedure}: ${wrong}`).toMatch(/^[A-Z_]+$/)
  expect(JSON.stringify(error), `${procedure}: ${wrong}`).not.toContain('node_modules')
}

async function everything() {
  const [rows] = await admin`select
    (select count(*) from kilotoken.users) as users, (select count(*) from kilotoken.sessions) as sessions,
    (select count(*) from kilotoken.account_links) as links, (select count(*) from kilotoken.teams) as teams`
  return { rows, digest: await teamDigest(admin, world.team) }
}
