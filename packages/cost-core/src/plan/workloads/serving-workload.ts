import { z } from 'zod'
import { quantityField } from '../quantity-field.ts'
import { planLabel } from '../small-fields.ts'
import { precision } from './precision.ts'

const capacity = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('flop'), mfu: quantityField('%', 'fraction') }),
  z.strictObject({ method: z.literal('fleet'), gpus: quantityField('GPU', 'positive') }),
])

const drivers = z.strictObject({
  users: quantityField('user', 'positive'),
  requests_per_user: quantityField('request/user/day', 'positive'),
  words_per_request: quantityField('word/request', 'positive'),
  tokens_per_word: quantityField('tok/word', 'positive'),
})

/** Answering requests, month after month. */
export const servingWorkload = z.strictObject({
  kind: z.literal('serving'),
  label: planLabel.optional(),
  parameters: quantityField('param', 'positive'),
  precision,
  demand: z.strictObject({ drivers, peak_factor: quantityField('', 'positive') }),
  capacity,
  headroom: quantityField('%', 'fraction'),
})

export type ServingWorkload = z.infer<typeof servingWorkload>
