import { z } from 'zod'
import { quantityField } from '../quantity-field.ts'
import { openField } from './open-field.ts'

const goodput = openField(quantityField('%', 'fraction'), '90%', {
  en: 'published large runs keep 85 to 96% of their time; give your own figure or your checkpoints',
  zh: '公开的大规模训练保留 85% 至 96% 的时间，请换成自己的数值或填写检查点',
})

/**
 * The share of time a run keeps: stated, or worked out from its checkpoints and the mean time between failures, which
 * without `mtbf` follows from the size of the cluster. Beside a stated one, checkpoints cost the time to write them.
 */
export const goodputFields = {
  goodput: goodput.field,
  checkpoint: z
    .strictObject({
      every: quantityField('min', 'positive').optional(),
      time: quantityField('s', 'positive'),
      mtbf: quantityField('h', 'positive').optional(),
    })
    .optional(),
}

/** What counts where a run says neither. */
export const assumedGoodput = goodput.assumed

/** How many GPU-hours a large cluster worked between two failures that stopped its run. */
export const publishedGpuTimeBetweenFailures = quantityField('GPU-h', 'positive').parse({
  value: '50677 GPU-h',
  evidence: 'published',
  source:
    'Grattafiori et al., The Llama 3 Herd of Models, section 3.3.4: 419 unexpected interruptions, 16,384 GPUs',
  url: 'https://arxiv.org/abs/2407.21783',
  date: '2024-07-31',
  note: { en: '54 days of 24 h on 16,384 GPUs, over 419', zh: '16,384 张 GPU 运行 54 天，共 419 次中断' },
})
