import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePerson, makeTeam, type TestPerson } from '../../../test/people.ts'
import { makePlan } from '../../../test/plans.ts'
import { makeSchedule } from '../../../test/schedules.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { getSchedule } from '../../queries/schedule/get-schedule.ts'
import { listSchedules } from '../../queries/schedule/list-schedules.ts'
import { listTurns } from '../../queries/schedule/list-turns.ts'
import { enterTeam } from '../../scope/enter-team.ts'
import type { TeamScope } from '../../scope/scope.ts'
import { changeSchedule } from './change-schedule.ts'
import { createSchedule } from './create-schedule.ts'
import { deleteSchedule } from './delete-schedule.ts'
import { pauseSchedule } from './pause-schedule.ts'
import { resumeSchedule } from './resume-schedule.ts'
import { runScheduleNow } from './run-schedule-now.ts'
import type { ScheduleSettings } from './schedule-settings.ts'
import { takeOverSchedule } from './take-over-schedule.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let team: string
let plan: string
const people: Record<'owner' | 'editor' | 'viewer' | 'stranger', TestPerson> = {} as never

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 4, applicationName: 'schedule-test' })
  for (const name of ['owner', 'editor', 'viewer', 'stranger'] as const)
    people[name] = await makePerson(admin, name)
  team = await makeTeam(admin, 'Planners', [
    { person: people.owner, role: 'owner' },
    { person: people.editor, role: 'editor' },
    { person: people.viewer, role: 'viewer' },
  ])
  await makeTeam(admin, 'Others', [{ person: people.stranger, role: 'owner' }])
  plan = await makePlan(admin, { teamId: team, author: people.editor, name: 'Chat' }, ['one', 'two'])
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

const as = <T>(who: keyof typeof people, act: (scope: TeamScope) => Promise<T>) =>
  enterTeam(app, { sessionSecret: people[who].sessionSecret, teamId: team }, 'mutation', act)
const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)
const SETTINGS: ScheduleSettings = {
  name: 'Every morning',
  kind: 'simulation',
  trials: 1000,
  seed: 7,
  recurrence: { every: 'day', at: '06:00' },
  zone: 'Asia/Kolkata',
  misfire: 'run_once',
}
const create = async (settings: Partial<ScheduleSettings> = {}) =>
  (
    await as('editor', (scope) =>
      createSchedule(scope, { planId: plan, settings: { ...SETTINGS, ...settings } as ScheduleSettings }),
    )
  ).scheduleId
const get = (scheduleId: string) => as('viewer', (scope) => getSchedule(scope, { scheduleId }))
const lastEntry = async () =>
  (
    await admin<{ who: string; action: string; details: unknown }[]>`
      select actor_name as who, action, details from kilotoken.audit_entries
      where team_id = ${team} order by sequence desc limit 1`
  )[0]

test('a schedule is its maker’s, of a plan, due at its first slot from now on', async () => {
  const schedule = await get(await create())
  expect(schedule).toMatchObject({
    ...SETTINGS,
    planId: plan,
    planVersion: 2,
    ownerName: 'editor',
    pausedAt: null,
    failures: 0,
    revision: 1,
  })
  // Six in Kolkata, half past five hours ahead of UTC, is half an hour past midnight.
  const next = schedule.nextAt?.getTime() ?? Number.NaN
  expect(new Date(next).toISOString().slice(11)).toBe('00:30:00.000Z')
  expect(next - Date.now()).toBeGreaterThan(0)
  expect(next - Date.now()).toBeLessThanOrEqual(86_400_000 + 60_000)
  expect(await lastEntry()).toMatchObject({ who: 'editor', action: 'schedule.created' })
})

test('says everything that is wrong with the settings at once', async () => {
  const failure = await create({
    name: ' ',
    trials: 0,
    recurrence: { every: 'cron', expression: '0 25 * * *' },
    zone: 'Nowhere',
  }).catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 'SCHEDULE_INVALID' })
  const { problems } = (failure as DomainError).params as { problems?: readonly { code: string }[] }
  expect(problems?.map(({ code }) => code)).toEqual([
    'NAME_REFUSED',
    'TRIALS_REFUSED',
    'ZONE_UNKNOWN',
    'CRON_VALUE_OUT_OF_RANGE',
  ])
})

test('a report may do without a simulation, a simulation may not', async () => {
  const report = { formats: ['pdf' as const], locale: 'en' as const, zone: 'UTC', recipients: [] }
  const made = await get(await create({ kind: 'report', trials: 0, report }))
  expect(made).toMatchObject({ kind: 'report', trials: 0, report })
  expect(await create({ trials: 99 }).catch(codeOf)).toBe('SCHEDULE_INVALID')
})

