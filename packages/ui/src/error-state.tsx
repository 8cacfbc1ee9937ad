import { Button } from './button.tsx'
import styles from './state.module.css'

export type ErrorStateProps = {
  title: string
  /** What is safe and what to do. */
  text: string
  /** A number the reader can quote to whoever runs the instance. */
  reference?: string
  retryLabel: string
  onRetry: () => void
}

/** Something did not work: what, what now, and a way to try again. */
export function ErrorState({ title, text, reference, retryLabel, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className={styles.state}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{text}</p>
      {reference !== undefined && <p className={styles.reference}>{reference}</p>}
      <Button onPress={onRetry}>{retryLabel}</Button>
    </div>
  )
}
