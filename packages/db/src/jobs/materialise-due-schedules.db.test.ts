import type { Recurrence } from '@kilotoken/schedules'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makePerson, makeTeam, type TestPerson } from '../../test/people.ts'
import { makePlan } from '../../test/plans.ts'
import { makeSchedule } from '../../test/schedules.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../test/scratch-database.ts'
import { pauseSchedule } from '../commands/schedule/pause-schedule.ts'
import { runScheduleNow } from '../commands/schedule/run-schedule-now.ts'
import { close } from '../connection/close.ts'
import { connect } from '../connection/connect.ts'
import type { Database } from '../connection/database.ts'
import { listTurns } from '../queries/schedule/list-turns.ts'
import { enterTeam } from '../scope/enter-team.ts'
import type { TeamScope } from '../scope/scope.ts'
import { claimRun } from './claim-run.ts'
import { failRun } from './fail-run.ts'
import { finishRun } from './finish-run.ts'
import { materialiseDueSchedules } from './materialise-due-schedules.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let system: Database
let ada: TestPerson
let ben: TestPerson

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 8, applicationName: 'materialise-test' })
  system = connect(scratch.systemUrl, { max: 4, applicationName: 'materialise-test-system' })
  ada = await makePerson(admin, 'Ada')
  ben = await makePerson(admin, 'Ben')
})

afterAll(async () => {
  await Promise.all([close(app), close(system)])
  await admin.end()
  await scratch.drop()
})

/** Nothing of the test before is due. */
beforeEach(async () => {
  await admin`update kilotoken.schedule_clocks set next_at = null`
})

type World = { team: string; plan: string; schedule: string }
type Options = { recurrence?: Recurrence; zone?: string; misfire?: 'skip' | 'run_once' }

/** A team of its own, with a schedule of Ada's whose clock shows `nextAt`. */
async function makeWorld(nextAt: string, { recurrence, zone, misfire }: Options = {}): Promise<World> {
  const team = await makeTeam(admin, 'Planners', [
    { person: ben, role: 'owner' },
    { person: ada, role: 'editor' },
  ])
  const plan = await makePlan(admin, { teamId: team, author: ada, name: 'Chat' }, ['one', 'two'])
  const schedule = await makeSchedule(
    admin,
    { teamId: team, planId: plan, owner: ada, name: 'Daily' },
    nextAt,
  )
  if (recurrence !== undefined)
    await admin`update kilotoken.schedules set recurrence = ${admin.json(recurrence)} where id = ${schedule}`
  await admin`update kilotoken.schedules set zone = ${zone ?? 'UTC'}, misfire = ${misfire ?? 'run_once'}
    where id = ${schedule}`
  return { team, plan, schedule }
}

const tick = (now: string) => materialiseDueSchedules(app, system, new Date(now))
const as = <T>(person: TestPerson, { team }: World, act: (scope: TeamScope) => Promise<T>) =>
  enterTeam(app, { sessionSecret: person.sessionSecret, teamId: team }, 'mutation', act)
const clockOf = async ({ schedule }: World) => {
  const [row] = await admin<{ nextAt: Date | null }[]>`
    select next_at as "nextAt" from kilotoken.schedule_clocks where schedule_id = ${schedule}`
  return row?.nextAt?.toISOString() ?? null
}
const runsOf = ({ schedule }: World) => admin<
  { id: string; slotAt: Date; planVersion: number; by: string; seed: number }[]
>`
  select id, slot_at as "slotAt", plan_version as "planVersion", requested_by_name as by, seed::int as seed
  from kilotoken.runs where schedule_id = ${schedule} order by slot_at`
const turnsOf = async (world: World) =>
  (await as(ben, world, (scope) => listTurns(scope, { scheduleId: world.schedule, limit: 20 }))).turns.map(
    ({ at, outcome, failure, olderSkipped }) => ({ at: at.toISOString(), outcome, failure, olderSkipped }),
  )
const scheduleOf = async ({ schedule }: World) => {
  const [row] = await admin<{ reason: string | null; failures: number }[]>`
    select pause_reason as reason, failures from kilotoken.schedules where id = ${schedule}`
  return row
}
const openJobs = async ({ team }: World) => {
  const [row] = await admin<{ count: number }[]>`
    select count(*)::int from kilotoken.job_requests where payload ->> 'team' = ${team}`
  return row?.count
}

