import type { Sql } from 'postgres'
import type { Role } from '../src/scope/role.ts'
import { hashSecret, newSecret } from '../src/secrets/secret.ts'

export type TestPerson = {
  id: string
  name: string
  email: string
  /** Of a live session. */
  sessionSecret: string
  sessionId: string
}

let made = 0

/** A person with a live session, made as the superuser, past every policy. `passwordHash` lets them sign in. */
export async function makePerson(admin: Sql, name: string, passwordHash?: string): Promise<TestPerson> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}.${++made}@team.test`
  const [user] = await admin<{ id: string }[]>`
    insert into kilotoken.users (email, email_typed, name, password_hash)
    values (${email}, ${email}, ${name}, ${passwordHash ?? null}) returning id`
  if (user === undefined) throw new Error('no user made')
  const session = await makeSession(admin, user.id)
  return { id: user.id, name, email, ...session }
}

/** Another live session of a person. */
export async function makeSession(
  admin: Sql,
  userId: string,
): Promise<Pick<TestPerson, 'sessionSecret' | 'sessionId'>> {
  const sessionSecret = newSecret()
  const [session] = await admin<{ id: string }[]>`
    insert into kilotoken.sessions (secret_hash, user_id, expires_at)
    values (${hashSecret(sessionSecret)}, ${userId}, now() + interval '30 days') returning id`
  if (session === undefined) throw new Error('no session made')
  return { sessionSecret, sessionId: session.id }
}

/** A team with these members, made as the superuser. Returns its id. */
export async function makeTeam(
  admin: Sql,
  name: string,
  members: readonly { person: Pick<TestPerson, 'id'>; role: Role }[],
): Promise<string> {
  const [creator] = members
  if (creator === undefined) throw new Error('a team needs somebody')
  const [team] = await admin<{ id: string }[]>`
    insert into kilotoken.teams (name, created_by) values (${name}, ${creator.person.id}) returning id`
  if (team === undefined) throw new Error('no team made')
  for (const { person, role } of members)
    await admin`insert into kilotoken.memberships (team_id, user_id, role)
      values (${team.id}, ${person.id}, ${role})`
  return team.id
}

/** A link of an account, or for setting up, made as the superuser. Returns its secret. */
export async function makeLink(
  admin: Sql,
  kind: 'setup' | 'reset' | 'sign_in',
  userId: string | null,
): Promise<string> {
  const secret = newSecret()
  await admin`insert into kilotoken.account_links (kind, secret_hash, user_id, expires_at)
    values (${kind}, ${hashSecret(secret)}, ${userId}, now() + interval '30 minutes')`
  return secret
}

/** An open invitation to an editor's place for somebody who has no account, made as the superuser. */
export async function makeInvitation(
  admin: Sql,
  teamId: string,
  by: Pick<TestPerson, 'id'>,
): Promise<{ id: string; secret: string }> {
  const secret = newSecret()
  const email = `guest.${++made}@team.test`
  const [invitation] = await admin<{ id: string }[]>`
    insert into kilotoken.invitations (team_id, secret_hash, email, email_typed, role, invited_by, expires_at)
    values (${teamId}, ${hashSecret(secret)}, ${email}, ${email}, 'editor', ${by.id}, now() + interval '72 hours')
    returning id`
  if (invitation === undefined) throw new Error('no invitation made')
  return { id: invitation.id, secret }
}

/** The first entry of a team's log, made as the superuser. No hash that would stand a check. */
export async function makeAuditEntry(
  admin: Sql,
  teamId: string,
  by: Pick<TestPerson, 'id' | 'name'>,
): Promise<void> {
  const hash = Buffer.alloc(32)
  await admin`insert into kilotoken.audit_heads (team_id, sequence, hash) values (${teamId}, 1, ${hash})`
  await admin`insert into kilotoken.audit_entries
    (team_id, sequence, at, actor_id, actor_name, action, details, previous_hash, hash)
    values (${teamId}, 1, now(), ${by.id}, ${by.name}, 'team.created', '{}', ${hash}, ${hash})`
}
