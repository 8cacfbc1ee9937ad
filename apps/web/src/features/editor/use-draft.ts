'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useTRPCClient } from '../api/use-api.ts'
import { refusalOf } from '../api/use-error-text.ts'
import { type DraftKeeper, type DraftState, draftKeeper } from './draft-keeper.ts'
import type { EditorStart } from './editor-start.ts'
import type { EditorAction, EditorState } from './editor-state.ts'

/** Keeps the text as the reader's draft: a moment after they pause, when they leave a field, and when they go away. */
export function useDraft(
  { team, plan, base, draft }: EditorStart,
  state: Pick<EditorState, 'text' | 'base'>,
  /** The draft as the server has it now. */
  stored: EditorStart['draft'],
  dispatch: (action: EditorAction) => void,
): [DraftState, DraftKeeper] {
  const client = useTRPCClient()
  const [shown, show] = useState<DraftState>(
    draft === null ? { kind: 'none' } : { kind: 'saved', at: draft.savedAt },
  )
  const [keeper] = useState(() =>
    draftKeeper({
      kept: draft === null ? undefined : { ...draft, baseVersion: base.version, at: draft.savedAt },
      save: async (text) => (await client.plan.saveDraft.mutate({ team, plan, ...text })).savedAt,
      discard: () => client.plan.discardDraft.mutate({ team, plan }),
      isFinal: (error) => refusalOf(error).code !== 'UNAVAILABLE',
      report: show,
    }),
  )

  const { text } = state
  const { document, version } = state.base
  useEffect(() => {
    keeper.want(text === document ? undefined : { document: text, baseVersion: version })
  }, [keeper, text, document, version])
  // Two windows of one reader share the draft: the one that lies idle follows, or its next letter would undo the other.
  const follow = useEffectEvent((found: NonNullable<EditorStart['draft']>) => {
    if (found.baseVersion === version && keeper.adopt({ ...found, at: found.savedAt }))
      dispatch({ kind: 'edit', text: found.document })
  })
  useEffect(() => {
    if (stored !== null) follow(stored)
  }, [stored])
  useEffect(() => saveBeforeLeaving(keeper), [keeper])
  return [shown, keeper]
}

/** Saves at every sign that the reader may be going, and asks them to stay while something is not saved. */
function saveBeforeLeaving(keeper: DraftKeeper): () => void {
  const flush = () => {
    if (keeper.isUnsaved()) void keeper.flush()
  }
  const onHide = () => document.visibilityState === 'hidden' && flush()
  const onUnload = (event: BeforeUnloadEvent) => {
    if (keeper.isUnsaved()) event.preventDefault()
  }
  document.addEventListener('visibilitychange', onHide)
  document.addEventListener('focusout', flush)
  window.addEventListener('online', flush)
  window.addEventListener('beforeunload', onUnload)
  return () => {
    document.removeEventListener('visibilitychange', onHide)
    document.removeEventListener('focusout', flush)
    window.removeEventListener('online', flush)
    window.removeEventListener('beforeunload', onUnload)
    // The page goes on to another; what fails here is tried again as long as the tab lives.
    flush()
  }
}
