import { z } from 'zod'
import { fieldMeta } from './field-meta.ts'
import { quantityField } from './quantity-field.ts'
import { keyOf, planLabel } from './small-fields.ts'

/** A node of the catalogue. */
const nodeKey = z.string().register(fieldMeta, { kind: 'reference', to: 'node' })

/** A way to buy the compute. `charge: used` bills GPU-hours used times a rate, without rounding to whole nodes. */
export function optionSchema(money: string) {
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('rent'),
      label: planLabel.optional(),
      term: z.enum(['on_demand', 'reserved']),
      charge: z.literal('used'),
      node: nodeKey,
      price: quantityField(`${money}/GPU-h`, 'positive').optional(),
    }),
    z.strictObject({
      kind: z.literal('own'),
      label: planLabel.optional(),
      charge: z.literal('used'),
      node: nodeKey,
      price: quantityField(`${money}/node`, 'positive').optional(),
      installation: quantityField('%', 'positive').optional(),
      service_life: quantityField('year', 'positive'),
      facility: keyOf('facility'),
    }),
  ])
}

/** Where owned nodes stand, and what their power costs. */
export function facilitySchema(money: string) {
  return z.strictObject({
    kind: z.literal('own_building'),
    label: planLabel.optional(),
    pue: quantityField('', 'positive'),
    tariff: quantityField(`${money}/kWh`, 'positive').optional(),
    node_power: z.strictObject({
      rated: quantityField('kW/node', 'positive'),
      load_factor: quantityField('%', 'fraction'),
    }),
  })
}

/** People, loaded cost each, and the options they work for. */
export function staffSchema(money: string) {
  return z.strictObject({
    label: planLabel.optional(),
    people: quantityField('FTE', 'positive'),
    cost: quantityField(`${money}/FTE/year`, 'positive'),
    for: z.array(keyOf('option')).min(1),
  })
}

/** A yearly cost of running an option; its key is its cost line. */
export function overheadSchema(money: string) {
  return z.strictObject({
    label: planLabel.optional(),
    cost: quantityField(`${money}/year`, 'positive'),
    for: z.array(keyOf('option')).min(1),
  })
}

export type Option = z.infer<ReturnType<typeof optionSchema>>
export type RentOption = Extract<Option, { kind: 'rent' }>
export type OwnOption = Extract<Option, { kind: 'own' }>
