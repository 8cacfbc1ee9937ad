import { expect, test } from 'vitest'
import { chooseLocale } from './choose-locale.ts'

test.each([
  ['zh-CN', 'en', 'zh-CN'],
  ['zh', null, 'zh-CN'],
  ['en', 'zh-CN', 'en'],
  [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  [undefined, 'en;q=0.4, zh-TW;q=0.7', 'zh-CN'],
  [undefined, 'fr, de;q=0.9, zh;q=0', 'en'],
  [undefined, 'fr;q=abc,,;;=, zh', 'zh-CN'],
  ['../../etc', null, 'en'],
  [undefined, null, 'en'],
] as const)('cookie %s and header %s give %s', (cookie, header, locale) => {
  expect(chooseLocale(cookie, header)).toBe(locale)
})
