import { DEFAULT_LOCALE, findLocale, type Locale } from '@kilotoken/messages'

/**
 * The language of a page: what the reader chose, else the browser's first choice that the product speaks.
 *
 * Both arguments come from the network and may hold anything.
 */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  return findLocale(cookie) ?? firstSpoken(acceptLanguage ?? '') ?? DEFAULT_LOCALE
}

function firstSpoken(header: string): Locale | undefined {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((text) => /^\s*q=([0-9.]+)\s*$/.exec(text)?.[1]).find(Boolean)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((choice) => choice.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  for (const { tag } of wanted) {
    const locale = findLocale(tag)
    if (locale !== undefined) return locale
  }
  return undefined
}
