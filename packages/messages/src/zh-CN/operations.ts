import type { en } from '../en/index.ts'
import type { Words } from '../messages.ts'

export const operations: Words<typeof en.operations> = {
  above: '{0} 高于 {1}',
  at: '{0}，全部计入{1}',
  ceil: '{0}，按 {1} 向上取整',
  diff: '{0} 较上月的增加',
  each: '{0}，每月相同',
  exp: 'e 的 {0} 次方',
  first: '{0} 的首个月份',
  floor: '{0}，按 {1} 向下取整',
  grow: '{0}，按 {1} 增长',
  guard: '{1}，仅当 {0}',
  index: '自起始月起的月数',
  last: '最后一个月的 {0}',
  ln: '{0} 的自然对数',
  max: '{list} 中的较大者',
  min: '{list} 中的较小者',
  pow: '{0} 的 {1} 次方',
  run_max: '{0} 的迄今最高值',
  run_sum: '{0} 的累计值',
  select: '若 {0} 则取 {1}，否则取 {2}',
  shift: '{1} 前的 {0}',
  spread: '{0}，自{1}起分摊到 {2}',
  sum: '整个计划期的 {0}',
  top: '{0} 的单月最高值',
  window: '最近 {1} 的 {0}',
}
