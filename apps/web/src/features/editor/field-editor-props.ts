import type { PlanEdit, PlanField } from '@kilotoken/cost-core'

/** What every kind of field is given. */
export type FieldEditorProps = {
  field: PlanField
  label: string
  error: string | undefined
  warning: string | undefined
  /** What a key of the plan or the catalogue is called. */
  nameOf: (key: string) => string
  onChange: (text: string) => void
  /** Changes the plan otherwise than by a text: an entry is added or taken out. */
  onEdits: (edits: readonly PlanEdit[]) => void
  onLeave: () => void
  /** Opens how it moves over time. */
  onMove: () => void
  onSource: () => void
}
