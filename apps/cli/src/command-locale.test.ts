import { expect, it } from 'vitest'
import { commandLocale } from './command-locale.ts'

it.each([
  [['estimate', 'x'], { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [['estimate', 'x', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
  [['estimate', 'x', '--lang=zh'], {}, 'zh-CN'],
  [['--lang', 'zh', '--help'], {}, 'zh-CN'],
  [['estimate', '--lang', 'zh', '--lang', 'en'], {}, 'en'],
  [['estimate', '--lang', 'fr'], { LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN'],
  [['estimate', '--', '--lang', 'zh'], {}, 'en'],
  [['estimate', '--lang'], {}, 'en'],
])('%j under %j speaks %s', (args, environment, locale) => {
  expect(commandLocale(args, environment)).toBe(locale)
})
