import { TRPCError } from '@trpc/server'
import type { ApiContext } from '../api-context.ts'
import { appRouter } from '../app-router.ts'
import { findRequestFault } from '../find-request-fault.ts'
import { logFailure } from '../log-failure.ts'

export type AskedVersion = { team: string; plan: string; version: string }

/**
 * A version of a plan as a file, exactly the bytes that were saved.
 *
 * Who may have it is decided by the procedure it calls. What is not theirs, or not there, is answered alike.
 */
export async function answerDownload(
  request: Request,
  asked: AskedVersion,
  contextOf: (requestId: string) => Promise<ApiContext>,
): Promise<Response> {
  const fault = findRequestFault(request)
  if (fault !== undefined) return plain(fault)
  const requestId = crypto.randomUUID()
  try {
    const api = appRouter.createCaller(await contextOf(requestId))
    const { team, plan } = asked
    const { document, fileName } = await api.plan.export({ team, plan, version: Number(asked.version) })
    return new Response(document, {
      headers: {
        ...SEALED,
        'content-type': 'application/yaml; charset=utf-8',
        'content-disposition': `attachment; filename="plan.yaml"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'x-request-id': requestId,
      },
    })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    const status = STATUS[error.code] ?? 500
    if (status >= 500) logFailure(error, 'plan.export', requestId)
    return plain(status)
  }
}

/** The policy of a file is set with every answer's headers; this one is for whoever calls without them. */
const SEALED = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** A bad address names nothing, like one that names what is another team's. */
const STATUS: Partial<Record<TRPCError['code'], number>> = {
  BAD_REQUEST: 404,
  NOT_FOUND: 404,
  FORBIDDEN: 404,
  UNAUTHORIZED: 401,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
}

function plain(status: number): Response {
  return new Response(null, { status, headers: SEALED })
}
