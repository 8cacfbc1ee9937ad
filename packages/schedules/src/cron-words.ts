import { toString as describe } from 'cronstrue'
import 'cronstrue/locales/zh_CN.js'
import { readCron } from './read-cron.ts'

/** A cron expression in words, with times in 24 hours; absent when it cannot be read. */
export function cronWords(expression: string, locale: 'en' | 'zh-CN'): string | undefined {
  if (!('minute' in readCron(expression))) return undefined
  const words = describe(expression, {
    use24HourTimeFormat: true,
    locale: locale === 'zh-CN' ? 'zh_CN' : 'en',
  })
  return locale === 'zh-CN' ? inChineseType(words) : words
}

/** The library sets Chinese with Latin commas, and with spaces where it joins words. */
function inChineseType(words: string): string {
  return words
    .replaceAll(/, */gu, '，')
    .replaceAll(/ +/gu, ' ')
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}
