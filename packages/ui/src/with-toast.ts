import type { Toast } from './toast.ts'

export type NumberedToast = Toast & { id: number }

const MOST = 3

/** The toasts after one more: the newest three, each with a number of its own. */
export function withToast(toasts: readonly NumberedToast[], toast: Toast): NumberedToast[] {
  const id = (toasts.at(-1)?.id ?? 0) + 1
  return [...toasts, { ...toast, id }].slice(-MOST)
}
