import { z } from 'zod'
import { quantityField } from '../quantity-field.ts'
import { civilMonth, planLabel } from '../small-fields.ts'
import { precision } from './precision.ts'

/** Training a model from nothing. */
export const pretrainWorkload = z.strictObject({
  kind: z.literal('pretrain'),
  label: planLabel.optional(),
  start: civilMonth,
  parameters: quantityField('param', 'positive'),
  tokens: quantityField('tok', 'positive'),
  precision,
  mfu: quantityField('%', 'fraction'),
  goodput: quantityField('%', 'fraction'),
  experiments: quantityField('', 'positive').optional(),
  cluster: quantityField('GPU', 'positive').optional(),
})

export type PretrainWorkload = z.infer<typeof pretrainWorkload>
