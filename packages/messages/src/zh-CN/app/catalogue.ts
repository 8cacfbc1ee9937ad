import type { Messages } from '../../messages.ts'

/** The pages of the catalogue. */
export const catalogue: Messages['app']['catalogue'] = {
  title: '价格目录',
  note: '每个数字都有来源和日期；没有来源的留空。',
  accelerators: '加速卡（{count}）',
  models: '模型（{count}）',
  empty: '这个实例的目录是空的，重新启动后会自动填入。',
  name: '名称',
  memory: '显存，GB',
  bandwidth: '带宽，GB/s',
  peak: 'BF16 稠密，TFLOP/s',
  power: '功耗，W',
  price: '价格，美元',
  priceKind: {
    'launch-list': '首发标价',
    'street-estimate': '市价估计，{date}',
    'published-quotation': '报道所引，{date}',
  },
  parameters: '参数',
  active: '激活',
  layers: '层数',
  context: '上下文，token',
  sourceOf: '{source}，{date}',
}
