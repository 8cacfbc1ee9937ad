import { z } from 'zod'
import { quantityField } from '../quantity-field.ts'
import { civilMonth, keyOf, planLabel } from '../small-fields.ts'
import { precision } from './precision.ts'

/** Training a model further. */
export const finetuneWorkload = z.strictObject({
  kind: z.literal('finetune'),
  label: planLabel.optional(),
  method: z.literal('full'),
  base: keyOf('workload'),
  start: civilMonth,
  runs: quantityField('run', 'positive'),
  tokens_per_run: quantityField('tok/run', 'positive'),
  precision,
  mfu: quantityField('%', 'fraction'),
  goodput: quantityField('%', 'fraction'),
  cluster: quantityField('GPU', 'positive').optional(),
})

export type FinetuneWorkload = z.infer<typeof finetuneWorkload>
