'use client'

import { Checkbox } from '@kilotoken/ui'
import type { FieldEditorProps } from './field-editor-props.ts'
import styles from './form-view.module.css'
import { fieldIdOf } from './jump-to-field.ts'
import { usePlanWords } from './use-plan-words.ts'

/** Some of a list, such as the options a team works for. */
export function SeveralEditor({ field, label, error, nameOf, onChange, onLeave }: FieldEditorProps) {
  const words = usePlanWords()
  const chosen = keysIn(field.text ?? '')
  const toggle = (key: string, isChosen: boolean) => {
    const next = [...new Set([...field.choices, ...chosen])].filter((one) =>
      one === key ? isChosen : chosen.includes(one),
    )
    onChange(next.join(', '))
    onLeave()
  }
  return (
    <fieldset id={fieldIdOf(field.path)} className={styles.several} tabIndex={-1}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {field.choices.map((key) => (
          <Checkbox
            key={key}
            label={field.to === undefined ? words.choice(key) : nameOf(key)}
            isChecked={chosen.includes(key)}
            onChange={(isChosen) => toggle(key, isChosen)}
          />
        ))}
      </div>
      {error !== undefined && <p className={styles.error}>{error}</p>}
    </fieldset>
  )
}

function keysIn(text: string): readonly string[] {
  return text
    .replaceAll(/[[\]"']/gu, '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')
}
