'use client'

import type { PlanNames } from '@kilotoken/messages'
import { createContext } from 'react'

/** What the plan on show calls its strategies and workloads. */
export const PlanNamesContext = createContext<PlanNames>({ strategies: {}, workloads: {} })
