import { DEFAULT_LOCALE, findLocale, type Locale } from './locale.ts'

/**
 * The language a shell is set to: the first of LC_ALL, LC_MESSAGES and LANG that is not empty decides, also when it
 * names a language the product does not speak, which gives English.
 *
 * @source POSIX.1-2024, Base Definitions, section 8.2
 */
export function environmentLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const tag = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG
  return findLocale(tag) ?? DEFAULT_LOCALE
}
