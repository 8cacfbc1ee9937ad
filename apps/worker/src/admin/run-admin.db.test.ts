import { close, connect, type Database } from '@kilotoken/db'
import {
  createScratchDatabase,
  makePerson,
  makeTeam,
  openAsAdmin,
  type ScratchDatabase,
  type Sql,
  type TestPerson,
} from '@kilotoken/db/testing'
import { LOCALES, translate } from '@kilotoken/messages'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAdmin } from './run-admin.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let backup: Database
let ada: TestPerson
let team: string

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 1, applicationName: 'admin-test' })
  backup = connect(scratch.backupUrl, { max: 1, applicationName: 'admin-test' })
})

afterAll(async () => {
  await Promise.all([close(app), close(backup)])
  await admin.end()
  await scratch.drop()
})

async function run(args: readonly string[], locale: (typeof LOCALES)[number] = 'en') {
  const lines: string[] = []
  const code = await runAdmin(args, {
    app,
    backup,
    address: 'https://kilotoken.example',
    say: (key, values) => translate(locale, `admin.${key}`, values),
    print: (line) => lines.push(line),
  })
  return { code, lines }
}

test('before anybody has an account there is a set-up link and no team', async () => {
  const { code, lines } = await run(['setup-link'])
  expect(code).toBe(0)
  expect(lines[1]).toMatch(/^https:\/\/kilotoken\.example\/set-up#[\w-]{43}$/)
  expect(await run(['teams'])).toEqual({ code: 0, lines: ['There is no team yet.'] })
})

test('a reset link is for somebody who is here, and their team sees that the operator made it', async () => {
  ada = await makePerson(admin, 'Ada')
  team = await makeTeam(admin, 'Analytics', [{ person: ada, role: 'owner' }])
  await admin`update kilotoken.instance set set_up_at = now()`
  const { code, lines } = await run(['reset-link', ada.email])
  expect(code).toBe(0)
  expect(lines[1]).toMatch(/^https:\/\/kilotoken\.example\/reset#[\w-]{43}$/)
  const entries = await admin`select action, actor_id, subject_name from kilotoken.audit_entries`
  expect(entries).toEqual([{ action: 'account.reset_link_issued', actor_id: null, subject_name: 'Ada' }])
  expect(await run(['reset-link', 'nobody@team.test'])).toMatchObject({ code: 1 })
  expect(await run(['reset-link', 'nobody'])).toEqual({ code: 1, lines: ['nobody is not an address.'] })
  expect(await run(['setup-link'])).toMatchObject({ code: 1 })
})

test('teams are listed with how many are in them, in either language', async () => {
  for (const locale of LOCALES) {
    const { code, lines } = await run(['teams'], locale)
    expect(code).toBe(0)
    expect(lines).toEqual([expect.stringContaining(team)])
    expect(lines[0]).toMatch(/Analytics.*1/)
  }
})

test('a log that was tampered with is named, and the command fails', async () => {
  expect(await run(['audit', 'verify'])).toMatchObject({
    code: 0,
    lines: [expect.stringContaining('intact')],
  })
  await admin`alter table kilotoken.audit_entries disable trigger append_only`
  await admin`update kilotoken.audit_entries set subject_name = 'Eve'`
  const { code, lines } = await run(['audit', 'verify'])
  expect(code).toBe(1)
  expect(lines[0]).toContain('entry 1 is not as it was written')
  expect((await run(['audit', 'verify'], 'zh-CN')).lines[0]).toContain('第 1 条与写入时不同')
})

test('a team is told what it may run, by name or id, and given other limits', async () => {
  const usual = `Analytics: 100,000,000,000 numbers a run (figures × trials × months), 100 open runs. (${team})`
  expect(await run(['limits', 'Analytics'])).toEqual({ code: 0, lines: [usual] })
  const less = `Analytics: 5,000,000,000 numbers a run (figures × trials × months), 3 open runs. (${team})`
  expect(await run(['limits', team, '5e9', '3'])).toEqual({ code: 0, lines: [less] })
  expect(await run(['limits', team])).toEqual({ code: 0, lines: [less] })
  expect(await run(['limits', team, 'usual', 'usual'])).toEqual({ code: 0, lines: [usual] })
  const wrong = await run(['limits', team, '0'])
  expect(wrong).toMatchObject({ code: 1, lines: [expect.stringContaining('1,000,000,000,000,000')] })
  expect(await run(['limits', team, '5', 'many'])).toMatchObject({ code: 1, lines: [/many.*10,000/] })
  expect(await run(['limits', 'Nobody'])).toMatchObject({
    code: 1,
    lines: [expect.stringContaining('Nobody')],
  })
  const [entry] = await admin`select actor_name from kilotoken.audit_entries where action = 'team.limits_set'`
  expect(entry).toEqual({ actor_name: 'operator' })
})

test('a name that several teams have names none of them', async () => {
  const twin = await makeTeam(admin, 'Analytics', [{ person: ada, role: 'owner' }])
  const { code, lines } = await run(['limits', 'Analytics', '5e9'])
  expect(code).toBe(1)
  expect(lines[0]).toContain(twin)
  expect(lines[0]).toContain(team)
})

test('a command line that is none is answered with how to write one', async () => {
  expect(await run(['audit'])).toMatchObject({ code: 2, lines: [expect.stringContaining('audit verify')] })
  expect(await run(['reset-link'])).toMatchObject({ code: 2 })
  expect(await run(['teams', 'x'])).toMatchObject({ code: 2 })
  expect(await run(['constructor'])).toMatchObject({ code: 2 })
  expect(await run([])).toMatchObject({ code: 0 })
})
