import { z } from 'zod'
import { assumedField } from '../assumed-field.ts'
import { fieldMeta } from '../field-meta.ts'
import { quantityField } from '../quantity-field.ts'
import { keyOf, planKey, planLabel } from '../small-fields.ts'

/** A node of the catalogue. */
const nodeKey = z.string().register(fieldMeta, { kind: 'reference', to: 'node' })

/** What every option with machines has: which node, how many, and how its hours are charged. */
export const machineFields = {
  label: planLabel.optional(),
  serves: z.array(keyOf('workload')).optional(),
  /** Whose list prices these are: the plan's `prices.discount` of that seller is taken off them. */
  seller: planKey.optional(),
  /** `used` bills the GPU-hours of the work; `fleet` whole nodes around the clock. */
  charge: z.enum(['used', 'fleet']).default('fleet'),
  node: nodeKey.optional(),
  gpus_per_node: assumedField(quantityField('GPU/node', 'positive', { implied: ['node'] }), '8 GPU/node', {
    en: 'unless a server is named: eight GPUs each, as in most of them',
    zh: '未指明服务器时，按常见的每台八卡计',
  }),
  /** Left out, or `follow_demand`: as many as the load needs. */
  nodes: z.union([z.literal('follow_demand'), quantityField('node', 'positive', { moves: true })]).optional(),
  vat: quantityField('%', 'fraction').optional(),
}