test('a slot becomes one run, however many workers look at once', async () => {
  const worlds = await Promise.all(Array.from({ length: 5 }, () => makeWorld('2027-05-04T06:00:00Z')))
  const now = '2027-05-04T06:00:05Z'
  const looks = await Promise.all(Array.from({ length: 4 }, () => tick(now)))
  const again = await tick(now)
  expect(again).toEqual({ run: 0, skipped: 0, refused: 0, failures: [] })
  expect(looks.flatMap(({ failures }) => failures)).toEqual([])
  expect(looks.reduce((sum, { run }) => sum + run, 0)).toBe(5)
  for (const world of worlds) {
    expect(await runsOf(world)).toMatchObject([
      { slotAt: new Date('2027-05-04T06:00:00Z'), planVersion: 2, by: 'Ada', seed: 7 },
    ])
    expect(await openJobs(world)).toBe(1)
    expect(await clockOf(world)).toBe('2027-05-05T06:00:00.000Z')
  }
})

test('what is not due stays', async () => {
  const world = await makeWorld('2027-05-04T06:00:00Z')
  await tick('2027-05-04T05:59:59.999Z')
  expect([await turnsOf(world), await clockOf(world)]).toEqual([[], '2027-05-04T06:00:00.000Z'])
})

/** Three days without power: the slots of the 2nd, 3rd and 4th passed, it comes back an hour after the last. */
test.each([
  ['skip', ['skipped', 'skipped', 'skipped']],
  ['run_once', ['queued', 'skipped', 'skipped']],
] as const)('slots missed while nothing ran: %s', async (misfire, outcomes) => {
  const world = await makeWorld('2027-05-02T06:00:00Z', { misfire })
  await tick('2027-05-04T07:00:00Z')
  const turns = await turnsOf(world)
  expect(turns.map(({ at, outcome }) => [at.slice(0, 10), outcome])).toEqual([
    ['2027-05-04', outcomes[0]],
    ['2027-05-03', outcomes[1]],
    ['2027-05-02', outcomes[2]],
  ])
  expect(await runsOf(world)).toHaveLength(misfire === 'skip' ? 0 : 1)
  expect(await clockOf(world)).toBe('2027-05-05T06:00:00.000Z')
})

/** 600 quarters of an hour late: 500 are written down, the oldest of them says how many came before. */
test('after a long time the oldest slots are counted, not written one by one', async () => {
  const world = await makeWorld('2027-05-01T00:00:00Z', {
    recurrence: { every: 'cron', expression: '*/15 * * * *' },
    misfire: 'skip',
  })
  // 00:00 on the 1st to 05:45 on the 7th are 6 × 96 + 24 = 600 slots, all late at 05:59.
  const counts = await tick('2027-05-07T05:59:00Z')
  expect(counts).toMatchObject({ run: 0, skipped: 500, refused: 0 })
  const [oldest] = await admin<{ slotAt: Date; older: number }[]>`
    select slot_at as "slotAt", older_skipped as older from kilotoken.schedule_slots
    where schedule_id = ${world.schedule} order by slot_at limit 1`
  // The 101st slot: 100 quarters are 25 hours.
  expect(oldest).toEqual({ slotAt: new Date('2027-05-02T01:00:00Z'), older: 100 })
})

test('a time that clocks skip runs right after, one that comes twice runs once', async () => {
  const recurrence = { every: 'day', at: '02:30' } as const
  const spring = await makeWorld('2027-03-28T01:00:00Z', { recurrence, zone: 'Europe/Berlin' })
  await tick('2027-03-28T01:00:02Z')
  expect(await runsOf(spring)).toMatchObject([{ slotAt: new Date('2027-03-28T01:00:00Z') }])
  expect(await clockOf(spring)).toBe('2027-03-29T00:30:00.000Z')
  // Clocks go back at 03:00 summer time, 01:00 UTC: 02:30 is 00:30 UTC, and again 01:30 UTC.
  const autumn = await makeWorld('2027-10-31T00:30:00Z', { recurrence, zone: 'Europe/Berlin' })
  await tick('2027-10-31T00:30:02Z')
  await tick('2027-10-31T01:30:02Z')
  expect(await runsOf(autumn)).toMatchObject([{ slotAt: new Date('2027-10-31T00:30:00Z') }])
  expect(await clockOf(autumn)).toBe('2027-11-01T01:30:00.000Z')
})

