import { z } from 'zod'
import { catalogueKey } from './catalogue-key.ts'
import type { Figure } from './figure.ts'
import { inUnit } from './in-unit.ts'

/**
 * One kind of server, as it is bought or rented.
 *
 * `ratedPower` is the most the whole server draws (name plate), well above what it draws in use and not the sum of its
 * accelerators' TDP. Rented types have none: the landlord pays that bill.
 *
 * @unit accelerators GPU/node, ratedPower kW
 */
export const nodeSchema: z.ZodType<NodeType> = z.strictObject({
  key: catalogueKey,
  name: z.string().min(1),
  accelerator: catalogueKey,
  accelerators: inUnit('GPU/node'),
  ratedPower: inUnit('kW').exactOptional(),
})

export interface NodeType {
  readonly key: string
  readonly name: string
  /** Key of the accelerator it carries. */
  readonly accelerator: string
  readonly accelerators: Figure
  readonly ratedPower?: Figure
}
