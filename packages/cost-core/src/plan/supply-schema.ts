import { z } from 'zod'
import { assumedField } from './assumed-field.ts'
import { apiOption } from './options/api-option.ts'
import { mixOption } from './options/mix-option.ts'
import { ownOption } from './options/own-option.ts'
import { rentOption } from './options/rent-option.ts'
import { quantityField } from './quantity-field.ts'
import { keyOf, planLabel } from './small-fields.ts'

/** A way to buy the compute. */
export function optionSchema(money: string) {
  return z.discriminatedUnion('kind', [apiOption(money), rentOption(money), ownOption(money), mixOption])
}

/** Power of a node: what its plate says, the share it draws at work, and the share it draws while idle. */
const nodePower = z.strictObject({
  rated: quantityField('kW/node', 'positive', { implied: ['node'] }),
  load_factor: assumedField(quantityField('%', 'fraction'), '60%..90%', {
    en: 'a server rarely draws its name plate',
    zh: '服务器很少达到铭牌功率',
  }),
  idle: quantityField('%', 'fraction').optional(),
})

/** Where owned nodes stand, and what their power and place cost. */
export function facilitySchema(money: string) {
  const power = {
    label: planLabel.optional(),
    pue: assumedField(quantityField('', 'positive'), '1.3..1.6', {
      en: 'an ordinary room to a good one',
      zh: '从普通机房到较好的机房',
    }),
    tariff: quantityField(`${money}/kWh`, 'positive', { moves: true, bands: true }).optional(),
    node_power: nodePower,
    carbon: quantityField('kg/kWh', 'positive').optional(),
  }
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('own_building'), ...power }),
    z.strictObject({
      kind: z.literal('colocation'),
      ...power,
      price: quantityField(`${money}/kW/month`, 'positive', { moves: true }).optional(),
      /** Says that the price covers the power drawn: then no energy is charged beside it. */
      includes_power: z.boolean().default(false),
    }),
  ])
}

/** People, loaded cost each, and the options they work for. */
export function staffSchema(money: string) {
  return z.strictObject({
    label: planLabel.optional(),
    people: quantityField('FTE', 'positive', { moves: true }),
    cost: quantityField(`${money}/FTE/year`, 'positive', { moves: true, implied: ['FTE'] }),
    from: z.string().optional(),
    for: z.array(keyOf('option')).min(1),
  })
}

export type Facility = z.infer<ReturnType<typeof facilitySchema>>
export type { ApiOption } from './options/api-option.ts'
export type { MixOption } from './options/mix-option.ts'
export type { OwnOption } from './options/own-option.ts'
export type { RentOption } from './options/rent-option.ts'
