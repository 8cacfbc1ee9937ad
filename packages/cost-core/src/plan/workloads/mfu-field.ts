import { assumedField } from '../assumed-field.ts'
import { quantityField } from '../quantity-field.ts'

/** MFU of a training run. The value assumed is that of a dense model on current accelerators. */
export const mfuField = assumedField(quantityField('%', 'fraction'), '40%', {
  en: 'dense models in bf16 reach 35 to 50% in published runs; a mixture of experts 10 to 20%: give your own figure',
  zh: '公开的 bf16 稠密模型训练多为 35% 至 50%，混合专家模型为 10% 至 20%，请换成自己的数值',
})
