import { describe, expect, it } from 'vitest'
import { conversionText, labelInContext, phraseParts, type TokenLike, tokensText } from './tokens-text.ts'

const names = {
  strategies: { cloud: { en: 'Cloud', zh: '云端' } },
  workloads: { chat: { en: 'Chat', zh: '对话' } },
}
const label = (key: string, context = {}): TokenLike => ({ kind: 'label', id: key, label: { key }, context })
const value = (number: number | null, unit = ''): TokenLike => ({ kind: 'value', value: number, unit })
const symbol = (text: string): TokenLike => ({ kind: 'symbol', text })

function both(tokens: readonly TokenLike[]): readonly [string, string] {
  return [tokensText(tokens, 'en', names), tokensText(tokens, 'zh-CN', names)]
}

describe('a formula as a line', () => {
  it('sets parentheses tight and signs loose', () => {
    expect(
      both([
        value(2),
        symbol('×'),
        symbol('('),
        symbol('('),
        value(3),
        symbol('+'),
        value(4),
        symbol(')'),
        symbol('−'),
        value(5),
        symbol(')'),
      ]),
    ).toEqual(['2 × ((3 + 4) − 5)', '2 × ((3 + 4) − 5)'])
  })

  it('says labels, units and percentages in the language', () => {
    expect(
      both([label('measure.gpu_hours'), symbol('×'), value(2.5, 'USD/GPU-h'), symbol('×'), value(80, '%')]),
    ).toEqual(['GPU-hours × 2.5 USD/GPU·h × 80%', 'GPU 小时 × 2.5 美元/GPU·小时 × 80%'])
  })

  it('shows an absent value as a dash', () => {
    expect(both([value(null, 'USD'), symbol('+'), value(1, 'USD')])[0]).toBe('– + 1.00 USD')
  })

  it('fills the slots of a phrase in the order of the language', () => {
    const slots = [[value(1)], [value(7, 'USD')]]
    expect(both([{ kind: 'phrase', key: 'shift', slots }])).toEqual([
      '1, 7.00 USD earlier',
      '7.00 美元前的 1',
    ])
    expect(
      both([{ kind: 'phrase', key: 'ceil', slots: [[value(2.2, 'node')], [value(1, 'node')]] }]),
    ).toEqual(['2.2 nodes, rounded up to whole lots of 1 node', '2.2 节点，按 1 节点向上取整'])
  })

  it('lists any number of inputs', () => {
    const slots = [[value(1)], [value(2)], [value(3), symbol('+'), value(4)]]
    expect(both([{ kind: 'phrase', key: 'max', slots }])).toEqual([
      'the larger of 1, 2, 3 + 4',
      '1、2、3 + 4 中的较大者',
    ])
  })

  it('names an operation it has no words for, with its inputs', () => {
    expect(phraseParts('erlang', 'en')).toEqual(['erlang(', { slot: 'list' }, ')'])
  })
})

describe('a conversion', () => {
  it.each([
    [{ op: '÷', factor: 3600, unit: 's', per: 'h' }, '÷ 3,600 s/h', '÷ 3,600 秒/小时'],
    [{ op: '×', factor: 1e12, unit: 'FLOP', per: 'TFLOP' }, '× 10¹² FLOP/TFLOP', '× 10¹² FLOP/TFLOP'],
    [{ op: '÷', factor: 12, unit: 'month', per: 'year' }, '÷ 12 months/year', '÷ 12 月/年'],
    [{ op: '×', factor: 1000, unit: 'W', per: 'kW' }, '× 1,000 W/kW', '× 1,000 瓦/千瓦'],
  ] as const)('%o', (given, english, chinese) => {
    const token = { kind: 'conversion', ...given } as const
    expect(conversionText(token, 'en')).toBe(english)
    expect(conversionText(token, 'zh-CN')).toBe(chinese)
  })
})

describe('a label of another context', () => {
  const token = { label: { key: 'line.total' }, context: { strategy: 'cloud', workload: 'chat' } }

  it('says whose it is', () => {
    expect(labelInContext(token, 'en', names, {})).toBe('Total cost (Chat, Cloud)')
    expect(labelInContext(token, 'zh-CN', names, {})).toBe('总成本（对话，云端）')
  })

  it('says only what differs from home', () => {
    expect(labelInContext(token, 'en', names, { strategy: 'cloud' })).toBe('Total cost (Chat)')
    expect(labelInContext(token, 'en', names, token.context)).toBe('Total cost')
  })
})
