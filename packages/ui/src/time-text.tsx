import type { ReactNode } from 'react'

export type TimeTextProps = {
  /** The exact moment, ISO 8601: shown on hover, read by programs. */
  iso: string
  /** The same in the reader's words: `12:03`, `3 days ago`. */
  children: ReactNode
}

/** A moment in words that keeps its exact time at hand. */
export function TimeText({ iso, children }: TimeTextProps) {
  return (
    <time dateTime={iso} title={iso}>
      {children}
    </time>
  )
}
