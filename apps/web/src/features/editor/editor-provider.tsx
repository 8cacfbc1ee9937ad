'use client'

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { EditorCommandsContext, EditorContext, type EditorFace } from './editor-context.ts'
import { EditorLoading } from './editor-loading.tsx'
import type { EditorStart } from './editor-start.ts'
import { editorReducer, startEditing } from './editor-state.ts'
import { useDraft } from './use-draft.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { useEditorStart } from './use-editor-start.ts'

const POLL_MS = 30_000

export type EditorProviderProps = {
  team: string
  plan: string
  /** The page's frame while there is nothing to edit yet. */
  topBar: ReactNode
  children: ReactNode
}

/** Holds the edit of one plan for the top bar and the page alike. Loads no engine: that comes with the page's body. */
export function EditorProvider({ team, plan, topBar, children }: EditorProviderProps) {
  const { start, error, retry } = useEditorStart(team, plan)
  if (start !== undefined)
    return (
      <EditorSession start={start}>
        {topBar}
        {children}
      </EditorSession>
    )
  return (
    <>
      {topBar}
      <EditorLoading error={error} onRetry={retry} />
    </>
  )
}

function EditorSession({ start, children }: { start: EditorStart; children: ReactNode }) {
  const { team, plan } = start
  const api = useTRPC()
  const [state, dispatch] = useReducer(editorReducer, start, ({ base, draft }) =>
    startEditing(base, draft?.document),
  )
  const text = useRef(state.text)
  useLayoutEffect(() => {
    text.current = state.text
  }, [state.text])
  const commands = useMemo(() => ({ dispatch, text: () => text.current }), [])
  const [face, show] = useState<EditorFace>('form')
  const [isSaveOpen, openSave] = useState(false)
  const { data, refetch } = useQuery(
    api.plan.get.queryOptions({ team, plan }, { refetchInterval: POLL_MS, refetchOnWindowFocus: false }),
  )
  // Also when the reader comes from a window beside this one, which hid nothing.
  useEffect(() => {
    const again = () => void refetch({ cancelRefetch: false })
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [refetch])
  const { newest } = data !== undefined && data.newest.version > start.newest.version ? data : start
  const [draft, keeper] = useDraft(start, state, data?.draft ?? null, dispatch)
  useEditorKeys(dispatch, openSave)
  const editor = useMemo(
    () => ({
      team,
      plan,
      state,
      dispatch,
      face,
      show,
      draft,
      keeper,
      opened: start.draft === null ? undefined : { ...start.draft, baseVersion: start.base.version },
      newest,
      refreshNewest: async () => (await refetch({ throwOnError: true })).data?.newest ?? start.newest,
      isSaveOpen,
      openSave,
    }),
    [team, plan, state, face, draft, keeper, newest, refetch, start, isSaveOpen],
  )
  return (
    <EditorCommandsContext value={commands}>
      <EditorContext value={editor}>{children}</EditorContext>
    </EditorCommandsContext>
  )
}
