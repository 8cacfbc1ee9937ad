import type { Messages } from '../../messages.ts'

/** Deciding between strategies: the verdict in one text, what would change it, and what to look at first. */
export const decide: Messages['app']['decide'] = {
  sentences: '{first}{second}',
  cheapest:
    '{winner}最便宜：{basis, select, cost {{months, plural, other {# 个月}}共} cash {{months, plural, other {# 个月}}现金支出共} npv {现值} npv_after_tax {税后现值} other {}} {total}；{runnerUp}多 {amount}（{percent}）。',
  cheapestOfNothing: '{winner}没有计入的成本；{runnerUp}为 {amount}。',

  basis: {
    cost: '总成本',
    cash: '现金支出合计',
    cost_per_month: '首年月均成本',
    npv: '成本现值',
    npv_after_tax: '税后成本现值',
  },

  returns: {
    title: '与{base}相比（税前）',
    npv: '成本现值之差',
    irr: '内部收益率',
    payback: '回本月份',
    annual: '等额年成本',
    base: '基准',
    none: '无解',
    several: '多解：{rates}',
    never: '计划期内不回本',
    convention:
      '内部收益率：按双方现金之差计算，使两者成本现值相等的贴现率。购置款与预付款计在当月月初，运营支出计在{flows, select, month_end {每月月末} other {每年年末}}，期末资产与负债计在计划期末。回本月份：累计现金支出首次不高于{base}的月份，不贴现。现值与等额年成本的贴现率为 {rate}。',
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
      '{figure}：{lots} 份（每份 {lot}）中已需要 {needed} 份。需求再多{isExact, select, yes {一点} other { {change} }}就要加一份：请预留这笔费用，或压低需求。影响最大的是：{inputs}。',
    above:
      '{figure}：需要 {needed} 份（每份 {lot}），却要付 {lots} 份的钱。需求再少 {change} 就能省下最后一份。影响最大的是：{inputs}。',
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
