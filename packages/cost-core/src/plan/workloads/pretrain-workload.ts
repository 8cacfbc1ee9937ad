import { z } from 'zod'
import { quantityField } from '../quantity-field.ts'
import { civilMonth, planLabel } from '../small-fields.ts'
import { goodputFields } from './goodput-fields.ts'
import { mfuField } from './mfu-field.ts'
import { precision } from './precision.ts'

/** Training a model from nothing. `active_parameters` are those one token uses, in a mixture of experts. */
export const pretrainWorkload = z.strictObject({
  kind: z.literal('pretrain'),
  label: planLabel.optional(),
  start: civilMonth,
  parameters: quantityField('param', 'positive'),
  active_parameters: quantityField('param', 'positive').optional(),
  tokens: quantityField('tok', 'positive'),
  attention: z
    .strictObject({
      layers: quantityField('', 'positive'),
      width: quantityField('', 'positive'),
      context: quantityField('tok', 'positive'),
    })
    .optional(),
  precision,
  mfu: mfuField,
  ...goodputFields,
  experiments: quantityField('', 'positive').optional(),
  cluster: quantityField('GPU', 'positive').optional(),
})

export type PretrainWorkload = z.infer<typeof pretrainWorkload>
