/** One thing that has just happened. */
export type Toast = {
  text: string
  /** Takes it back. */
  action?: { label: string; onPress: () => void }
  tone?: 'plain' | 'error'
}
