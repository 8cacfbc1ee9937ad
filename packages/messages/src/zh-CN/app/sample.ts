import type { Messages } from '../../messages.ts'

/** What only the sample's page says. */
export const sample: Messages['app']['sample'] = {
  crumb: '方案',
  title: 'ChatGPT，2023 年初',
  badge: '示例，只读',
  whose: '采用谁的估算？',
  basis:
    '美元，不含税 · 2023 年初价格 · {factors, select, core {只计硬件与电费} all {计入全部因素} none {未计入任何因素} other {计入部分因素}}',
  scenario: {
    guosheng: '训练 {training} · 按峰值机群',
    sinolink: '训练 {training} · 仅见摘要',
    semianalysis: '{day} · {gpus}',
    compute_only: '利用率 51% · 峰值 5 倍',
    ranges: 'MFU、租价、功率取区间',
  },
  gap: {
    sentence:
      '同样 {users}日活，一说要 {low} 张 A100，一说要 {high} 张，相差 {ratio} 倍：一个按理想批处理算算力，一个按显存与时延配机群。',
    show: '看原因',
    title: '为什么两家相差 {ratio} 倍',
    text: '两边服务的 token 一样多。一边用总算力除以批次全满时单卡的算力；另一边数的是能按时应答的卡，它们大部分时间在等显存。',
    utilisation: '平均负载下只用到峰值算力的 {share}',
    computeOnly: '理想批处理下的算力',
    fleet: '能按时应答的机群',
    ratio: '{high} ÷ {low} = {result}',
  },
}
