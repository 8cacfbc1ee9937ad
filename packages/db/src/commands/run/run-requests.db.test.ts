import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePerson, makeTeam, type TestPerson } from '../../../test/people.ts'
import { makePlan, sampleDocument } from '../../../test/plans.ts'
import { makeSchedule } from '../../../test/schedules.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { claimRun } from '../../jobs/claim-run.ts'
import { finishRun } from '../../jobs/finish-run.ts'
import { getRun } from '../../queries/run/get-run.ts'
import { listRuns } from '../../queries/run/list-runs.ts'
import { measuredSpeed } from '../../queries/run/measured-speed.ts'
import { getTeamLimits } from '../../queries/team/get-team-limits.ts'
import { enterTeam } from '../../scope/enter-team.ts'
import type { TeamScope } from '../../scope/scope.ts'
import { runScheduleNow } from '../schedule/run-schedule-now.ts'
import { setTeamLimits } from '../team/set-team-limits.ts'
import { cancelRun } from './cancel-run.ts'
import { deleteRun } from './delete-run.ts'
import { requestReport } from './request-report.ts'
import { startRun } from './start-run.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let ada: TestPerson
let ben: TestPerson

type World = { team: string; plan: string }

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 8, applicationName: 'run-requests-test' })
  ada = await makePerson(admin, 'Ada')
  ben = await makePerson(admin, 'Ben')
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

async function makeWorld(): Promise<World> {
  const team = await makeTeam(admin, 'Analytics', [
    { person: ada, role: 'editor' },
    { person: ben, role: 'editor' },
  ])
  const document = await sampleDocument(admin)
  return { team, plan: await makePlan(admin, { teamId: team, author: ada, name: 'Sample' }, [document]) }
}

const as = <T>(person: TestPerson, { team }: World, does: (scope: TeamScope) => Promise<T>) =>
  enterTeam(app, { sessionSecret: person.sessionSecret, teamId: team }, 'mutation', does)
const start = (of: World, wish: { requestId?: string; seed?: number; scenario?: string } = {}) =>
  as(ada, of, (scope) => startRun(scope, { planId: of.plan, version: 1, trials: 100, seed: 1, ...wish }))
const report = (of: World, requestId: string) =>
  as(ada, of, (scope) =>
    requestReport(scope, {
      planId: of.plan,
      version: 1,
      trials: 0,
      seed: 1,
      requestId,
      report: { formats: ['json'], locale: 'en', zone: 'UTC', recipients: [] },
    }),
  )
const counts = async ({ team }: World) => {
  const [row] = await admin<{ runs: number; jobs: number; entries: number }[]>`
    select (select count(*)::int from kilotoken.runs where team_id = ${team}) as runs,
      (select count(*)::int from kilotoken.job_requests where payload ->> 'team' = ${team}) as jobs,
      (select count(*)::int from kilotoken.audit_entries where team_id = ${team}) as entries`
  return row
}
const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)

test('the same request starts once, also when it comes several times at once', async () => {
  const world = await makeWorld()
  const requestId = randomUUID()
  const answers = await Promise.all(Array.from({ length: 5 }, () => start(world, { requestId })))
  expect(new Set(answers.map(({ runId }) => runId)).size).toBe(1)
  expect(await start(world, { requestId, seed: 2 })).toEqual(answers[0])
  expect(await counts(world)).toEqual({ runs: 1, jobs: 1, entries: 1 })
  const other = await start(world, { requestId: randomUUID() })
  expect(other).not.toEqual(answers[0])
  await start(world)
  await start(world)
  expect(await counts(world)).toEqual({ runs: 4, jobs: 4, entries: 4 })
})

test('reports and schedules that are asked for twice start once too', async () => {
  const world = await makeWorld()
  const of = { teamId: world.team, planId: world.plan, owner: ada, name: 'Daily' }
  const scheduleId = await makeSchedule(admin, of)
  const requestId = randomUUID()
  expect(await report(world, requestId)).toEqual(await report(world, requestId))
  const second = randomUUID()
  const runNow = () => as(ben, world, (scope) => runScheduleNow(scope, { scheduleId, requestId: second }))
  expect(await runNow()).toEqual(await runNow())
  expect(await counts(world)).toEqual({ runs: 2, jobs: 2, entries: 2 })
})

test('a request id is the team’s own: the same one elsewhere starts a run there', async () => {
  const [here, there] = [await makeWorld(), await makeWorld()]
  const requestId = randomUUID()
  expect(await start(here, { requestId })).not.toEqual(await start(there, { requestId }))
  expect([await counts(here), await counts(there)]).toMatchObject([{ runs: 1 }, { runs: 1 }])
})

test('a repeated request is answered where there is no room for another run', async () => {
  const world = await makeWorld()
  await setTeamLimits(app, { teamId: world.team, teamName: 'Analytics', limits: { openRuns: 1 } })
  const requestId = randomUUID()
  const first = await start(world, { requestId })
  expect(await start(world, { requestId })).toEqual(first)
  expect(await start(world).catch((error: unknown) => error)).toMatchObject({
    code: 'LIMIT_REACHED',
    params: { maximum: 1 },
  })
})

