'use client'

import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { TRPCClientErrorLike } from '@trpc/client'
import type { AppRouter } from '../../server/app-router.ts'
import { useTRPC, useTRPCClient } from '../api/use-api.ts'
import { isOpen } from './is-open.ts'
import type { RunListAddress } from './run-list-address.ts'
import { RUN_PAGE_SIZE } from './run-page-size.ts'
import type { RunRow } from './run-rows.ts'

const POLL_MS = 2000

type Failure = TRPCClientErrorLike<AppRouter>
type Cursor = Pick<RunRow, 'createdAt' | 'id'> | undefined

/**
 * A team's runs, newest first, a page more on demand. While one of them is open, all pages are asked for again, each
 * from where the page before it ends now: a run that is started meanwhile pushes the others down, and none gets lost.
 */
export function useRunList(team: string, { kind, plan }: RunListAddress) {
  const api = useTRPC().run.list
  const client = useTRPCClient()
  const cache = useQueryClient()
  const first = { team, kind, plan, limit: RUN_PAGE_SIZE }
  const key = api.queryKey(first)
  const known = cache.getQueryState<RunRow[]>(key)
  const runs = useInfiniteQuery<
    RunRow[],
    Failure,
    InfiniteData<RunRow[], Cursor>,
    readonly unknown[],
    Cursor
  >({
    queryKey: [...api.pathKey(), { pagesOf: first }],
    queryFn: ({ pageParam, signal }) =>
      client.run.list.query({ ...first, ...(pageParam !== undefined && { before: pageParam }) }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => {
      const last = page.at(-1)
      return page.length < RUN_PAGE_SIZE || last === undefined
        ? undefined
        : { createdAt: last.createdAt, id: last.id }
    },
    ...(known?.data !== undefined && {
      initialData: { pages: [known.data], pageParams: [undefined] },
      initialDataUpdatedAt: known.dataUpdatedAt,
    }),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.some(({ status }) => isOpen(status))) ? POLL_MS : false,
  })
  return { ...runs, rows: runs.data?.pages.flat() }
}
