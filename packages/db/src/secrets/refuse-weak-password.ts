import { DomainError } from '../errors/domain-error.ts'
import { COMMON_PIECES, KEYBOARD_ROWS } from './common-passwords.ts'

const LEAST_PASSWORD_LENGTH = 12
const MOST_PASSWORD_LENGTH = 128

export type PasswordFault = 'too_short' | 'too_long' | 'repetitive' | 'common' | 'own_words'

const LEAST_DISTINCT = 5
/** What is left of a password without its guessable pieces has to be at least this long. */
const LEAST_LEFT = 5
const LEAST_OWN_WORD = 3
const LEAST_RUN = 4

/**
 * Refuses what is tried first. No rules of composition: length is what counts.
 *
 * Common words, runs on the keyboard, years and the person's own words are taken out; too little left is too guessable.
 *
 * @throws DomainError PASSWORD_REFUSED with `reason` (a `PasswordFault`) and the limits of length
 */
export function refuseWeakPassword(password: string, ownWords: readonly string[]): void {
  const reason = passwordFault(password, ownWords)
  if (reason !== undefined)
    throw new DomainError('PASSWORD_REFUSED', {
      reason,
      minimum: LEAST_PASSWORD_LENGTH,
      maximum: MOST_PASSWORD_LENGTH,
    })
}

function passwordFault(password: string, ownWords: readonly string[]): PasswordFault | undefined {
  const length = [...password].length
  if (length < LEAST_PASSWORD_LENGTH) return 'too_short'
  if (length > MOST_PASSWORD_LENGTH) return 'too_long'
  // As it was typed too: in a run of keys a figure stands for itself.
  const texts = [password.toLowerCase(), plain(password)]
  if (texts.some((text) => new Set(text).size < LEAST_DISTINCT || /^(.+?)\1+$/su.test(text)))
    return 'repetitive'
  const isLittle = (take: (text: string) => string) =>
    texts.some((text) => left(withoutCommon(take(text))) < LEAST_LEFT)
  if (isLittle((text) => text)) return 'common'
  const own = ownWords
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= LEAST_OWN_WORD)
  return isLittle((text) => without(text, own)) ? 'own_words' : undefined
}

function withoutCommon(text: string): string {
  return without(withoutRuns(text), COMMON_PIECES)
}

const LOOKALIKES: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '0': 'o', $: 's' }

/** In lower case, with figures that stand for letters read as those where letters are around them. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/(?<=\p{L})[@430$](?=\p{L})/gu, (sign) => LOOKALIKES[sign] ?? sign)
}

function without(text: string, pieces: readonly string[]): string {
  return pieces
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, piece) => rest.replaceAll(piece, ' '), text)
}

function withoutRuns(text: string): string {
  let rest = text
  for (const row of KEYBOARD_ROWS)
    for (let length = row.length; length >= LEAST_RUN; length--)
      for (let start = 0; start + length <= row.length; start++)
        rest = rest.replaceAll(row.slice(start, start + length), ' ')
  return rest
}

/** Letters and figures that are left. A year is no more than a habit. */
function left(text: string): number {
  return [...text.replaceAll(/(?:19|20)\d\d/g, ' ').replaceAll(/[^\p{L}\p{N}]+/gu, '')].length
}
