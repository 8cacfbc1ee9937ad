import { CATALOGUES } from './catalogues.ts'
import type { Locale } from './locale.ts'
import { translate } from './translate.ts'

/** An entry of a team's log, as far as its sentence goes. */
export type AuditEntryLike = {
  action: string
  subjectName: string | null
  details: Readonly<Record<string, string | number | null>>
}

/** What somebody did, without who: `invited ben@team.test as editor`. An action without words is shown as it is. */
export function auditText({ action, subjectName, details }: AuditEntryLike, locale: Locale): string {
  if (auditKindText(action, locale) === action) return action
  const values: Record<string, string | number> = { ...EVERY_PLACEHOLDER, subject: subjectName ?? '' }
  for (const [name, value] of Object.entries(details)) if (value !== null) values[name] = value
  return translate(locale, `app.audit.did.${action}`, values)
}

/** Who did it. Without an id it is somebody who has no account, for whom there are words. */
export function auditActorText(
  { actorId, actorName }: { actorId: string | null; actorName: string },
  locale: Locale,
): string {
  const words: Readonly<Record<string, string>> = CATALOGUES[locale].app.audit.nameless
  return (actorId === null ? words[actorName] : undefined) ?? actorName
}

/** The kind of an entry in a word or two, for a list to choose from. One without words is shown as it is. */
export function auditKindText(action: string, locale: Locale): string {
  let at: unknown = CATALOGUES[locale].app.audit.kinds
  for (const part of action.split('.')) at = (at as Readonly<Record<string, unknown>> | undefined)?.[part]
  return typeof at === 'string' ? at : action
}

/** An entry that lacks a fact, written by an older version, still has a sentence. */
const EVERY_PLACEHOLDER = {
  from: '',
  to: '',
  role: '',
  by: '',
  version: '',
  restoredFrom: '',
  format: '',
  sessions: 1,
  runNumbers: 0,
  openRuns: 0,
}