test('viewers make, change and delete nothing; strangers find nothing', async () => {
  const scheduleId = await create()
  const settings = { planId: plan, settings: SETTINGS }
  const tries: readonly ((scope: TeamScope) => Promise<unknown>)[] = [
    (scope: TeamScope) => createSchedule(scope, settings),
    (scope: TeamScope) => changeSchedule(scope, { scheduleId, expectedRevision: 1, settings: SETTINGS }),
    (scope: TeamScope) => pauseSchedule(scope, { scheduleId }),
    (scope: TeamScope) => takeOverSchedule(scope, { scheduleId }),
    (scope: TeamScope) => runScheduleNow(scope, { scheduleId }),
    (scope: TeamScope) => deleteSchedule(scope, { scheduleId }),
  ]
  for (const attempt of tries)
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await as('viewer', attempt).then(() => 'done', codeOf))
  const [others] = await admin<{ id: string }[]>`select id from kilotoken.teams where name = 'Others'`
  const stranger = enterTeam(
    app,
    { sessionSecret: people.stranger.sessionSecret, teamId: others?.id ?? '' },
    'query',
    (scope) => getSchedule(scope, { scheduleId }),
  )
  expect(await stranger.catch(codeOf)).toBe('NOT_FOUND')
  expect(await get(scheduleId)).toMatchObject({ revision: 1, pausedAt: null, ownerName: 'editor' })
})

test('the second of two to change it is told who was first, and the owner stays', async () => {
  const scheduleId = await create()
  const change = (who: 'owner' | 'editor', name: string) =>
    as(who, (scope) =>
      changeSchedule(scope, { scheduleId, expectedRevision: 1, settings: { ...SETTINGS, name } }),
    )
  expect(await change('owner', 'Renamed')).toEqual({ revision: 2 })
  expect(await change('editor', 'Also').catch((error: unknown) => error)).toMatchObject({
    code: 'SCHEDULE_CHANGED_MEANWHILE',
    params: { changedBy: 'owner' },
  })
  expect(await get(scheduleId)).toMatchObject({
    name: 'Renamed',
    ownerName: 'editor',
    updatedByName: 'owner',
  })
})

test('a new time winds the clock from now on; another name leaves a slot that is due', async () => {
  const scheduleId = await create()
  const due = new Date('2026-01-01T00:30:00Z')
  await admin`update kilotoken.schedule_clocks set next_at = ${due} where schedule_id = ${scheduleId}`
  const change = (expectedRevision: number, settings: Partial<ScheduleSettings>) =>
    as('editor', (scope) =>
      changeSchedule(scope, {
        scheduleId,
        expectedRevision,
        settings: { ...SETTINGS, ...settings } as ScheduleSettings,
      }),
    )
  await change(1, { name: 'Other name' })
  expect((await get(scheduleId)).nextAt).toEqual(due)
  await change(2, { zone: 'UTC' })
  const next = (await get(scheduleId)).nextAt
  expect(next?.toISOString().slice(11)).toBe('06:00:00.000Z')
  expect(next?.getTime()).toBeGreaterThan(Date.now())
  await as('editor', (scope) => pauseSchedule(scope, { scheduleId }))
  await change(3, { zone: 'Europe/Berlin' })
  expect((await get(scheduleId)).nextAt).toBeNull()
})

test('paused and resumed, it goes on from now with no failures', async () => {
  const scheduleId = await create()
  await admin`update kilotoken.schedules set failures = 4 where id = ${scheduleId}`
  await as('editor', (scope) => pauseSchedule(scope, { scheduleId }))
  expect(await get(scheduleId)).toMatchObject({ pauseReason: 'person', nextAt: null })
  expect(await lastEntry()).toMatchObject({ action: 'schedule.paused', details: { reason: 'person' } })
  await as('owner', (scope) => resumeSchedule(scope, { scheduleId }))
  const resumed = await get(scheduleId)
  expect(resumed).toMatchObject({ pausedAt: null, pauseReason: null, failures: 0, ownerName: 'editor' })
  expect(resumed.nextAt?.getTime()).toBeGreaterThan(Date.now())
})

test('without an owner it cannot be resumed until somebody takes it over', async () => {
  const leaver = await makePerson(admin, 'Leaver')
  const scheduleId = await makeSchedule(admin, { teamId: team, planId: plan, owner: leaver, name: 'Left' })
  await as('editor', (scope) => pauseSchedule(scope, { scheduleId }))
  const resume = () => as('editor', (scope) => resumeSchedule(scope, { scheduleId }))
  expect(await resume().catch((error: unknown) => error)).toMatchObject({
    code: 'SCHEDULE_INVALID',
    params: { problems: [{ code: 'OWNER_GONE', params: { name: 'Leaver' } }] },
  })
  await as('editor', (scope) => takeOverSchedule(scope, { scheduleId }))
  expect(await lastEntry()).toMatchObject({ action: 'schedule.handed_over', details: { from: 'Leaver' } })
  await resume()
  expect(await get(scheduleId)).toMatchObject({ ownerName: 'editor', pausedAt: null, revision: 2 })
})

