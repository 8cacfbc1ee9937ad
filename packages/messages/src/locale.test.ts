import { expect, it } from 'vitest'
import { findLocale } from './locale.ts'

it.each([
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['en_US.UTF-8', 'en'],
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['zh_CN.UTF-8', 'zh-CN'],
  ['fr', undefined],
  ['C.UTF-8', undefined],
  ['enormous', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s asks for %s', (tag, locale) => {
  expect(findLocale(tag)).toBe(locale)
})
