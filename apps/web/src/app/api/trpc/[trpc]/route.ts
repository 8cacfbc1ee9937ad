import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { appRouter } from '../../../../server/app-router.ts'
import { findRequestFault } from '../../../../server/find-request-fault.ts'
import { logFailure } from '../../../../server/log-failure.ts'
import { MAX_BATCH_SIZE } from '../../../../server/max-batch-size.ts'
import { requestContext } from '../../../../server/request-context.ts'

export const dynamic = 'force-dynamic'

function handle(request: Request): Response | Promise<Response> {
  const fault = findRequestFault(request)
  if (fault !== undefined) return new Response(null, { status: fault })
  const requestId = crypto.randomUUID()
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    maxBatchSize: MAX_BATCH_SIZE,
    createContext: () => requestContext(requestId),
    responseMeta: () => ({ headers: { 'cache-control': 'no-store', 'x-request-id': requestId } }),
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR' || error.code === 'SERVICE_UNAVAILABLE')
        logFailure(error, path, requestId)
    },
  })
}

export { handle as GET, handle as POST }