test('runs at once also while paused, in the name of whoever asks; its turns are one list', async () => {
  const scheduleId = await create()
  await as('editor', (scope) => pauseSchedule(scope, { scheduleId }))
  const runs: string[] = []
  for (const who of ['owner', 'editor', 'owner'] as const)
    runs.push((await as(who, (scope) => runScheduleNow(scope, { scheduleId }))).runId)
  const [first, second, third] = runs
  // All within one millisecond, and a slot at the very same moment.
  const at = '2026-11-02T08:00:00.000Z'
  await admin`update kilotoken.runs set created_at = ${at}::timestamptz + interval '300 microseconds'
    where schedule_id = ${scheduleId}`
  await admin`update kilotoken.runs set status = 'done', started_at = ${at}, finished_at = ${at}::timestamptz
    + interval '90 seconds' where id = ${first ?? ''}`
  await admin`insert into kilotoken.run_files (team_id, run_id, format, content, content_hash)
    values (${team}, ${first ?? ''}, 'pdf', ${Buffer.from('x')}, ${Buffer.alloc(32)})`
  await admin`insert into kilotoken.schedule_slots (team_id, schedule_id, slot_at, outcome, run_id) values
    (${team}, ${scheduleId}, '2026-11-01T08:00:00Z', 'run', ${crypto.randomUUID()}),
    (${team}, ${scheduleId}, ${at}, 'skipped', null)`

  const pages: string[][] = []
  let before: { at: Date; key: string } | undefined
  do {
    const page = await as('viewer', (scope) => listTurns(scope, { scheduleId, before, limit: 2 }))
    pages.push(page.turns.map(({ outcome, run }) => `${outcome} ${run?.id ?? ''}`.trim()))
    before = page.before
  } while (before !== undefined)
  const byHand = [`done ${first}`, `queued ${second}`, `queued ${third}`].sort((a, b) =>
    (a.split(' ')[1] ?? '') < (b.split(' ')[1] ?? '') ? 1 : -1,
  )
  expect(pages.map((page) => page.length)).toEqual([2, 2, 1])
  expect(pages.flat()).toEqual(['skipped', ...byHand, 'deleted'])
  const { turns } = await as('viewer', (scope) => listTurns(scope, { scheduleId, limit: 10 }))
  expect(turns.find(({ outcome }) => outcome === 'done')).toMatchObject({
    isByHand: true,
    run: { id: first, durationMs: 90_000, files: ['pdf'], requestedByName: 'owner' },
  })
  const listed = await as('viewer', (scope) => listSchedules(scope))
  expect(listed.find(({ id }) => id === scheduleId)?.last).toMatchObject({ outcome: 'skipped' })
})

test('an archived plan takes no schedule and no run', async () => {
  const scheduleId = await create()
  await admin`update kilotoken.plans set archived_at = now() where id = ${plan}`
  expect(await create().catch(codeOf)).toBe('PLAN_ARCHIVED')
  expect(await as('editor', (scope) => runScheduleNow(scope, { scheduleId })).catch(codeOf)).toBe(
    'PLAN_ARCHIVED',
  )
  await admin`update kilotoken.plans set archived_at = null where id = ${plan}`
})

test('deleted, its runs stay', async () => {
  const scheduleId = await create()
  const { runId } = await as('editor', (scope) => runScheduleNow(scope, { scheduleId }))
  await as('editor', (scope) => deleteSchedule(scope, { scheduleId }))
  expect(await get(scheduleId).catch(codeOf)).toBe('NOT_FOUND')
  expect(await admin`select id from kilotoken.runs where id = ${runId}`).toHaveLength(1)
  expect(await admin`select 1 from kilotoken.schedule_clocks where schedule_id = ${scheduleId}`).toHaveLength(
    0,
  )
  expect(await lastEntry()).toMatchObject({ action: 'schedule.deleted' })
})

test('a team has at most fifty', async () => {
  const [row] = await admin<
    { count: number }[]
  >`select count(*)::int from kilotoken.schedules where team_id = ${team}`
  for (let made = row?.count ?? 0; made < 49; made++)
    await makeSchedule(admin, { teamId: team, planId: plan, owner: people.editor, name: `Number ${made}` })
  const both = await Promise.all([create().catch(codeOf), create().catch(codeOf)])
  expect(both.filter((outcome) => outcome === 'LIMIT_REACHED')).toHaveLength(1)
})
