import { ROLES, type Role } from '@kilotoken/db'
import {
  makeAuditEntry,
  makeInvitation,
  makeLink,
  makePerson,
  makePlan,
  makeSchedule,
  makeTeam,
  type Sql,
  sampleDocument,
  type TestPerson,
} from '@kilotoken/db/testing'
import { makeRuns, type TeamRuns } from './make-runs.ts'

/** One team with a member of each role, somebody to act on, and something of everything a team can have. */
export type TeamWorld = {
  team: string
  people: Record<Role, TestPerson>
  /** An editor whom the others may act on. The team has another owner too, so that an owner may leave. */
  colleague: TestPerson
  plan: string
  /** Of that plan, the colleague's. */
  schedule: string
  runs: TeamRuns
  /** The text of version 2 of the plan, the newest one. */
  document: string
  /** Of a link that sets up the instance, which nobody has done yet. */
  setUpSecret: string
  /** Of a link with which the colleague chooses a new password. */
  resetSecret: string
  /** Open, for somebody who has no account. */
  invitation: { id: string; secret: string }
}

/** A fresh team with its people and their things; `mark` is in every text of it, to find it where it must not be. */
export async function makeTeamWorld(admin: Sql, mark: string): Promise<TeamWorld> {
  const people = {} as Record<Role, TestPerson>
  for (const role of ROLES) people[role] = await makePerson(admin, `${mark} ${role}`)
  const colleague = await makePerson(admin, `${mark} colleague`)
  const team = await makeTeam(admin, `${mark} team`, [
    { person: people.owner, role: 'owner' },
    ...ROLES.filter((role) => role !== 'owner').map((role) => ({ person: people[role], role })),
    { person: colleague, role: 'editor' as const },
    { person: await makePerson(admin, `${mark} second owner`), role: 'owner' as const },
  ])
  const first = `# ${mark}\n${await sampleDocument(admin)}`
  const document = `${first}# second\n`
  const plan = await makePlan(admin, { teamId: team, author: people.editor, name: `${mark} plan` }, [
    first,
    document,
  ])
  const schedule = await makeSchedule(admin, {
    teamId: team,
    planId: plan,
    owner: colleague,
    name: `${mark} schedule`,
  })
  const runs = await makeRuns(admin, {
    teamId: team,
    planId: plan,
    planName: `${mark} plan`,
    document: first,
    by: people.editor,
  })
  await makeAuditEntry(admin, team, people.owner)
  await admin`update kilotoken.instance set set_up_at = null`
  const setUpSecret = await makeLink(admin, 'setup', null)
  const resetSecret = await makeLink(admin, 'reset', colleague.id)
  const invitation = await makeInvitation(admin, team, people.owner)
  return { team, people, colleague, plan, schedule, runs, document, setUpSecret, resetSecret, invitation }
}
