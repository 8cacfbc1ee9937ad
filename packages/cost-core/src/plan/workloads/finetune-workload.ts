import { z } from 'zod'
import { assumedField } from '../assumed-field.ts'
import { quantityField } from '../quantity-field.ts'
import { civilMonth, keyOf, planLabel } from '../small-fields.ts'
import { goodputFields } from './goodput-fields.ts'
import { mfuField } from './mfu-field.ts'
import { openField } from './open-field.ts'
import { precision } from './precision.ts'
import { runsField } from './runs-field.ts'

/**
 * `full` trains every weight; `lora` trains adapters beside frozen weights, `qlora` beside weights kept in four bits;
 * `rl` lets the model answer, scores the answers, and trains every weight on them.
 */
const FINETUNE_METHODS = ['full', 'lora', 'qlora', 'rl'] as const

const adapterShare = openField(quantityField('%', 'fraction'), '0.5%', {
  en: 'rank 8 to 64 on the linear layers trains about 0.1 to 1% of the weights',
  zh: '在线性层上采用秩 8 至 64 时，约训练 0.1% 至 1% 的参数',
})

const dequantisation = openField(quantityField('%', 'positive'), '50%', {
  en: 'published comparisons with LoRA range from about 40 to 70% more time; measure your own',
  zh: '公开对比中比 LoRA 多用约 40% 至 70% 的时间，请自行实测',
})

const rl = z.strictObject({
  prompt_tokens_per_run: quantityField('tok/run', 'positive', { implied: ['run'] }).optional(),
  generation_mfu: assumedField(quantityField('%', 'fraction'), '10%', {
    en: 'writing token by token is held up by memory, not by arithmetic; depends on the batch',
    zh: '逐个生成 token 受显存带宽而非算力限制，取决于批大小',
  }),
  reference_passes: assumedField(quantityField('', 'positive'), '1', {
    en: 'one pass of the frozen model, to keep the new one near it',
    zh: '冻结的参考模型前向计算一次，用于约束新模型',
  }),
  reward_parameters: quantityField('param', 'positive').optional(),
  epochs: assumedField(quantityField('', 'positive'), '1', {
    en: 'each answer is trained on once',
    zh: '每个回答只训练一次',
  }),
})

/**
 * Training a model further. The model is that of a pre-training (`base`), one of the catalogue (`model`), or has its
 * size given here. For `rl`, `tokens_per_run` are those the model writes.
 */
export const finetuneWorkload = z.strictObject({
  kind: z.literal('finetune'),
  label: planLabel.optional(),
  method: z.enum(FINETUNE_METHODS),
  base: keyOf('workload').optional(),
  model: z.string().optional(),
  parameters: quantityField('param', 'positive').optional(),
  active_parameters: quantityField('param', 'positive').optional(),
  runs: runsField,
  start: civilMonth.optional(),
  from: civilMonth.optional(),
  until: civilMonth.optional(),
  tokens_per_run: quantityField('tok/run', 'positive', { implied: ['run'] }),
  adapter_share: adapterShare.field,
  dequantisation: dequantisation.field,
  rl: rl.optional(),
  precision,
  mfu: mfuField,
  ...goodputFields,
  cluster: quantityField('GPU', 'positive').optional(),
})

export type FinetuneWorkload = z.infer<typeof finetuneWorkload>

/** What counts for the fields of a method that a plan leaves empty. */
export const FINETUNE_ASSUMPTIONS = {
  adapterShare: adapterShare.assumed,
  dequantisation: dequantisation.assumed,
  rl: rl.parse({}),
}
