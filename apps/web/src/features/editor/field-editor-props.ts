import type { PlanField } from '@kilotoken/cost-core'

/** What every kind of field is given. */
export type FieldEditorProps = {
  field: PlanField
  label: string
  error: string | undefined
  warning: string | undefined
  /** What a key of the plan or the catalogue is called. */
  nameOf: (key: string) => string
  onChange: (text: string) => void
  onLeave: () => void
  onSource: () => void
}
