import { z } from 'zod'
import type { Domain } from '../quantity/quantity.ts'
import type { NumberLimits } from './plain-number.ts'

/** What a form has to know about a field and the check alone does not tell. */
export type FieldMeta =
  | {
      readonly kind: 'quantity'
      readonly unit: string
      readonly domain: Domain
      /** Another unit it may be said in: runs, or runs a month. */
      readonly also?: string
      /** Count nouns that may be left out of the unit. */
      readonly implied?: readonly string[]
      /** Whether it may move from month to month. */
      readonly moves?: true
      /** Whether it may be split into bands. */
      readonly bands?: true
    }
  | { readonly kind: 'month' }
  | { readonly kind: 'months' }
  /** One of the twelve, every year; it may be written in several ways. */
  | { readonly kind: 'month_of_year' }
  /** What a month is multiplied by: `x1.8`. */
  | { readonly kind: 'factor' }
  /** One number without a unit. */
  | ({ readonly kind: 'number' } & NumberLimits)
  | { readonly kind: 'label' }
  | { readonly kind: 'reference'; readonly to: ReferenceTarget }

/** What a key of the plan, or of the catalogue, may name. */
export type ReferenceTarget = 'workload' | 'option' | 'facility' | 'strategy' | 'node'

/** The fields of the plan document by their schema. A schema that is refined afterwards has to be registered again. */
export const fieldMeta = z.registry<FieldMeta>()
