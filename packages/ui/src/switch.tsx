import type { ReactNode } from 'react'
import styles from './switch.module.css'

export type SwitchProps = { label: ReactNode; isOn: boolean; onChange: (isOn: boolean) => void }

/** On or off, at once. The knob's place says which, not its colour alone. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={styles.switch}
      onClick={() => onChange(!isOn)}
    >
      <span className={styles.track} aria-hidden="true">
        <span className={styles.knob} />
      </span>
      <span>{label}</span>
    </button>
  )
}
