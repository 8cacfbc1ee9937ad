import { expect, test } from 'vitest'
import { figureParts } from './figure-parts.ts'

test.each([
  [1_372_329.5497, 'USD', 'card', '$1.37', 'M'],
  [1_372_329.5497, 'USD', 'full', '$1,372,329.55', ''],
  [1_372_329.5497, 'USD', 'table', '1,372,330', ''],
  [-1_185_851.64, 'USD', 'table', '−1,185,852', ''],
  [-1_185_851.64, 'USD', 'full', '−$1,185,851.64', ''],
  [694_464, 'USD/day', 'card', '$694', 'k/day'],
  [0.00177018, 'USD/ktok', 'card', '0.177', '¢/1k tok'],
  [2206, 'GPU', 'card', '2,206', 'GPU'],
  [0.30031818, '', 'ratio', '0.300', ''],
  [21.3, '%', 'full', '21.3%', ''],
  [605_644.3556, 'GPU-h', 'card', '606', 'k GPU·h'],
] as const)('en: %d %s as %s', (value, unit, style, expected, light) => {
  expect(figureParts(value, unit, 'en', style)).toEqual({ value: expected, unit: light })
})

test.each([
  [1_372_329.5497, 'USD', 'card', '137', '万美元'],
  [1_372_329.5497, 'USD', 'full', '1,372,329.55', '美元'],
  [0.00177018, 'USD/ktok', 'card', '0.177', '美分/千 token'],
  [755_802_000, 'USD', 'card', '7.56', '亿美元'],
  [605_644.3556, 'GPU-h', 'card', '60.6', '万 GPU·小时'],
] as const)('zh: %d %s as %s', (value, unit, style, expected, light) => {
  expect(figureParts(value, unit, 'zh-CN', style)).toEqual({ value: expected, unit: light })
})

test('an absent figure is a dash in every style, never 0', () => {
  for (const style of ['card', 'table', 'ratio', 'full'] as const) {
    expect(figureParts(null, 'USD', 'en', style)).toEqual({ value: '–', unit: '' })
  }
})
