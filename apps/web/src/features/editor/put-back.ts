import { editPlan, editsTo, type PlanPath } from '@kilotoken/cost-core'
import type { EditorAction } from './editor-state.ts'

export type Removal = {
  readonly at: PlanPath
  /** The text with the part, and the one without it. */
  readonly before: string
  readonly after: string
}

/**
 * Takes a removal back. The last step is undone only while it is the removal: after another edit the part is put into
 * the text as it is now, at the end of its section.
 */
export function putBack({ at, before, after }: Removal, now: string): EditorAction | undefined {
  if (now === after) return { kind: 'undo' }
  const result = editPlan(now, editsTo(before, at))
  return 'text' in result ? { kind: 'edit', text: result.text } : undefined
}