test.each([
  [
    'left',
    (team: string) =>
      admin`delete from kilotoken.memberships where team_id = ${team} and user_id = ${ada.id}`,
  ],
  [
    'only looks now',
    (team: string) =>
      admin`update kilotoken.memberships set role = 'viewer' where team_id = ${team} and user_id = ${ada.id}`,
  ],
])('an owner who %s pauses the schedule, and the log says so', async (_, leave) => {
  const world = await makeWorld('2027-05-04T06:00:00Z')
  await leave(world.team)
  await tick('2027-05-04T06:00:01Z')
  expect(await turnsOf(world)).toEqual([
    {
      at: '2027-05-04T06:00:00.000Z',
      outcome: 'refused',
      failure: { code: 'OWNER_GONE', params: { name: 'Ada' } },
      olderSkipped: 0,
    },
  ])
  expect([await scheduleOf(world), await clockOf(world)]).toEqual([{ reason: 'owner', failures: 0 }, null])
  expect(await openJobs(world)).toBe(0)
  expect(
    await admin`select actor_name, action, details from kilotoken.audit_entries
    where team_id = ${world.team}`,
  ).toEqual([{ actor_name: 'worker', action: 'schedule.paused', details: { reason: 'owner' } }])
})

test('an archived plan is refused each time, and the fifth time in a row pauses', async () => {
  const world = await makeWorld('2027-05-01T06:00:00Z')
  await admin`update kilotoken.plans set archived_at = now() where id = ${world.plan}`
  for (const day of [1, 2, 3, 4]) await tick(`2027-05-0${day}T06:00:01Z`)
  expect([await scheduleOf(world), await clockOf(world)]).toEqual([
    { reason: null, failures: 4 },
    '2027-05-05T06:00:00.000Z',
  ])
  await tick('2027-05-05T06:00:01Z')
  expect([await scheduleOf(world), await clockOf(world)]).toEqual([{ reason: 'failures', failures: 5 }, null])
  const turns = await turnsOf(world)
  expect(turns.map(({ outcome, failure }) => [outcome, failure?.code])).toEqual(
    Array.from({ length: 5 }, () => ['refused', 'PLAN_ARCHIVED']),
  )
  expect(await runsOf(world)).toHaveLength(0)
})

test('failed runs count, and one that ends well begins again from none', async () => {
  const world = await makeWorld('2027-06-01T06:00:00Z')
  const failure = { code: 'PLAN_INVALID', params: {} } as const
  const turn = async (day: number, isGood: boolean) => {
    await tick(`2027-06-0${day}T06:00:01Z`)
    const run = (await runsOf(world)).at(-1)
    if (run === undefined) throw new Error('no run')
    const key = { team: world.team, run: run.id }
    const claim = await claimRun(app, key, 'worker-1')
    if (claim.state !== 'claimed') throw new Error(claim.state)
    if (isGood) await finishRun(app, key, claim.run.attempt, { status: 'done', done: 1000, files: [] })
    else await failRun(app, key, claim.run.attempt, { failure, isPassing: false })
  }
  await turn(1, false)
  await turn(2, false)
  expect(await scheduleOf(world)).toEqual({ reason: null, failures: 2 })
  await turn(3, true)
  expect(await scheduleOf(world)).toEqual({ reason: null, failures: 0 })
  for (const day of [4, 5, 6, 7, 8]) await turn(day, false)
  expect([await scheduleOf(world), await clockOf(world)]).toEqual([{ reason: 'failures', failures: 5 }, null])
  const turns = await turnsOf(world)
  expect(turns.map(({ outcome }) => outcome)).toEqual([
    ...Array.from({ length: 5 }, () => 'failed'),
    'done',
    'failed',
    'failed',
  ])
})

