import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { CATALOGUES } from './catalogues.ts'
import { hanSpacing } from './han-spacing.ts'
import { LOCALES, type Locale } from './locale.ts'
import { translate } from './translate.ts'

const HAN = /\p{Script=Han}/u

function flattened(tree: object, path: readonly string[] = []): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[[...path, key].join('.'), value] as const]
      : flattened(value, [...path, key]),
  )
}

/**
 * The arguments an ICU message takes. Words in the branches of a select stand in braces too and are not arguments, so
 * the message is walked and not searched.
 */
function argumentsOf(message: string): ReadonlySet<string> {
  const found = new Set<string>()
  let at = 0
  const text = (): void => {
    for (; at < message.length && message[at] !== '}'; at++) if (message[at] === '{') argument()
  }
  const argument = (): void => {
    const [, name = '', end = ''] = /^\{\s*(\w+)\s*([,}])/u.exec(message.slice(at)) ?? []
    found.add(name)
    at += message.slice(at).indexOf(end)
    while (message[at] !== '}') {
      at++
      if (message[at] !== '{') continue
      at++
      text()
      at++
    }
  }
  text()
  return found
}

/** Parts that a page wraps in an element, `<moment>`. */
function tagsOf(message: string): readonly string[] {
  return [...message.matchAll(/<(\w+)>/gu)].map(([, tag = '']) => tag)
}

function saidWithTags(
  locale: Locale,
  key: string,
  values: Readonly<Record<string, number>>,
  tags: readonly string[],
): string {
  if (tags.length === 0) return translate(locale, key, values)
  const markup = createTranslator({ locale, messages: CATALOGUES[locale] }).markup as unknown as (
    key: string,
    values: Readonly<Record<string, number | ((inside: string) => string)>>,
  ) => string
  const wrapped = Object.fromEntries(tags.map((tag) => [tag, (inside: string) => inside]))
  return markup(key, { ...values, ...wrapped })
}

const english = flattened(CATALOGUES.en)
const chinese = new Map(flattened(CATALOGUES['zh-CN']))

it('finds the arguments of a message and not the words of its branches', () => {
  expect([
    ...argumentsOf('{a}, {n, plural, one {# item} other {# items in {b}}} {s, select, x {word} other {{c}}}'),
  ]).toEqual(['a', 'n', 'b', 's', 'c'])
})

describe('the languages', () => {
  it('have the same keys, in the same order', () => {
    expect(english.length).toBeGreaterThan(250)
    expect([...chinese.keys()]).toEqual(english.map(([key]) => key))
  })

  it.each(LOCALES)('leave no message empty or untrimmed: %s', (locale) => {
    const loose = flattened(CATALOGUES[locale]).filter(
      ([key, message]) => message === '' || (message !== message.trim() && !key.endsWith('Separator')),
    )
    expect(loose).toEqual([])
  })

  it('take the same arguments in every message', () => {
    for (const [key, message] of english)
      expect([...argumentsOf(chinese.get(key) ?? '')].sort(), key).toEqual([...argumentsOf(message)].sort())
  })

  it('wrap the same parts in every message', () => {
    for (const [key, message] of english)
      expect(tagsOf(chinese.get(key) ?? '').toSorted(), key).toEqual(tagsOf(message).toSorted())
  })

  it('say every message with its arguments, and leave none of them standing', () => {
    for (const [key, message] of english) {
      if (key.startsWith('operations.')) continue
      const values = Object.fromEntries([...argumentsOf(message)].map((name) => [name, 7]))
      for (const locale of LOCALES)
        expect(saidWithTags(locale, key, values, tagsOf(message)), `${locale} ${key}`).not.toMatch(/[{}<>]/u)
    }
  })

  it('refuses a key nobody wrote', () => {
    expect(() => translate('en', 'problems.NO_SUCH_CODE')).toThrow()
  })
})

describe('Chinese', () => {
  it('has full-width punctuation between Chinese characters', () => {
    const half = [...chinese].filter(([, message]) =>
      /\p{Script=Han}\s*[,;?!:]\s*\p{Script=Han}/u.test(message),
    )
    expect(half).toEqual([])
  })

  it('has a blank between Chinese characters and Latin letters or digits', () => {
    const written = [...chinese].filter(
      ([key, message]) => !key.startsWith('operations.') && hanSpacing(message) !== message,
    )
    // What stands in braces is code: the names of branches touch the words in them.
    const words = written.filter(([, message]) => {
      const said = message.replace(/[{}#]/gu, ' ')
      return hanSpacing(said) !== said
    })
    expect(words).toEqual([])
  })

  it('has no half-width parentheses around Chinese words', () => {
    expect([...chinese].filter(([, message]) => /\(\p{Script=Han}[^()]*\)/u.test(message))).toEqual([])
  })
})

describe('English', () => {
  // The grammar's Chinese magnitudes are what these two messages are about; a language is named in itself.
  const about =
    /^problems\.(AMBIGUOUS_MAGNITUDE|COMPOUND_NUMBER|MONTH_OF_YEAR)$|\.month_of_year$|language|chinese/iu

  it('has no Chinese but where Chinese is the subject', () => {
    expect(english.filter(([key, message]) => HAN.test(message) && !about.test(key))).toEqual([])
  })

  it('has no full-width punctuation', () => {
    expect(english.filter(([, message]) => /[，；：？！（）]/u.test(message))).toEqual([])
  })
})
