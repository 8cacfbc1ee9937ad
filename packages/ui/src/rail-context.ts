'use client'

import { createContext } from 'react'

/** Whether the rail's sheet is open; only narrow screens show the difference. */
export const RailContext = createContext<{ isRailOpen: boolean; setRailOpen: (isOpen: boolean) => void }>({
  isRailOpen: false,
  setRailOpen: () => undefined,
})
