import { z } from 'zod'
import type { Domain } from '../quantity/quantity.ts'

/** What a form has to know about a field and the check alone does not tell. */
export type FieldMeta =
  | { readonly kind: 'quantity'; readonly unit: string; readonly domain: Domain }
  | { readonly kind: 'month' }
  | { readonly kind: 'months' }
  | { readonly kind: 'label' }
  | { readonly kind: 'reference'; readonly to: ReferenceTarget }

/** What a key of the plan, or of the catalogue, may name. */
export type ReferenceTarget = 'workload' | 'option' | 'facility' | 'strategy' | 'node'

/** The fields of the plan document by their schema. A schema that is refined afterwards has to be registered again. */
export const fieldMeta = z.registry<FieldMeta>()
