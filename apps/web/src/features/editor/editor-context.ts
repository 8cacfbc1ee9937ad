'use client'

import { createContext, use } from 'react'
import type { DraftKeeper, DraftState } from './draft-keeper.ts'
import type { NewestVersion } from './editor-start.ts'
import type { EditorAction, EditorState } from './editor-state.ts'

/** The two equal faces of a plan, and the place where two people's work is put together. */
export type EditorFace = 'form' | 'source' | 'conflict'

export type Editor = {
  team: string
  plan: string
  state: EditorState
  dispatch: (action: EditorAction) => void
  face: EditorFace
  show: (face: EditorFace) => void
  draft: DraftState
  keeper: DraftKeeper
  /** The draft the editor was opened with. */
  opened: { savedAt: Date; baseVersion: number } | undefined
  /** Somebody may have saved it meanwhile. */
  newest: NewestVersion
  refreshNewest: () => Promise<NewestVersion>
  isSaveOpen: boolean
  openSave: (isOpen: boolean) => void
}

/** What changes a plan, the same from first to last: whoever only changes the text need not follow it. */
export type EditorCommands = {
  dispatch: (action: EditorAction) => void
  /** The text at this moment. */
  text: () => string
}

export const EditorCommandsContext = createContext<EditorCommands>({ dispatch: () => {}, text: () => '' })

export const EditorContext = createContext<Editor | undefined>(undefined)

/** The edit in progress; undefined while the plan is being opened. */
export function useOptionalEditor(): Editor | undefined {
  return use(EditorContext)
}

/** The edit in progress. Only where there is one. */
export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (editor === undefined) throw new Error('There is no editor around this.')
  return editor
}
