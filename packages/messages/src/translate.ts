import { createTranslator } from 'use-intl/core'
import { CATALOGUES } from './catalogues.ts'
import { hanSpacing } from './han-spacing.ts'
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
  const text = translator(key, values)
  return locale === 'zh-CN' ? spacedAround(text, values) : text
}

/** Blanks around what a message is filled with; within, a name or a file stays as its author wrote it. */
function spacedAround(text: string, values: Readonly<Record<string, string | number>>): string {
  const mixed = Object.values(values)
    .map(String)
    .filter((own) => hanSpacing(own) !== own)
  return mixed.reduce((said, own) => said.replaceAll(hanSpacing(own), () => own), hanSpacing(text))
}
