import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { environmentLocale } from '@kilotoken/messages'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../src/repository-root.ts'

type Environment = Readonly<Record<string, string>>

interface BootstrapWords {
  readonly words: Readonly<Record<'en' | 'zh', Readonly<Record<string, string>>>>
  readonly languageOf: (environment: Environment) => string
}

const file = path.join(repositoryRoot, 'apps/launcher/bootstrap/words.mjs')
const { words, languageOf } = (await import(pathToFileURL(file).href)) as BootstrapWords

const blanks = (sentence = '') => [...sentence.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort()

test('the words of the first minute are there in both languages, with the same blanks', () => {
  expect(Object.keys(words.en).length).toBeGreaterThan(5)
  expect(Object.keys(words.zh)).toEqual(Object.keys(words.en))
  for (const [key, english] of Object.entries(words.en)) {
    expect(words.zh[key], key).toMatch(/\p{Script=Han}/u)
    expect(english, key).not.toMatch(/\p{Script=Han}/u)
    expect(blanks(words.zh[key]), key).toEqual(blanks(english))
  }
})

test.each<Environment>([
  {},
  { LANG: 'zh_CN.UTF-8' },
  { LANG: 'zh' },
  { LANG: 'fr_FR.UTF-8' },
  { LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' },
  { LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' },
  { LANG: 'en_GB.UTF-8', LC_MESSAGES: 'ZH-hans', LC_ALL: '' },
])('%j speaks the language the rest of the product speaks', (environment) => {
  expect(languageOf(environment)).toBe(environmentLocale(environment).slice(0, 2))
})
