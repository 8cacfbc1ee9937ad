'use client'

import { use } from 'react'
import type { Toast } from './toast.ts'
import { ToastContext } from './toast-context.ts'

/** A way to say what has just happened, with a way to undo it. For what the reader must not miss, use a Notice. */
export function useToast(): (toast: Toast) => void {
  return use(ToastContext)
}
