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
      problem('UNKNOWN_FIELD', { field: 'mfo', nearest: 'mfu', fields: '', isPiece: 'no' }),
      'There is no field “mfo” here. Did you mean mfu?',
      '此处没有字段“mfo”。是否指 mfu？',
    ],
    [
      problem('UNKNOWN_FIELD', { field: 'gpu', nearest: '', fields: 'kind, node', isPiece: 'no' }),
      'There is no field “gpu” here. The fields here are kind, node.',
      '此处没有字段“gpu”。此处的字段有：kind, node。',
    ],
    [
      problem('UNKNOWN_FIELD', { field: '6k', nearest: '', fields: 'value', isPiece: 'yes' }),
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

describe('why a quantity could not be read, in words', () => {
  it.each([
    ['EMPTY', {}, 'Write a number, for example 6500 or 5k to 8k.', '请写一个数，例如 6500 或 5千到8千。'],
    [
      'NUMBER_EXPECTED',
      { text: 'about 5' },
      '“about 5”: a number was expected.',
      '“about 5”：此处应为数字。',
    ],
    ['TRAILING_TEXT', { text: '5 kg2' }, '“5 kg2”: the end could not be read.', '“5 kg2”：末尾无法识别。'],
    ['LOW_ABOVE_HIGH', {}, 'The low end is above the high end. Swap them.', '下限高于上限，请对调。'],
    ['EMPTY_RANGE', {}, 'Both ends are the same. Write one number.', '两端相同，请只写一个数。'],
    [
      'LOGNORMAL_NEEDS_POSITIVE',
      { instead: '0..8000' },
      'A range that starts at 0 (or ends at 100%) needs hard limits: write it with “..”, as in 0..8000.',
      '从 0 开始（或到 100% 为止）的区间须用硬界限，请用“..”书写，例如 0..8000。',
    ],
    [
      'MAGNITUDE_ON_ONE_SIDE',
      { text: '5 to 8k', low: 5, high: 8000, scaled: '5000' },
      '“5 to 8k”: does 5 mean 5 or 5000? Say the magnitude on both sides, as in 5k to 8k, or write 8000 in full.',
      '“5 to 8k”：5 指 5 还是 5000？请在两端都写明量级，例如 5千到8千，或把 8000 完整写出。',
    ],
    [
      'AMBIGUOUS_M',
      { text: '5m' },
      '“5m”: m could be a thousandth or a million. Write M for a million.',
      '“5m”：m 可能指千分之一或百万；百万请写 M。',
    ],
    [
      'AMBIGUOUS_MAGNITUDE',
      { text: '5兆' },
      '“5兆”: 兆 could be a million or a million million. Write 百万 or 万亿.',
      '“5兆”：兆可能指百万或万亿，请写百万或万亿。',
    ],
    [
      'COMPOUND_NUMBER',
      { text: '3万5千', instead: '3.5万' },
      '“3万5千”: write one number, as in 3.5万.',
      '“3万5千”：请写成一个数，例如 3.5万。',
    ],
    [
      'BAD_GROUPING',
      { text: '12,34' },
      '“12,34”: write thousands as 1,234 and decimals with a point.',
      '“12,34”：千位请写成 1,234，小数用点。',
    ],
    ['TWO_POINTS', { text: '1.2.3' }, '“1.2.3” has two decimal points.', '“1.2.3”中有两个小数点。'],
    ['TOO_LARGE', { text: '1e999' }, '“1e999” is too large.', '“1e999”太大。'],
    [
      'TOO_NEAR_ZERO',
      { text: '1e-200' },
      '“1e-200” holds a number too small to be told from 0. Write 0.',
      '“1e-200”中有一个数太小，与 0 无法区分，请写 0。',
    ],
    ['UNKNOWN_UNIT', { unit: 'parsec' }, '“parsec” is not a unit known here.', '无法识别单位“parsec”。'],
    [
      'WRONG_UNIT',
      { got: 'kW', want: 'USD' },
      '“kW” does not fit: this field is in USD.',
      '单位“kW”不符：此字段的单位是 USD。',
    ],
    [
      'CURRENCY_MISMATCH',
      { got: 'CNY', want: 'USD' },
      'This field is in USD, not in CNY. Convert the amount, or change the currency of the plan.',
      '此字段以 USD 计，而不是 CNY。请换算金额，或更改方案的货币。',
    ],
    [
      'OUT_OF_DOMAIN',
      { text: '120%', low: '0%', high: '100%' },
      '“120%”: this must lie between 0% and 100%.',
      '“120%”：须在 0% 与 100% 之间。',
    ],
    [
      'PERCENT_OR_FRACTION',
      { text: '0.3', low: '0.3%', high: '30%' },
      '“0.3”: do you mean 0.3% or 30%? Write the % sign.',
      '“0.3”：指 0.3% 还是 30%？请写百分号。',
    ],
    ['NOT_A_WHOLE_NUMBER', { text: '2.5' }, '“2.5”: this must be a whole number.', '“2.5”：须为整数。'],
    [
      'TRUNCATION_TOO_LARGE',
      { text: '10 ± 8', outside: 1.99 },
      '“10 ± 8”: 1.99% of this curve would lie where the field cannot be, and 1% is the most. Make the spread smaller, or write a range with “to” or “..”.',
      '“10 ± 8”：此分布有 1.99% 落在字段允许的范围之外，最多允许 1%。请缩小幅度，或改用“到”或“..”书写区间。',
    ],
    [
      'ARITY',
      { text: 'tri(5,000, 6,000, 9,000)', got: 6, want: 3 },
      '“tri(5,000, 6,000, 9,000)”: 3 values are needed, 6 given. No thousands separators inside (…): write 5k or 5_000.',
      '“tri(5,000, 6,000, 9,000)”：需要 3 个值，给了 6 个。括号内不要用千位分隔符，请写 5k 或 5_000。',
    ],
    [
      'ORDER',
      { text: 'tri(6, 5, 9)' },
      '“tri(6, 5, 9)”: write the smallest, the most likely and the largest value in this order.',
      '“tri(6, 5, 9)”：请依次写最小值、最可能值和最大值。',
    ],
    [
      'PARAMETERS',
      { text: 'beta(1, sd=2)', names: 'beta(2; 5), beta(mean=…; sd=…)' },
      '“beta(1, sd=2)” does not say what its numbers are. Write beta(2; 5), beta(mean=…; sd=…).',
      '“beta(1, sd=2)”没有说明各数的含义。请写作 beta(2; 5), beta(mean=…; sd=…)。',
    ],
    [
      'SD_NOT_POSITIVE',
      { text: '5 ± 0' },
      '“5 ± 0”: the spread must be above 0. For a number that is certain, write it alone.',
      '“5 ± 0”：幅度必须大于 0。确定的数值请单独书写。',
    ],
    [
      'WEIGHTS',
      { text: 'discrete(1: 70%, 2: 40%)', sum: '110' },
      '“discrete(1: 70%, 2: 40%)”: the shares add up to 110%. They must make 100%.',
      '“discrete(1: 70%, 2: 40%)”：各占比合计 110%，必须等于 100%。',
    ],
    [
      'CALL_SYNTAX',
      { text: 'gamma(1, 2)', names: 'tri(…), pert(…)' },
      '“gamma(1, 2)” could not be read. Shapes are written as tri(…), pert(…).',
      '“gamma(1, 2)”无法识别。分布写作 tri(…), pert(…)。',
    ],
  ] as const)('%s', (code, params, english, chinese) => {
    expect(problemText(problem(code, params), 'en')).toBe(english)
    expect(problemText(problem(code, params), 'zh-CN')).toBe(chinese)
  })
})
