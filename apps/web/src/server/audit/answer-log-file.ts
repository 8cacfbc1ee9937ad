import type { AuditFilter, listAudit } from '@kilotoken/db'
import type { Locale } from '@kilotoken/messages'
import { answerFile } from '../answer-file.ts'
import type { ApiContext } from '../api-context.ts'
import { MOST_AUDIT_ENTRIES } from './audit-input.ts'
import { logHeader, logLine } from './log-lines.ts'

export type AskedLog = { team: string; filter: AuditFilter; locale: Locale }

/**
 * The entries of a team's log as a CSV file that is written as it is read, newest first.
 *
 * Who may have it is decided by the procedures it calls, again for each part: whoever loses the right on the way gets
 * a file that breaks off.
 */
export function answerLogFile(
  request: Request,
  { team, filter, locale }: AskedLog,
  contextOf: (requestId: string) => Promise<ApiContext>,
): Promise<Response> {
  return answerFile(request, 'audit.export', contextOf, async (api) => {
    const { before } = await api.audit.export({ team, ...filter })
    const readPart = (next: number) =>
      api.audit.list({ team, ...filter, before: next, limit: MOST_AUDIT_ENTRIES })
    return {
      body: streamLog(readPart, before, locale),
      contentType: 'text/csv; charset=utf-8; header=present',
      disposition: 'attachment; filename="kilotoken-log.csv"',
    }
  })
}

type Part = Awaited<ReturnType<typeof listAudit>>

function streamLog(
  readPart: (before: number) => Promise<Part>,
  newest: number,
  locale: Locale,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let next: number | undefined = newest
  return new ReadableStream({
    start: (out) => out.enqueue(encoder.encode(`${BYTE_ORDER_MARK}${logHeader(locale)}`)),
    pull: async (out) => {
      const { entries, before } = await readPart(next ?? 1)
      out.enqueue(encoder.encode(entries.map((entry) => logLine(entry, locale)).join('')))
      next = before
      if (next === undefined) out.close()
    },
  })
}

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'
