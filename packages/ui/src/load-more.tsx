'use client'

import { Button } from './button.tsx'
import styles from './load-more.module.css'

export type LoadMoreProps = {
  /** How much is on show: `50 of 214`. */
  text: string
  label: string
  pendingLabel: string
  onPress: () => void
  isPending: boolean
  /** Nothing is left: only the text remains. */
  isDone?: boolean
}

/** The foot of a list that comes in parts. */
export function LoadMore({ text, label, pendingLabel, onPress, isPending, isDone = false }: LoadMoreProps) {
  return (
    <div className={styles.more}>
      {!isDone && (
        <Button isPending={isPending} onPress={onPress}>
          {isPending ? pendingLabel : label}
        </Button>
      )}
      <span role="status">{text}</span>
    </div>
  )
}
