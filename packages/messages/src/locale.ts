/** The languages the product speaks, as BCP 47 tags. */
export const LOCALES = ['en', 'zh-CN'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'en'

/** The locale a tag or a POSIX name asks for (`zh`, `zh-Hans`, `zh_CN.UTF-8`: zh-CN); undefined for other languages. */
export function findLocale(tag: string | undefined): Locale | undefined {
  if (tag === undefined) return undefined
  const language = tag.toLowerCase().split(/[-_]/u)[0]
  if (language === 'zh') return 'zh-CN'
  if (language === 'en') return 'en'
  return undefined
}
