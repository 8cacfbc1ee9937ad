import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import superjson from 'superjson'

const FRESH_MS = 60_000

/** Once more from the browser when the server failed; never on the server, where the reader is waiting. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  if (typeof window === 'undefined' || failures > 0) return false
  return !(error instanceof TRPCClientError) || error.data === undefined || error.data?.httpStatus >= 500
}

/** The cache of answers, alike on the server and in the browser, so that one can hand over to the other. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: isWorthRetrying, refetchOnWindowFocus: false },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query),
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  })
}
