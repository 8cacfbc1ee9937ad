import type { en } from '../../en/index.ts'
import type { Words } from '../../messages.ts'

export const run: Words<typeof en.launcher.run> = {
  ready: 'Kilotoken 已就绪，请打开 {address}',
  sample: '可从 ChatGPT 示例开始：{address}',
  howToStop: '按 Ctrl-C 全部停止，数据保留。',
  firstAccount: '尚无账号。请在 30 分钟内打开以下地址，创建第一个账号和团队：',
  newSetupLink: '过期后重新启动即可得到新链接。',
  fault: 'Kilotoken 因自身故障停止。',
  notReady: 'Kilotoken 已启动，但 {address} 未报告就绪，其应答会指明是哪一部分。',
  building: '正在构建页面（约一分钟，仅在源码有改动时进行）。',
  buildFailed: '构建页面失败（退出码 {code}），原因见上文。',
  endedBySignal: '信号 {signal}',
  endedWithCode: '退出码 {code}',
  doesNotStart: '{name} 无法启动（{how}{said, select, none {} other {：{said}}}）。',
  startingAgain: '{name} 已退出（{how}{said, select, none {} other {：{said}}}），{seconds} 秒后重新启动。',
  alreadyRuns: 'Kilotoken 已在此运行，进程 {pid}，地址 {address}：请直接使用，或用 kill {pid} 将其停止。',
  notRunning: 'Kilotoken 没有在 {folder} 上运行：请先用 npm start 启动。',
  severalAtOnce: '有多个启动程序同时在 {folder} 上启动，请只启动一个。',
}
