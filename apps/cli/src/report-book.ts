import { CATALOGUE_BOOK } from '@kilotoken/catalogue'
import { type Locale, translate } from '@kilotoken/messages'
import { CommandFailure } from './command-failure.ts'

/**
 * The price book a report is priced with, which is the one that comes along. Naming another by the flag is refused: the
 * file would name prices it was not made with.
 */
export function bookOf(version: string | undefined, locale: Locale): { version: string; date: string } {
  if (version !== undefined && version !== CATALOGUE_BOOK.version)
    throw new CommandFailure([
      translate(locale, 'cli.otherBook', { text: version, own: CATALOGUE_BOOK.version }),
    ])
  return CATALOGUE_BOOK
}
