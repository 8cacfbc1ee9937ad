import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { ApiContext } from './api-context.ts'
import { appRouter } from './app-router.ts'
import { findRequestFault } from './find-request-fault.ts'
import { logFailure } from './log-failure.ts'
import { MAX_BATCH_SIZE } from './max-batch-size.ts'

/** Answers a request to the API. What a bug throws is logged with the request's id, which is all the caller gets. */
export function answerRequest(
  request: Request,
  contextOf: (requestId: string) => ApiContext | Promise<ApiContext>,
): Response | Promise<Response> {
  const fault = findRequestFault(request)
  if (fault !== undefined) return new Response(null, { status: fault })
  const requestId = crypto.randomUUID()
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    maxBatchSize: MAX_BATCH_SIZE,
    createContext: () => contextOf(requestId),
    responseMeta: () => ({ headers: { 'cache-control': 'no-store', 'x-request-id': requestId } }),
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR' || error.code === 'SERVICE_UNAVAILABLE')
        logFailure(error, path, requestId)
    },
  })
}
