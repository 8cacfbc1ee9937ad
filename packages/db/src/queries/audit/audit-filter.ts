import { and, eq, gte, ilike, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { AuditAction } from '../../audit/audit-action.ts'
import { NAMELESS_ACTORS, type NamelessActor } from '../../audit/nameless-actor.ts'
import { auditEntries } from '../../schema/audit.ts'

/** Which entries of a team's log are asked for. What is absent does not narrow. */
export type AuditFilter = {
  /** Who did it: a person's id, or somebody without an account. */
  actor?: string | NamelessActor | undefined
  action?: AuditAction | undefined
  /** From this moment on. */
  from?: Date | undefined
  /** Until this moment. */
  to?: Date | undefined
  /** A part of the name of who did it, or of what it was done to. */
  text?: string | undefined
}

/** The entries of one team that a filter lets through. */
export function isAsked(teamId: string, { actor, action, from, to, text }: AuditFilter): SQL | undefined {
  return and(
    eq(auditEntries.teamId, teamId),
    actor === undefined
      ? undefined
      : NAMELESS_ACTORS.some((nameless) => nameless === actor)
        ? and(isNull(auditEntries.actorId), eq(auditEntries.actorName, actor))
        : eq(auditEntries.actorId, actor),
    action === undefined ? undefined : eq(auditEntries.action, action),
    from === undefined ? undefined : gte(auditEntries.at, from),
    to === undefined ? undefined : lte(auditEntries.at, to),
    text === undefined
      ? undefined
      : or(
          ilike(auditEntries.actorName, containing(text)),
          ilike(auditEntries.subjectName, containing(text)),
        ),
  )
}

/** The text as it stands: what a pattern reads as a joker is none. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
