/** The languages the product speaks, as BCP 47 tags. */
export const LOCALES = ['en', 'zh-CN'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'en'

/** The locale a tag asks for (`zh` and `zh-Hans` mean zh-CN), or undefined when the product does not speak it. */
export function findLocale(tag: string | undefined): Locale | undefined {
  if (tag === undefined) return undefined
  const language = tag.toLowerCase().split('-')[0]
  if (language === 'zh') return 'zh-CN'
  if (language === 'en') return 'en'
  return undefined
}
