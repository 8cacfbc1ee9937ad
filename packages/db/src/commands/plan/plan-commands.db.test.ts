import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePerson, makeTeam, type TestPerson } from '../../../test/people.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { getPlan } from '../../queries/plan/get-plan.ts'
import { listPlanVersions } from '../../queries/plan/list-plan-versions.ts'
import { listPlans } from '../../queries/plan/list-plans.ts'
import { enterTeam } from '../../scope/enter-team.ts'
import type { TeamScope } from '../../scope/scope.ts'
import { archivePlan } from './archive-plan.ts'
import { createPlan } from './create-plan.ts'
import { deletePlan } from './delete-plan.ts'
import { restoreVersion } from './restore-version.ts'
import { saveDraft } from './save-draft.ts'
import { savePlan } from './save-plan.ts'

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../../../examples/chatgpt-2023.yaml'), 'utf8')
const edited = (months: number) => SAMPLE.replace('months: 12', `months: ${months}`)

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let team: string
const people: Record<'owner' | 'editor' | 'viewer' | 'stranger', TestPerson> = {} as never

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 4, applicationName: 'plan-test' })
  for (const name of ['owner', 'editor', 'viewer', 'stranger'] as const)
    people[name] = await makePerson(admin, name)
  team = await makeTeam(admin, 'Planners', [
    { person: people.owner, role: 'owner' },
    { person: people.editor, role: 'editor' },
    { person: people.viewer, role: 'viewer' },
  ])
  await makeTeam(admin, 'Others', [{ person: people.stranger, role: 'owner' }])
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

const as = <T>(who: keyof typeof people, act: (scope: TeamScope) => Promise<T>, teamId = team) =>
  enterTeam(app, { sessionSecret: people[who].sessionSecret, teamId }, 'mutation', act)
const newPlan = () =>
  as('editor', (scope) => createPlan(scope, { document: SAMPLE, note: 'first', action: 'plan.created' }))
const failure = (error: unknown) =>
  error instanceof DomainError ? { code: error.code, params: error.params } : error

test('a plan keeps every version byte for byte, and its name follows the newest', async () => {
  const { planId } = await newPlan()
  const renamed = edited(24).replace('ChatGPT, early 2023', 'ChatGPT, two years')
  const save = { planId, expectedVersion: 1, document: renamed, note: 'two years' }
  expect(await as('editor', (scope) => savePlan(scope, save))).toEqual({ version: 2 })
  const plan = await as('viewer', (scope) => getPlan(scope, { planId }))
  expect(plan.newest).toMatchObject({ version: 2, document: renamed, note: 'two years' })
  expect(plan.name).toMatchObject({ en: 'ChatGPT, two years' })
  const history = await as('viewer', (scope) => listPlanVersions(scope, { planId }))
  expect(history.map(({ version, createdByName }) => [version, createdByName])).toEqual([
    [2, 'editor'],
    [1, 'editor'],
  ])
})

test('the second of two who began from the same version is told who came first; neither text is lost', async () => {
  const { planId } = await newPlan()
  const save = (who: 'owner' | 'editor', months: number) =>
    as(who, (scope) =>
      savePlan(scope, { planId, expectedVersion: 1, document: edited(months), note: `${months} months` }),
    ).catch(failure)
  await as('owner', (scope) => saveDraft(scope, { planId, baseVersion: 1, document: edited(18) }))
  await as('editor', (scope) => saveDraft(scope, { planId, baseVersion: 1, document: edited(24) }))
  const outcomes = await Promise.all([save('owner', 18), save('editor', 24)])
  const won = outcomes.findIndex((outcome) => 'version' in (outcome as object))
  const [winner, loser] = won === 0 ? (['owner', 'editor'] as const) : (['editor', 'owner'] as const)
  expect(outcomes[won]).toEqual({ version: 2 })
  expect(outcomes[1 - won]).toMatchObject({
    code: 'PLAN_CHANGED_MEANWHILE',
    params: { expected: 1, version: 2, changedBy: winner, note: won === 0 ? '18 months' : '24 months' },
  })
  const of = (who: 'owner' | 'editor') => as(who, (scope) => getPlan(scope, { planId }))
  expect((await of(loser)).draft?.document).toBe(edited(won === 0 ? 24 : 18))
  expect((await of(winner)).draft).toBeNull()
})

test('an old version comes back as the newest, and the ones between stay', async () => {
  const { planId } = await newPlan()
  await as('editor', (scope) =>
    savePlan(scope, { planId, expectedVersion: 1, document: edited(36), note: '' }),
  )
  await as('editor', (scope) => restoreVersion(scope, { planId, version: 1, expectedVersion: 2, note: '' }))
  const { newest } = await as('viewer', (scope) => getPlan(scope, { planId }))
  expect(newest).toMatchObject({ version: 3, restoredFrom: 1, document: SAMPLE })
  expect(await as('viewer', (scope) => listPlanVersions(scope, { planId }))).toHaveLength(3)
})

