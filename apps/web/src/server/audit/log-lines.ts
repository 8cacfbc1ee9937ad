import type { AuditEntry } from '@kilotoken/db'
import { auditActorText, auditText, type Locale, translate } from '@kilotoken/messages'
import { csvLine } from './csv-line.ts'

const COLUMNS = [
  'sequence',
  'at',
  'who',
  'whoId',
  'action',
  'what',
  'subject',
  'subjectId',
  'details',
  'hash',
] as const

/** The first line of the log as a file. */
export function logHeader(locale: Locale): string {
  return csvLine(COLUMNS.map((column) => translate(locale, `app.audit.csv.${column}`)))
}

/** An entry of the log as a line of the file: its words, and all that its hash covers. */
export function logLine(entry: AuditEntry, locale: Locale): string {
  return csvLine([
    entry.sequence,
    entry.at.toISOString(),
    auditActorText(entry, locale),
    entry.actorId,
    entry.action,
    auditText(entry, locale),
    entry.subjectName,
    entry.subjectId,
    JSON.stringify(entry.details),
    entry.hash,
  ])
}
