import type { EditBase } from './editor-state.ts'

/** What the page hands to the editor. */
export type EditorStart = {
  team: string
  plan: string
  newest: NewestVersion
  /** What the text was edited from: the newest version, or an older one where a draft began before it. */
  base: EditBase
  draft: { document: string; baseVersion: number; savedAt: Date } | null
}

/** The newest version of the plan, and who saved it. */
export type NewestVersion = {
  version: number
  document: string
  note: string
  createdByName: string
  createdAt: Date
}
