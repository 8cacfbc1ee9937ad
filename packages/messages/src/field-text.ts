import { CATALOGUES } from './catalogues.ts'
import type { Locale } from './locale.ts'

/** What a field of a plan is called in a form, by the engine's name of it. An unknown name is shown as it is. */
export function fieldText(name: string, locale: Locale): string {
  let at: unknown = CATALOGUES[locale].fields
  for (const part of name.split('.')) at = (at as Readonly<Record<string, unknown>> | undefined)?.[part]
  return typeof at === 'string' ? at : name
}
