import { describe, expect, it } from 'vitest'
import { problemText } from './problem-text.ts'

const problem = (code: string, params: Readonly<Record<string, string | number>> = {}) => ({
  code,
  path: 'a.b',
  params,
})

describe('a problem in words', () => {
  it.each([
    [
      problem('UNKNOWN_FIELD', { field: 'mfo', nearest: 'mfu' }),
      'There is no field “mfo” here. Did you mean mfu? Put quotes around a value with commas.',
      '此处没有字段“mfo”。是否指 mfu？带逗号的值请加引号。',
    ],
    [
      problem('UNKNOWN_FIELD', { field: '6k', nearest: '' }),
      'There is no field “6k” here. Put quotes around a value with commas.',
      '此处没有字段“6k”。带逗号的值请加引号。',
    ],
    [problem('WRONG_TYPE', { expected: 'number' }), 'This should be a number.', '此处应为数字。'],
    [problem('WRONG_TYPE', { expected: 'date' }), 'This should be date.', '此处应为 date。'],
    [
      problem('WRONG_UNIT', { got: 'kW', want: 'USD/GPU-h', text: '5 kW' }),
      '“kW” does not fit: this field is in USD/GPU-h.',
      '单位“kW”不符：此字段的单位是 USD/GPU-h。',
    ],
    [
      problem('YAML', { reason: 'TAB_AS_INDENT' }),
      'Indent with spaces: YAML takes no tabs.',
      '请用空格缩进，YAML 不接受制表符。',
    ],
    [
      problem('YAML', { reason: 'A_CODE_OF_TOMORROW' }),
      'This is not valid YAML here.',
      '此处不是有效的 YAML。',
    ],
    [problem('NO_SUCH_CODE'), 'This value is not valid here.', '此处的值无效。'],
    [problem('constructor'), 'This value is not valid here.', '此处的值无效。'],
  ])('%o', (given, english, chinese) => {
    expect(problemText(given, 'en')).toBe(english)
    expect(problemText(given, 'zh-CN')).toBe(chinese)
  })

  it('shows what was typed as it is, braces and tags included', () => {
    const text = '{nearest} <b>5</b> {'
    expect(problemText(problem('TOO_LARGE', { text }), 'en')).toBe(`“${text}” is too large.`)
  })
})