test('a run keeps who stopped it, and the first of two counts', async () => {
  const world = await makeWorld()
  const { runId } = await start(world)
  expect(await as(ada, world, (scope) => getRun(scope, { runId }))).toMatchObject({ cancelledByName: null })
  await as(ben, world, (scope) => cancelRun(scope, { runId }))
  await as(ada, world, (scope) => cancelRun(scope, { runId }))
  await admin`update kilotoken.users set name = 'Benjamin' where id = ${ben.id}`
  const [listed] = await as(ada, world, (scope) => listRuns(scope, { limit: 1 }))
  await admin`update kilotoken.users set name = 'Ben' where id = ${ben.id}`
  expect(listed).toMatchObject({ status: 'cancelled', requestedByName: 'Ada', cancelledByName: 'Ben' })
})

test('a run keeps what its version calls the scenario', async () => {
  const world = await makeWorld()
  await start(world, { scenario: 'guosheng' })
  await start(world)
  const listed = await as(ada, world, (scope) => listRuns(scope, { limit: 2 }))
  expect(listed.map(({ scenario, scenarioName }) => [scenario, scenarioName])).toEqual([
    [null, null],
    ['guosheng', { en: 'Guosheng', zh: '国盛证券' }],
  ])
})

test('the operator sets what a team may, and the team sees that in its log', async () => {
  const world = await makeWorld()
  const set = (limits: Parameters<typeof setTeamLimits>[1]['limits']) =>
    setTeamLimits(app, { teamId: world.team, teamName: 'Analytics', limits })
  const mine = () => as(ada, world, getTeamLimits)
  expect(await mine()).toEqual({ runNumbers: 1e11, openRuns: 100 })
  expect(await set({ runNumbers: 5e9 })).toEqual({ runNumbers: 5e9, openRuns: 100 })
  expect(await set({ openRuns: 3 })).toEqual({ runNumbers: 5e9, openRuns: 3 })
  expect(await mine()).toEqual({ runNumbers: 5e9, openRuns: 3 })
  const { runId } = await start(world)
  const claim = await claimRun(app, { team: world.team, run: runId }, 'w')
  expect(claim).toMatchObject({ run: { mostNumbers: 5e9 } })
  expect(await set({ runNumbers: null })).toEqual({ runNumbers: 1e11, openRuns: 3 })
  for (const wrong of [{ runNumbers: 0 }, { runNumbers: 1e16 }, { openRuns: 1.5 }, { openRuns: 10_001 }])
    expect(() => set(wrong)).toThrow(DomainError)
  const entries = await admin`select actor_id, actor_name, action, details from kilotoken.audit_entries
    where team_id = ${world.team} and action = 'team.limits_set' order by sequence`
  expect(entries).toHaveLength(3)
  expect(entries[0]).toEqual({
    actor_id: null,
    actor_name: 'operator',
    action: 'team.limits_set',
    details: { runNumbers: 5e9, openRuns: 100 },
  })
})

test('nobody in the team sets its limits, and no other team sees them', async () => {
  const [here, there] = [await makeWorld(), await makeWorld()]
  await setTeamLimits(app, { teamId: here.team, teamName: 'Analytics', limits: { openRuns: 3 } })
  expect(await as(ada, there, getTeamLimits)).toMatchObject({ openRuns: 100 })
  const asEditor = openAsAdmin(scratch.appUrl)
  const raised = await asEditor.begin(async (tx) => {
    await tx`select set_config('app.team_id', ${here.team}, true), set_config('app.role', 'owner', true)`
    return tx`update kilotoken.team_limits set open_runs = 9999 where team_id = ${here.team} returning team_id`
  })
  await asEditor.end()
  expect(raised).toHaveLength(0)
  const gone = { teamId: randomUUID(), teamName: 'Nowhere', limits: { openRuns: 3 } }
  expect(await setTeamLimits(app, gone).catch(codeOf)).toBe('NOT_FOUND')
})

/** Of 1, 2, 30, 4 and 5 million a second the one in the middle is 4 million; the oldest of six does not count. */
test('the speed is that of the middle of the newest runs that could be measured', async () => {
  const world = await makeWorld()
  expect(await as(ada, world, measuredSpeed)).toBeUndefined()
  for (const numbersPerSecond of [900e6, 1e6, 2e6, undefined, 30e6, 4e6, 5e6]) {
    const key = { team: world.team, run: (await start(world)).runId }
    const claim = await claimRun(app, key, 'w')
    if (claim.state !== 'claimed') throw new Error(claim.state)
    await finishRun(app, key, claim.run.attempt, { status: 'done', done: 100, files: [], numbersPerSecond })
  }
  expect(await as(ada, world, measuredSpeed)).toBe(4e6)
})

test('a deleted run is not there to be answered with', async () => {
  const world = await makeWorld()
  const requestId = randomUUID()
  const { runId } = await start(world, { requestId })
  await as(ada, world, (scope) => cancelRun(scope, { runId }))
  await as(ada, world, (scope) => deleteRun(scope, { runId }))
  expect(await start(world, { requestId })).not.toEqual({ runId })
})
