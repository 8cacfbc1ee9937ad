import { close, connect, type Database, ROLES } from '@kilotoken/db'
import {
  createScratchDatabase,
  makePerson,
  makeTeam,
  openAsAdmin,
  type ScratchDatabase,
  type Sql,
} from '@kilotoken/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiContext } from '../../src/server/api-context.ts'
import { appRouter } from '../../src/server/app-router.ts'
import { allows } from '../../src/server/policy.ts'
import { CALLERS, type CallerKind, readAccessTable } from './access-table.ts'
import { callProcedure } from './call-procedure.ts'
import { ANSWERS, FIXTURES } from './fixtures.ts'
import { teamDigest } from './team-digest.ts'
import { makeTeamWorld, type TeamWorld } from './world.ts'

const TABLE = readAccessTable()
const procedures = Object.keys(appRouter._def.procedures)

test('the table and the fixtures speak of every procedure, and of no other', () => {
  expect(TABLE.map(({ procedure }) => procedure).toSorted()).toEqual(procedures.toSorted())
  expect(Object.keys(FIXTURES).toSorted()).toEqual(procedures.toSorted())
})

/** Each wall alone must hold what both hold together. */
const WALLS: readonly { name: string; allows: ApiContext['allows']; hasRowSecurity: boolean }[] = [
  { name: 'with both walls', allows, hasRowSecurity: true },
  { name: 'with row-level security off', allows, hasRowSecurity: false },
  { name: 'with the policy layer off', allows: () => true, hasRowSecurity: true },
]

describe.each(WALLS)('$name', (walls) => {
  let scratch: ScratchDatabase
  let admin: Sql
  let app: Database
  const hasPolicies = walls.allows === allows

  beforeAll(async () => {
    scratch = await createScratchDatabase()
    admin = openAsAdmin(scratch.adminUrl)
    app = connect(scratch.appUrl, { max: 2, applicationName: 'access-test' })
    if (!walls.hasRowSecurity) await dropRowSecurity(admin)
  })
  afterAll(async () => {
    await close(app)
    await admin.end()
    await scratch.drop()
  })

  const call = (procedure: string, input: unknown, sessionSecret: string | undefined) =>
    callProcedure(app, procedure, input, { sessionSecret, allows: walls.allows })
  const sessionOf = async (caller: CallerKind, { people }: TeamWorld) => {
    if (caller === 'visitor') return undefined
    if (caller !== 'outsider') return people[caller].sessionSecret
    const outsider = await makePerson(admin, 'outsider')
    await makeTeam(admin, 'elsewhere', [{ person: outsider, role: 'owner' }])
    return outsider.sessionSecret
  }

  test.each(TABLE)('$procedure', async ({ procedure, mayCall }) => {
    for (const caller of CALLERS) {
      const world = await makeTeamWorld(admin, MARK)
      const before = await teamDigest(admin, world.team)
      const outcome = await call(procedure, FIXTURES[procedure]?.(world), await sessionOf(caller, world))
      const says = `${caller} calls ${procedure}`
      if (mayCall[caller]) expect(outcome.code, says).toBe(ANSWERS[procedure] ?? 'ok')
      else {
        expect(await teamDigest(admin, world.team), `${says} and writes`).toBe(before)
        expect(outcome.said, `${says} and reads`).not.toContain(MARK)
        if (hasPolicies || caller === 'visitor' || caller === 'outsider')
          expect(outcome.code, says).toBe(refusalOf(caller))
      }
    }
  })

  test.each(TABLE.filter(({ mayCall }) => !mayCall.visitor))(
    '$procedure by every role whose session was ended, in its own, another and a deleted team',
    async ({ procedure }) => {
      const worlds = await makeTeamsOfEachKind(admin)
      const before = await digests(admin, worlds)
      for (const role of ROLES) {
        const { sessionSecret, sessionId } = worlds.own.people[role]
        await admin`delete from kilotoken.sessions where id = ${sessionId}`
        for (const [kind, world] of Object.entries(worlds)) {
          const outcome = await call(procedure, FIXTURES[procedure]?.(world), sessionSecret)
          expect(outcome, `${role}, ${kind} team`).toMatchObject({ code: 'UNAUTHENTICATED' })
        }
      }
      expect(await digests(admin, worlds)).toEqual(before)
    },
  )

  test.each(TABLE.filter(({ mayCall }) => !mayCall.outsider))(
    '$procedure by every role in another and a deleted team',
    async ({ procedure }) => {
      const worlds = await makeTeamsOfEachKind(admin)
      const before = await digests(admin, worlds)
      for (const role of ROLES)
        for (const [kind, world, { people }] of [
          ['another', worlds.other, worlds.own],
          ['its deleted', worlds.deleted, worlds.deleted],
        ] as const) {
          const outcome = await call(procedure, FIXTURES[procedure]?.(world), people[role].sessionSecret)
          expect(outcome.said, `${role}, ${kind} team`).not.toContain(MARK)
          expect(outcome.code, `${role}, ${kind} team`).toBe('NOT_FOUND')
        }
      expect(await digests(admin, worlds)).toEqual(before)
    },
  )

  test.each(TABLE.filter(({ mayCall }) => !mayCall.outsider))(
    '$procedure of things that are another team’s',
    async ({ procedure }) => {
      const [ours, theirs] = [await makeTeamWorld(admin, 'ours'), await makeTeamWorld(admin, MARK)]
      const fixture = FIXTURES[procedure] as (world: TeamWorld) => Record<string, unknown>
      const before = await teamDigest(admin, theirs.team)
      const foreign = Object.entries(fixture(theirs)).filter(
        ([key, value]) => key !== 'team' && isId(value) && value !== fixture(ours)[key],
      )
      for (const [key, value] of foreign) {
        const input = { ...fixture(ours), [key]: value }
        const outcome = await call(procedure, input, ours.people.owner.sessionSecret)
        expect(outcome.said, `${key} of another team`).not.toContain(MARK)
        expect(outcome.code, `${key} of another team`).toBe(
          procedure === 'plan.discardDraft' ? 'ok' : 'NOT_FOUND',
        )
      }
      expect(await teamDigest(admin, theirs.team)).toBe(before)
    },
  )
})

const MARK = 'canary'
const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

/** A team of one's own, one of others, and one that was deleted. */
async function makeTeamsOfEachKind(admin: Sql) {
  const worlds = {
    own: await makeTeamWorld(admin, MARK),
    other: await makeTeamWorld(admin, MARK),
    deleted: await makeTeamWorld(admin, MARK),
  }
  await admin`update kilotoken.teams set deleted_at = now() where id = ${worlds.deleted.team}`
  return worlds
}

function digests(admin: Sql, worlds: Readonly<Record<string, TeamWorld>>): Promise<string[]> {
  return Promise.all(Object.values(worlds).map(({ team }) => teamDigest(admin, team)))
}

function refusalOf(caller: CallerKind): string {
  if (caller === 'visitor') return 'UNAUTHENTICATED'
  return caller === 'outsider' ? 'NOT_FOUND' : 'FORBIDDEN'
}

async function dropRowSecurity(admin: Sql): Promise<void> {
  const tables = await admin<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c
    where c.relnamespace = 'kilotoken'::regnamespace and c.relrowsecurity`
  expect(tables.length).toBeGreaterThan(8)
  for (const { name } of tables) await admin.unsafe(`alter table ${name} disable row level security`)
}
