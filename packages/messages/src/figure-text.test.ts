import { describe, expect, it } from 'vitest'
import { figureLine, figureText } from './figure-text.ts'

const FULL = [
  [1372329.5496, 'USD', '1,372,329.55 USD', '1,372,329.55 美元'],
  [605644.3556, 'GPU-h', '605,644.36 GPU·h', '605,644.36 GPU·小时'],
  [9743539.7722, 'CNY', '9,743,539.77 CNY', '9,743,539.77 元'],
  [0.00177018, 'USD/ktok', '0.0017702 USD/1k tok', '0.0017702 美元/千 token'],
  [3.1428e23, 'FLOP', '3.1428 × 10²³ FLOP', '3.1428 × 10²³ FLOP'],
  [1e15, 'FLOP', '1 × 10¹⁵ FLOP', '1 × 10¹⁵ FLOP'],
  [999999999999999, 'FLOP', '999,999,999,999,999 FLOP', '999,999,999,999,999 FLOP'],
  [46.2, '%', '46.2%', '46.2%'],
  [8, '%/month', '8%/month', '8%/月'],
  [24.643732, 'day', '24.64373 days', '24.64373 天'],
  [4, 'year', '4 years', '4 年'],
  [1, 'year', '1 year', '1 年'],
  [-1, 'month', '−1 month', '−1 月'],
  [0.5, 'node', '0.5 nodes', '0.5 节点'],
  [6, 'request/user/day', '6 requests/user/day', '6 次请求/用户/天'],
  [2, 'query', '2 queries', '2 次问答'],
  [3, 'node-month', '3 node·months', '3 节点·月'],
  [15, 'Mtok/day', '15M tok/day', '1,500万 token/天'],
  [1234.5, 'Mtok', '1.2345B tok', '12.345亿 token'],
  [0.25, 'ktok/request', '250 tok/request', '250 token/次请求'],
  [0, 'Mtok', '0 tok', '0 token'],
  [-1.1642e-9, 'USD', '0.00 USD', '0.00 美元'],
  [0.002, 'USD', '0.002 USD', '0.002 美元'],
  [1638228.2, 'USD/year', '1,638,228.20 USD/year', '1,638,228.20 美元/年'],
  [320000, 'USD/node', '320,000 USD/node', '320,000 美元/节点'],
  [3.5, 'USD/GPU-h', '3.5 USD/GPU·h', '3.5 美元/GPU·小时'],
  [2206, 'GPU', '2,206 GPU', '2,206 GPU'],
  [1.33308, 'tok/word', '1.33308 tok/word', '1.33308 token/词'],
  [0, 'USD', '0.00 USD', '0.00 美元'],
  [1234.5, 'GBP', '1,234.50 GBP', '1,234.50 英镑'],
  [1372329.5496, 'JPY', '1,372,330 JPY', '1,372,330 日元'],
  [0, '', '0', '0'],
  [-1250.5, 'USD', '−1,250.50 USD', '−1,250.50 美元'],
  [-0.25, '', '−0.25', '−0.25'],
  [0.000012345678, '', '0.000012346', '0.000012346'],
  [-3.1e23, 'FLOP', '−3.1 × 10²³ FLOP', '−3.1 × 10²³ FLOP'],
  [2.66763e-18, 'USD/FLOP', '2.6676 × 10⁻¹⁸ USD/FLOP', '2.6676 × 10⁻¹⁸ 美元/FLOP'],
] as const

const SHORT = [
  [1372329.55, 'USD', '1.37M USD', '137万美元'],
  [755_802_000, 'USD', '756M USD', '7.56亿美元'],
  [1_372_000_000, 'CNY', '1.37B CNY', '13.7亿元'],
  [2.5e12, 'tok', '2.5T tok', '2.5万亿 token'],
  [30382, 'GPU', '30.4k GPU', '3.04万 GPU'],
  [2206, 'GPU', '2.21k GPU', '2,210 GPU'],
  [999.4, 'GPU', '999 GPU', '999 GPU'],
  [999.6, 'GPU', '1k GPU', '1,000 GPU'],
  [9996, 'GPU', '10k GPU', '1万 GPU'],
  [999_600, 'GPU', '1M GPU', '100万 GPU'],
  [-1372329.55, 'USD', '−1.37M USD', '−137万美元'],
  [3.1428e23, 'FLOP', '3.14 × 10²³ FLOP', '3.14 × 10²³ FLOP'],
  [0.00177018, 'USD/ktok', '0.177 ¢/1k tok', '0.177 美分/千 token'],
  [0.0035614, 'USD/query', '0.356 ¢/query', '0.356 美分/次问答'],
  [-0.05, 'USD', '−5 ¢', '−5 美分'],
  [2.66763e-18, 'USD/FLOP', '2.67 × 10⁻¹⁸ USD/FLOP', '2.67 × 10⁻¹⁸ 美元/FLOP'],
  [0.1, 'USD', '0.1 USD', '0.1 美元'],
  [0, 'USD', '0 USD', '0 美元'],
  [0.0037, 'CNY', '0.0037 CNY', '0.0037 元'],
  [0.02, 'EUR/h', '2 euro cents/h', '2 欧分/小时'],
  [46.2, '%', '46.2%', '46.2%'],
  [15, 'Mtok/day', '15M tok/day', '1,500万 token/天'],
  [1, 'year', '1 year', '1 年'],
  [1200, 'request', '1.2k requests', '1,200 次请求'],
] as const

describe('a figure in full', () => {
  it.each(FULL)('%d %s', (value, unit, english, chinese) => {
    expect(figureLine(value, unit, 'en')).toBe(english)
    expect(figureLine(value, unit, 'zh-CN')).toBe(chinese)
  })
})

describe('a figure cut short', () => {
  it.each(SHORT)('%d %s', (value, unit, english, chinese) => {
    expect(figureLine(value, unit, 'en', 'short')).toBe(english)
    expect(figureLine(value, unit, 'zh-CN', 'short')).toBe(chinese)
  })
})

describe('what is not a number', () => {
  it.each([null, Number.NaN, Number.POSITIVE_INFINITY])('%s is a dash without a unit, never 0', (value) => {
    for (const style of ['full', 'short'] as const) {
      expect(figureText(value, 'USD', 'en', style)).toEqual({ value: '–', unit: '' })
      expect(figureLine(value, 'USD', 'zh-CN', style)).toBe('–')
    }
  })
})

it('keeps value and unit apart, because the unit is set smaller', () => {
  expect(figureText(0.00177018, 'USD/ktok', 'en', 'short')).toEqual({ value: '0.177', unit: '¢/1k tok' })
})
