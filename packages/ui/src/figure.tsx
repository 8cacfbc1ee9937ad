import styles from './figure.module.css'

export type FigureProps = {
  /** What the number is, for readers who do not see the table around it. */
  label: string
  value: string
  unit?: string
  /** Every digit, shown on hover and focus. */
  full: string
  onOpen: () => void
  /** What has to be known of the number, beneath it: that it leaves something out. */
  note?: string
  /** Its trace is the one on show. */
  isOpen: boolean
  size?: 'table' | 'headline'
  tone?: 'plain' | 'strong' | 'up' | 'down'
  /** Lets the page find the button again when a trace closes. */
  figureId: string
}

/** A number that answers "why?": click, Enter or `?` opens its trace. */
export function Figure(props: FigureProps) {
  const { label, value, unit, full, note, onOpen, isOpen, size = 'table', tone = 'plain', figureId } = props
  return (
    <button
      type="button"
      className={styles.figure}
      data-size={size}
      data-tone={tone}
      data-full={full}
      data-figure={figureId}
      aria-expanded={isOpen}
      onClick={onOpen}
      onKeyDown={(event) => event.key === '?' && onOpen()}
    >
      <span className="visually-hidden">{label} </span>
      <span className={styles.value}>{value}</span>
      {unit !== undefined && unit !== '' && <span className={styles.unit}>{unit}</span>}
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </button>
  )
}
