import { type ReactNode, useId } from 'react'
import styles from './field.module.css'
import type { FieldBasics } from './field-basics.ts'
import { fieldState } from './field-state.ts'

/** What ties a control to its label and its state line. Spread it onto the control. */
export type FieldControl = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

export type FieldProps = FieldBasics & {
  children: (control: FieldControl) => ReactNode
  /** Id of the control, where something else on the page jumps to it. */
  fieldId?: string | undefined
  /** At the right of the state line. */
  picture?: ReactNode
  /** Also counts as invalid, without a line of its own. */
  isInvalid?: boolean
}

/** Label above, control with its unit in one box, one state line below. The line keeps its place while it is empty. */
export function Field(props: FieldProps) {
  const { label, unit, aside, children, picture, isInvalid = false } = props
  const made = useId()
  const id = props.fieldId ?? made
  const state = fieldState(props)
  const hasUnit = unit !== undefined && unit !== ''
  const describedBy = [hasUnit && `${id}-unit`, state !== undefined && `${id}-state`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={styles.field} data-state={state?.kind}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      <div className={styles.box}>
        {children({
          id,
          ...(describedBy !== '' && { 'aria-describedby': describedBy }),
          ...((state?.kind === 'error' || isInvalid) && { 'aria-invalid': true }),
        })}
        {hasUnit && (
          <span id={`${id}-unit`} className={styles.unit}>
            {unit}
          </span>
        )}
      </div>
      <div className={styles.state}>
        {state !== undefined && (
          <p id={`${id}-state`} className={styles.words} data-state={state.kind}>
            {state.words}
          </p>
        )}
        {picture}
      </div>
    </div>
  )
}