test('a hundred open runs leave no room: refused, not lost', async () => {
  const world = await makeWorld('2027-05-04T06:00:00Z')
  await admin`insert into kilotoken.runs (team_id, kind, plan_id, plan_version, plan_name, trials, seed,
      engine_version, catalogue_version, status, requested_by_name)
    select ${world.team}, 'simulation', ${world.plan}, 1, '"Chat"', 100, 1, '0', '0', 'queued', 'Ada'
    from generate_series(1, 100)`
  await tick('2027-05-04T06:00:01Z')
  expect(await turnsOf(world)).toMatchObject([
    { outcome: 'refused', failure: { code: 'LIMIT_REACHED', params: { maximum: 100 } } },
  ])
  expect(await scheduleOf(world)).toEqual({ reason: null, failures: 1 })
})

test('a schedule that was paused or deleted meanwhile is left alone', async () => {
  const paused = await makeWorld('2027-05-04T06:00:00Z')
  await as(ada, paused, (scope) => pauseSchedule(scope, { scheduleId: paused.schedule }))
  const deleted = await makeWorld('2027-05-04T06:00:00Z')
  await admin`delete from kilotoken.schedules where id = ${deleted.schedule}`
  expect(await tick('2027-05-04T06:00:01Z')).toEqual({ run: 0, skipped: 0, refused: 0, failures: [] })
  expect([await runsOf(paused), await runsOf(deleted)]).toEqual([[], []])
})

test('the clocks of a deleted team stop, and nobody looks at them again', async () => {
  const world = await makeWorld('2027-05-04T06:00:00Z')
  await admin`update kilotoken.teams set deleted_at = now() where id = ${world.team}`
  expect(await tick('2027-05-04T06:00:01Z')).toEqual({ run: 0, skipped: 0, refused: 0, failures: [] })
  expect([await runsOf(world), await clockOf(world)]).toEqual([[], null])
})

test('a look that breaks off leaves nothing, keeps no other schedule waiting, and the next one does it', async () => {
  const broken = await makeWorld('2027-05-04T06:00:00Z')
  const whole = await makeWorld('2027-05-04T06:00:00Z')
  // The last thing written for a slot fails, as if the worker had been killed just before the end.
  await admin.unsafe(`create function kilotoken.break_off() returns trigger language plpgsql as
    $$ begin if new.schedule_id = '${broken.schedule}' then raise 'killed'; end if; return new; end $$`)
  await admin.unsafe(`create trigger break_off before insert on kilotoken.schedule_slots
    for each row execute function kilotoken.break_off()`)
  const counts = await tick('2027-05-04T06:00:01Z')
  expect(counts).toMatchObject({ run: 1, failures: [{ scheduleId: broken.schedule }] })
  expect([await runsOf(broken), await openJobs(broken), await clockOf(broken)]).toEqual([
    [],
    0,
    '2027-05-04T06:00:00.000Z',
  ])
  expect(await runsOf(whole)).toHaveLength(1)
  await admin`drop trigger break_off on kilotoken.schedule_slots`
  expect(await tick('2027-05-04T06:00:06Z')).toMatchObject({ run: 1, failures: [] })
  expect([await runsOf(broken), await openJobs(broken)]).toMatchObject([
    [{ slotAt: new Date('2027-05-04T06:00:00Z') }],
    1,
  ])
})

test('a slot that is held by somebody who edits is left to the next look', async () => {
  const world = await makeWorld('2027-05-04T06:00:00Z')
  await admin.begin(async (tx) => {
    await tx`select from kilotoken.schedules where id = ${world.schedule} for update`
    expect(await tick('2027-05-04T06:00:01Z')).toEqual({ run: 0, skipped: 0, refused: 0, failures: [] })
  })
  expect(await tick('2027-05-04T06:00:06Z')).toMatchObject({ run: 1 })
})

