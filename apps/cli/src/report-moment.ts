import { type Locale, translate } from '@kilotoken/messages'
import { CommandFailure } from './command-failure.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/u

/** The instant a report names, in UTC: that of the flag, else now. */
export function momentOf(text: string | undefined, locale: Locale): string {
  if (text === undefined) return new Date().toISOString()
  const moment = INSTANT.test(text) ? new Date(text) : undefined
  if (moment === undefined || Number.isNaN(moment.getTime()))
    throw new CommandFailure([translate(locale, 'cli.badInstant', { text })])
  return moment.toISOString()
}

/** The time zone a report is printed in: that of the flag, else the machine's. */
export function zoneOf(name: string | undefined, locale: Locale): string {
  if (name === undefined) return new Intl.DateTimeFormat().resolvedOptions().timeZone
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    throw new CommandFailure([translate(locale, 'cli.badZone', { text: name })])
  }
}
