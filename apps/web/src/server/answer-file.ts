import { TRPCError } from '@trpc/server'
import type { ApiContext } from './api-context.ts'
import { appRouter } from './app-router.ts'
import { FILE_POLICY } from './file-policy.ts'
import { findRequestFault } from './find-request-fault.ts'
import { logFailure } from './log-failure.ts'

type Api = ReturnType<typeof appRouter.createCaller>

export type FileAnswer = { body: BodyInit; contentType: string; disposition: string }

/**
 * Answers a request with a file to keep, made by the procedures `make` calls: they decide who may have it. `procedure`
 * is what a failure is logged under.
 *
 * What is not theirs, not there, or named by an address that cannot be is answered alike.
 */
export async function answerFile(
  request: Request,
  procedure: string,
  contextOf: (requestId: string) => Promise<ApiContext>,
  make: (api: Api) => Promise<FileAnswer>,
): Promise<Response> {
  const fault = findRequestFault(request)
  if (fault !== undefined) return plain(fault)
  const requestId = crypto.randomUUID()
  try {
    const file = await make(appRouter.createCaller(await contextOf(requestId)))
    return new Response(file.body, {
      headers: {
        ...SEALED,
        'content-type': file.contentType,
        'content-disposition': file.disposition,
        'x-request-id': requestId,
      },
    })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    const status = STATUS[error.code] ?? 500
    if (status >= 500) logFailure(error, procedure, requestId)
    return plain(status)
  }
}

/** The policy of a file is set with every answer's headers; this one is for whoever calls without them. */
const SEALED = {
  'cache-control': 'no-store',
  'content-security-policy': FILE_POLICY,
  'x-content-type-options': 'nosniff',
}

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
