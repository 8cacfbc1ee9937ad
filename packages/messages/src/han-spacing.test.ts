import { describe, expect, it } from 'vitest'
import { hanJoined } from './han-joined.ts'
import { hanSpacing } from './han-spacing.ts'
import { translate } from './translate.ts'

describe('Chinese beside Latin and digits', () => {
  it.each([
    ['API最便宜：48 个月共 473,040.00 美元', 'API 最便宜：48 个月共 473,040.00 美元'],
    ['与API相比', '与 API 相比'],
    ['自建与rent_2只差3元', '自建与 rent_2 只差 3 元'],
    ['占26%的抽样', '占 26% 的抽样'],
    ['137万美元，5千到8千', '137万美元，5千到8千'],
    ['2027年4月起，写4月、4或April', '2027年4月起，写 4月、4 或 April'],
    ['“API”最便宜（GPU）', '“API”最便宜（GPU）'],
    ['“5兆”：兆可能指百万或万亿', '“5兆”：兆可能指百万或万亿'],
    ['自建最便宜', '自建最便宜'],
  ])('%s', (text, spaced) => {
    expect(hanSpacing(text)).toBe(spaced)
    expect(hanSpacing(spaced)).toBe(spaced)
  })

  it('is in every message, whatever is put into it', () => {
    const values = { strategy: 'rent', base: 'API', share: '80%' }
    expect(translate('zh-CN', 'cli.cheaper', values)).toBe('在 80% 的抽样中，rent 的成本低于 API')
    expect(translate('zh-CN', 'cli.unreadable', { file: '预算2027a版.yaml', reason: 'ENOENT' })).toContain(
      '预算2027a版.yaml',
    )
    expect(translate('en', 'cli.cheaper', values)).not.toContain('  ')
  })
})

it('pieces of Chinese have no blanks between them, others keep theirs', () => {
  expect(hanJoined(['整个计划期的 ', '总成本'])).toBe('整个计划期的总成本')
  expect(hanJoined(['整个计划期的 ', 'GPU 小时'])).toBe('整个计划期的 GPU 小时')
  expect(hanJoined(['', '7.00 美元', ' 前的 ', '1'])).toBe('7.00 美元前的 1')
})