test('a save whose answer was lost can be sent again, and makes no second version', async () => {
  const { planId } = await newPlan()
  const save = { planId, expectedVersion: 1, document: edited(18), note: '' }
  expect(await as('editor', (scope) => savePlan(scope, save))).toEqual({ version: 2 })
  await as('editor', (scope) => saveDraft(scope, { planId, baseVersion: 1, document: edited(18) }))
  expect(await as('editor', (scope) => savePlan(scope, save))).toEqual({ version: 2 })
  const { newest, draft } = await as('editor', (scope) => getPlan(scope, { planId }))
  expect([newest.version, draft]).toEqual([2, null])
  expect(await as('owner', (scope) => savePlan(scope, save)).catch(failure)).toMatchObject({
    code: 'PLAN_CHANGED_MEANWHILE',
  })
})

test('renaming a plan, or bringing a version back, keeps what its author is still typing', async () => {
  const { planId } = await newPlan()
  const draft = () => as('editor', async (scope) => (await getPlan(scope, { planId })).draft)
  await as('editor', (scope) => saveDraft(scope, { planId, baseVersion: 1, document: 'half' }))
  const document = SAMPLE.replace('ChatGPT, early 2023', 'ChatGPT, renamed')
  const rename = { planId, expectedVersion: 1, document, note: '', action: 'plan.renamed' } as const
  expect(await as('editor', (scope) => savePlan(scope, rename))).toEqual({ version: 2 })
  expect(await draft()).toMatchObject({ document: 'half', baseVersion: 1 })
  await as('editor', (scope) => restoreVersion(scope, { planId, version: 1, expectedVersion: 2, note: '' }))
  expect(await draft()).toMatchObject({ document: 'half', baseVersion: 1 })
})

test('a text that is no plan is refused with its problems, and the same text again is no version', async () => {
  const { planId } = await newPlan()
  const save = (document: string) =>
    as('editor', (scope) => savePlan(scope, { planId, expectedVersion: 1, document, note: '' })).catch(
      failure,
    )
  expect(await save(edited(0))).toMatchObject({
    code: 'PLAN_INVALID',
    params: { problems: [{ path: 'horizon.months', line: 10 }] },
  })
  expect(await save(SAMPLE)).toMatchObject({ code: 'PLAN_UNCHANGED' })
  expect(await save('值'.repeat(400_000))).toMatchObject({
    code: 'PLAN_INVALID',
    params: { problems: [{ code: 'TOO_LONG' }] },
  })
})

test('an archived plan is read, not edited, and comes back', async () => {
  const { planId } = await newPlan()
  const archive = (archived: boolean) => as('editor', (scope) => archivePlan(scope, { planId, archived }))
  const listed = (archived: boolean) =>
    as('viewer', async (scope) => (await listPlans(scope, { archived })).some(({ id }) => id === planId))
  await archive(true)
  expect([await listed(true), await listed(false)]).toEqual([true, false])
  const save = { planId, expectedVersion: 1, document: edited(6), note: '' }
  expect(await as('editor', (scope) => savePlan(scope, save)).catch(failure)).toMatchObject({
    code: 'PLAN_ARCHIVED',
  })
  await archive(false)
  expect([await listed(true), await listed(false)]).toEqual([false, true])
})

test('the database itself refuses what a role may not do', async () => {
  const { planId } = await newPlan()
  const code = (error: unknown) => (error instanceof DomainError ? error.code : error)
  const save = { planId, expectedVersion: 1, document: edited(6), note: '' }
  expect(await as('viewer', (scope) => savePlan(scope, save)).catch(code)).toBe('NOT_FOUND')
  expect(
    await as('viewer', (scope) =>
      createPlan(scope, { document: SAMPLE, note: '', action: 'plan.created' }),
    ).catch(code),
  ).toBe('FORBIDDEN')
  await as('editor', (scope) => deletePlan(scope, { planId })).catch(code)
  expect((await as('owner', (scope) => getPlan(scope, { planId }))).newest.version).toBe(1)
  await as('owner', (scope) => deletePlan(scope, { planId }))
  expect(await as('owner', (scope) => getPlan(scope, { planId })).catch(code)).toBe('NOT_FOUND')
  const [left] =
    await admin`select count(*)::int as versions from kilotoken.plan_versions where plan_id = ${planId}`
  expect(left).toEqual({ versions: 0 })
})

test('a plan of another team is not there', async () => {
  const { planId } = await newPlan()
  const [others] = await admin<{ id: string }[]>`select id from kilotoken.teams where name = 'Others'`
  const code = (error: unknown) => (error instanceof DomainError ? error.code : error)
  const peek = () => as('stranger', (scope) => getPlan(scope, { planId }), others?.id ?? '')
  expect(await peek().catch(code)).toBe('NOT_FOUND')
})
