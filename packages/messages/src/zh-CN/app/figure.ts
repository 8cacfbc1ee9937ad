import type { Messages } from '../../messages.ts'

/** How a figure is written. */
export const figure: Messages['app']['figure'] = {
  listSeparator: '、',
  unpriced: '缺价格',
  infeasible: '不可行',
  never: '不会发生',
  impossible: '无法按方案实现',
  impossibleBecause: '{strategy}：{reasons}。',
  incomplete: '不完整',
  partly: '{value}（不完整）',
  incompleteTitle: '不完整：有项目缺价格',
  incompleteBecause: '{strategy}缺：{items}。',
  reasonSeparator: '；',
  why: '{label}，这个数怎么来的？',
  range: '{low} – {high}',
  spread: '{range}（p5–p95）',
}
