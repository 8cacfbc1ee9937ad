import { z } from 'zod'
import { PRECISIONS } from '../catalog/catalogue.ts'
import { quantityField } from './quantity-field.ts'
import { civilMonth, civilMonthRange, keyOf, planLabel } from './small-fields.ts'

const precision = z.enum(PRECISIONS).default('bf16')

function dataWorkload(money: string) {
  return z.strictObject({
    kind: z.literal('data'),
    label: planLabel.optional(),
    months: civilMonthRange,
    acquisition: quantityField(money, 'positive').optional(),
    volume: quantityField('GB', 'positive').optional(),
    cleaning: quantityField(`${money}/GB`, 'positive').optional(),
    labelling: z
      .strictObject({
        items: quantityField('item', 'positive'),
        cost: quantityField(`${money}/item`, 'positive'),
      })
      .optional(),
    storage: z
      .strictObject({
        size: quantityField('TB', 'positive'),
        price: quantityField(`${money}/TB/month`, 'positive'),
      })
      .optional(),
  })
}

const pretrainWorkload = z.strictObject({
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

const finetuneWorkload = z.strictObject({
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

const servingWorkload = z.strictObject({
  kind: z.literal('serving'),
  label: planLabel.optional(),
  parameters: quantityField('param', 'positive'),
  precision,
  demand: z.strictObject({ drivers, peak_factor: quantityField('', 'positive') }),
  capacity,
  headroom: quantityField('%', 'fraction'),
})

/** What the plan has to do: one of four kinds of work, each with its own fields. `money` is the plan's currency. */
export function workloadSchema(money: string) {
  return z.discriminatedUnion('kind', [
    dataWorkload(money),
    pretrainWorkload,
    finetuneWorkload,
    servingWorkload,
  ])
}

export type Workload = z.infer<ReturnType<typeof workloadSchema>>
export type DataWorkload = Extract<Workload, { kind: 'data' }>
export type PretrainWorkload = Extract<Workload, { kind: 'pretrain' }>
export type FinetuneWorkload = Extract<Workload, { kind: 'finetune' }>
export type ServingWorkload = Extract<Workload, { kind: 'serving' }>
