import { z } from 'zod'
import { eitherQuantity } from '../either-quantity.ts'
import { quantityField } from '../quantity-field.ts'
import { keyOf, planLabel } from '../small-fields.ts'

/**
 * Several options for one load. Either filled in order (`up_to` so many GPUs or servers; the last takes the rest), or the load is split by
 * shares, as when most requests go to a small model.
 */
export const mixOption = z.strictObject({
  kind: z.literal('mix'),
  label: planLabel.optional(),
  serves: z.array(keyOf('workload')).optional(),
  parts: z
    .array(
      z.strictObject({
        option: keyOf('option'),
        up_to: eitherQuantity(
          { unit: 'GPU' },
          { unit: 'node' },
          'positive',
          /node|server|节点|台/u,
        ).optional(),
        share: quantityField('%', 'fraction').optional(),
      }),
    )
    .min(1),
})

export type MixOption = z.infer<typeof mixOption>
