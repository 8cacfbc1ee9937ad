import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { cache } from 'react'
import { makeQueryClient } from '../features/api/make-query-client.ts'
import { appRouter } from './app-router.ts'
import { requestContext } from './request-context.ts'

/** The cache of this request: what it holds at the end goes to the browser with the page. */
export const requestQueryClient = cache(makeQueryClient)

/** The API called in the process, for a page to fetch what it shows first. */
export const serverApi = createTRPCOptionsProxy({
  router: appRouter,
  ctx: requestContext,
  queryClient: requestQueryClient,
})
