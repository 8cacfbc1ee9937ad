import { createTranslator } from 'use-intl/core'
import { CATALOGUES } from './catalogues.ts'
import type { Locale } from './locale.ts'

const translators = new Map<
  Locale,
  (key: string, values?: Readonly<Record<string, string | number>>) => string
>()

/** A message by its key, with its parameters filled in (ICU syntax). An unknown key is a bug and throws. */
export function translate(
  locale: Locale,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  let translator = translators.get(locale)
  if (translator === undefined) {
    const create = createTranslator as unknown as (options: {
      locale: string
      messages: unknown
      onError: (error: Error) => void
    }) => (key: string, values?: Readonly<Record<string, string | number>>) => string
    translator = create({
      locale,
      messages: CATALOGUES[locale],
      onError: (error) => {
        throw error
      },
    })
    translators.set(locale, translator)
  }
  return translator(key, values)
}
