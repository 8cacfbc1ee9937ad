'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import type { EditorStart } from './editor-start.ts'

/**
 * What the editor begins with, read afresh each time it opens; undefined until it is there.
 *
 * A page the browser kept for its back button may be older than the reader's own draft, so what came with the page is
 * never edited.
 */
export function useEditorStart(team: string, plan: string) {
  const api = useTRPC()
  const [start, setStart] = useState<EditorStart>()
  const stored = useQuery(
    api.plan.get.queryOptions({ team, plan }, { refetchOnMount: 'always', enabled: start === undefined }),
  )
  const fresh = stored.isFetchedAfterMount && !stored.isFetching ? stored.data : undefined
  const older = fresh?.draft && fresh.draft.baseVersion !== fresh.newest.version ? fresh.draft : undefined
  const version = older?.baseVersion ?? 1
  const origin = useQuery(
    api.plan.version.queryOptions(
      { team, plan, version },
      { enabled: older !== undefined, staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  const base = older === undefined ? fresh?.newest : origin.data
  if (start === undefined && fresh !== undefined && base !== undefined) {
    const { newest, draft } = fresh
    setStart({ team, plan, newest, base: { version: base.version, document: base.document }, draft })
  }
  const failed = [stored, origin].find((query) => query.isError)
  return { start, error: failed?.error ?? undefined, retry: () => failed?.refetch() }
}
