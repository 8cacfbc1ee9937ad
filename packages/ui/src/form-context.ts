'use client'

import { createContext } from 'react'

/** Whether the form around is being sent. */
export const FormContext = createContext<{ isPending: boolean }>({ isPending: false })
