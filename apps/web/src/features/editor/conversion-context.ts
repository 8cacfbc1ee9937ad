'use client'

import type { ConvertedAmount, FieldQuantity } from '@kilotoken/cost-core'
import { createContext } from 'react'

/**
 * What an amount in another currency is counted as. Beside the fields and not in them: the rates come with the figures,
 * which follow behind the text.
 */
export const ConversionContext = createContext<(amount: FieldQuantity) => ConvertedAmount | undefined>(
  () => undefined,
)
