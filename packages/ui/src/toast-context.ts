'use client'

import { createContext } from 'react'
import type { Toast } from './toast.ts'

/** Shows a toast. Without a provider around, nothing shows. */
export const ToastContext = createContext<(toast: Toast) => void>(() => undefined)
