import { expect, it } from 'vitest'
import { momentText } from './moment-text.ts'
import { moneyText } from './money-text.ts'

it.each([
  ['0.00', '0.00'],
  ['-0.00', '0.00'],
  ['1372329.55', '1,372,329.55'],
  ['-989003.69', '\u2212989,003.69'],
  ['1000000000000000.01', '1,000,000,000,000,000.01'],
  ['1234', '1,234'],
])('%s is printed %s in both languages', (amount, text) => {
  expect(moneyText(amount, 'en')).toBe(text)
  expect(moneyText(amount, 'zh-CN')).toBe(text)
})

it('says when and on which clock', () => {
  expect(momentText('2026-11-29T09:00:00Z', 'Asia/Shanghai')).toBe(
    '2026-11-29 17:00 Asia/Shanghai (UTC+08:00)',
  )
  expect(momentText('2026-07-01T00:30:00Z', 'America/New_York')).toBe(
    '2026-06-30 20:30 America/New_York (UTC-04:00)',
  )
  expect(momentText('2026-07-01T00:30:00Z', 'UTC')).toBe('2026-07-01 00:30 UTC')
  expect(() => momentText('2026-07-01T00:30:00Z', 'Mars/Olympus')).toThrow(RangeError)
  expect(() => momentText('yesterday', 'UTC')).toThrow(RangeError)
})
