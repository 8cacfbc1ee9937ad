import type { AuditFilter } from '@kilotoken/db'
import type { Locale } from '@kilotoken/messages'
import { TRPCError } from '@trpc/server'
import type { ApiContext } from '../api-context.ts'
import { appRouter } from '../app-router.ts'
import { findRequestFault } from '../find-request-fault.ts'
import { logFailure } from '../log-failure.ts'
import { MOST_AUDIT_ENTRIES } from './audit-input.ts'
import { logHeader, logLine } from './log-lines.ts'

export type AskedLog = { team: string; filter: AuditFilter; locale: Locale }

/**
 * The entries of a team's log as a CSV file that is written as it is read, newest first.
 *
 * Who may have it is decided by the procedures it calls, again for each part: whoever loses the right on the way gets
 * a file that breaks off.
 */
export async function answerLogFile(
  request: Request,
  { team, filter, locale }: AskedLog,
  contextOf: (requestId: string) => Promise<ApiContext>,
): Promise<Response> {
  const fault = findRequestFault(request)
  if (fault !== undefined) return plain(fault)
  const requestId = crypto.randomUUID()
  const api = appRouter.createCaller(await contextOf(requestId))
  try {
    const { before } = await api.audit.export({ team, ...filter })
    const readPart = (next: number) =>
      api.audit.list({ team, ...filter, before: next, limit: MOST_AUDIT_ENTRIES })
    return new Response(streamLog(readPart, before, locale), {
      headers: {
        ...SEALED,
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="kilotoken-log.csv"`,
        'x-request-id': requestId,
      },
    })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    const status = STATUS[error.code] ?? 500
    if (status >= 500) logFailure(error, 'audit.export', requestId)
    return plain(status)
  }
}

type Part = Awaited<ReturnType<ReturnType<typeof appRouter.createCaller>['audit']['list']>>

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

const SEALED = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** A log that is not theirs is answered like one that is not there. */
const STATUS: Partial<Record<TRPCError['code'], number>> = {
  BAD_REQUEST: 404,
  NOT_FOUND: 404,
  FORBIDDEN: 404,
  UNAUTHORIZED: 401,
  SERVICE_UNAVAILABLE: 503,
}

function plain(status: number): Response {
  return new Response(null, { status, headers: SEALED })
}