/** The run of the 1st is still computed on the 2nd, and over on the 3rd. */
test.each([
  ['skip', ['run', 'left out', 'run']],
  ['queue', ['run', 'run', 'run']],
] as const)(
  'a slot that comes while the run of the one before is not over: %s',
  async (overlap, expected) => {
    const world = await makeWorld('2027-05-01T06:00:00Z')
    await admin`update kilotoken.schedules set overlap = ${overlap} where id = ${world.schedule}`
    await tick('2027-05-01T06:00:01Z')
    await tick('2027-05-02T06:00:01Z')
    await admin`update kilotoken.runs set status = 'done' where schedule_id = ${world.schedule}`
    await tick('2027-05-03T06:00:01Z')
    const turns = await turnsOf(world)
    expect(
      turns
        .toReversed()
        .map(({ outcome, failure }) => (outcome === 'skipped' ? 'left out' : (failure?.code ?? 'run'))),
    ).toEqual(expected)
    if (overlap === 'skip') expect(turns[1]?.failure).toEqual({ code: 'STILL_RUNNING', params: {} })
    expect(await scheduleOf(world)).toEqual({ reason: null, failures: 0 })
  },
)

test('a run by hand that is not over keeps no slot from its turn', async () => {
  const world = await makeWorld('2027-05-01T06:00:00Z')
  await as(ada, world, (scope) => runScheduleNow(scope, { scheduleId: world.schedule }))
  expect(await tick('2027-05-01T06:00:01Z')).toMatchObject({ run: 1, skipped: 0 })
})

test('a turn that meets a fault of the program is a failed one, and the fifth pauses the schedule', async () => {
  const world = await makeWorld('2027-05-01T06:00:00Z')
  // Written by a release that knew other formats than this one.
  await admin`update kilotoken.schedules set kind = 'report', report = '{"formats": ["docx"]}' where id = ${world.schedule}`
  const first = await tick('2027-05-01T06:00:01Z')
  const [failed] = await turnsOf(world)
  expect(failed).toMatchObject({ outcome: 'refused', failure: { code: 'UNEXPECTED' } })
  expect(first.failures).toMatchObject([{ scheduleId: world.schedule, id: failed?.failure?.params.id }])
  expect([await scheduleOf(world), await clockOf(world)]).toEqual([
    { reason: null, failures: 1 },
    '2027-05-02T06:00:00.000Z',
  ])
  expect(await tick('2027-05-01T06:00:06Z')).toEqual({ run: 0, skipped: 0, refused: 0, failures: [] })
  for (const day of [2, 3, 4, 5]) await tick(`2027-05-0${day}T06:00:01Z`)
  expect([await scheduleOf(world), await clockOf(world)]).toEqual([{ reason: 'failures', failures: 5 }, null])
})

test('a schedule whose times cannot be read any more fails every quarter of an hour, until it is paused', async () => {
  const world = await makeWorld('2027-05-01T06:00:00Z')
  await admin`update kilotoken.schedules set recurrence = '{"every": "fortnight"}' where id = ${world.schedule}`
  await tick('2027-05-01T06:00:00Z')
  expect(await clockOf(world)).toBe('2027-05-01T06:15:00.000Z')
  for (const minute of ['15', '30', '45']) await tick(`2027-05-01T06:${minute}:00Z`)
  await tick('2027-05-01T07:00:00Z')
  expect([await scheduleOf(world), await clockOf(world)]).toEqual([{ reason: 'failures', failures: 5 }, null])
})

test('however many schedules stay due, one behind them all has its turn', async () => {
  const world = await makeWorld('2027-05-04T06:00:00Z')
  await admin`insert into kilotoken.schedules (id, team_id, name, kind, plan_id, trials, seed, recurrence, zone, misfire,
      owner_name, created_by_name, updated_by_name)
    select gen_random_uuid(), team_id, 'Stuck', kind, plan_id, trials, seed, recurrence, zone, misfire, owner_name,
      created_by_name, updated_by_name
    from kilotoken.schedules, generate_series(1, 120) where id = ${world.schedule}`
  await admin`insert into kilotoken.schedule_clocks (team_id, schedule_id, next_at)
    select team_id, id, '2027-05-03T06:00:00Z' from kilotoken.schedules where name = 'Stuck'`
  await admin.begin(async (tx) => {
    // Somebody holds them, as long as it takes.
    await tx`select from kilotoken.schedules where name = 'Stuck' for update`
    expect(await tick('2027-05-04T06:00:01Z')).toMatchObject({ run: 1, refused: 0, failures: [] })
  })
  expect(await runsOf(world)).toHaveLength(1)
})
