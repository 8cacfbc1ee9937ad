import { DomainError } from '@kilotoken/db'
import type { inferRouterOutputs } from '@trpc/server'
import { TRPCError } from '@trpc/server'
import type { AppRouter } from '../app-router.ts'
import { requestQueryClient, serverApi } from '../server-api.ts'

export type Me = inferRouterOutputs<AppRouter>['account']['me']

/** Who asks for this page; undefined for a visitor. Anything but being signed out is thrown. */
export async function findMe(): Promise<Me | undefined> {
  try {
    return await requestQueryClient().fetchQuery(serverApi.account.me.queryOptions())
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof DomainError && error.code === 'UNAUTHORIZED')
      return undefined
    throw error
  }
}
