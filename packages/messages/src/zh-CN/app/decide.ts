import type { Messages } from '../../messages.ts'

/** Deciding between strategies: the verdict in one text, what would change it, and what to look at first. */
export const decide: Messages['app']['decide'] = {
  sentences: '{first}{second}',
  cheapest:
    '{winner}最便宜：{basis, select, cost {{months, plural, other {# 个月}}共} npv {现值} npv_after_tax {税后现值} other {}} {total}；{runnerUp}多 {amount}（{percent}）。',
  cheapestOfNothing: '{winner}没有计入的成本；{runnerUp}为 {amount}。',

  basis: {
    cost: '总成本',
    cost_per_month: '首年月均成本',
    npv: '成本现值',
    npv_after_tax: '税后成本现值',
  },

  flip: {
    title: '哪些变化会改变结论（由近及远）',
    input: '输入',
    today: '当前',
    at: '改变之处',
    to: '届时最便宜',
    volume: '{workload}：用量，其余不变',
    price: '{option}：各项价格，当前的倍数',
    below: '低于 {value}',
    above: '高于 {value}',
    stepBelow: '低于 {value}（台阶）',
    stepAbove: '高于 {value}（台阶）',
    never: '不会改变',
  },

  step: {
    below:
      '{figure}：{lots} 份（每份 {lot}）中已需要 {needed} 份，再多一点就要加一份。影响最大的是：{inputs}。',
    above:
      '{figure}：需要 {needed} 份（每份 {lot}），再少一点就能省下 {lots} 份中的最后一份。影响最大的是：{inputs}。',
  },

  breakEven: {
    share:
      '{owned}每个可用 GPU 小时的成本为 {cost}。与{rented}的{basis, select, spot_per_used_hour {竞价} other {按需价}}（每个使用小时 {price}）相比，利用率达到 {share} 时持平。',
    dearer:
      '{owned}每个可用 GPU 小时的成本为 {cost}，高于{rented}的{basis, select, spot_per_used_hour {竞价} other {按需价}}（每个使用小时 {price}）：任何利用率下都不会持平。',
    takeOrPay: '与{rented}相比，{owned}在任何利用率下都没有持平点：预留容量用与不用都要付费。',
  },

  findOut: '先弄清这些：{inputs}。它们只是假设或估计，而最低成本的变动有 {share} 来自它们。',
  leverageShare: '{input}（{share}）',
}
