import styles from './progress-bar.module.css'

export type ProgressBarProps = {
  /** What is on its way, for readers. */
  label: string
  /** 0 to 1. NaN where nobody knows yet: a bar without a length. */
  share: number
  /** How far it is, in words: per cent, and what of how much. */
  text: string
}

/** How far a piece of work is, as one bar. The words beside it are the page's. */
export function ProgressBar({ label, share, text }: ProgressBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
  return (
    <progress
      className={styles.bar}
      aria-label={label}
      aria-valuetext={text}
      max={100}
      value={Number.isNaN(percent) ? undefined : percent}
    >
      {text}
    </progress>
  )
}
