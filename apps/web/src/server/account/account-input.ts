import { z } from 'zod'
import { textInput } from '../text-input.ts'

/** Breaks lines, or turns the direction of the text after it: in the log, that of whatever stands beside the name. */
const UNRULY = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u

/** A name of a person or a team: something to see, on one line, and nothing that reaches beyond it. */
export const nameInput = textInput(100)
  .refine((text) => !UNRULY.test(text))
  .trim()
  .refine((text) => /[^\p{C}\p{Z}]/u.test(text))

/** An address as typed. What it must look like is said by `canonicalEmail`, in one place. */
export const emailInput = textInput(320).min(1)

/** A password as typed. Its rules are the database package's; this bounds what a hash is asked to read. */
export const passwordInput = textInput(1000).min(1)

/** The secret of a link, as `newSecret` makes them: 43 characters of base64url. */
export const linkSecretInput = z.string().regex(/^[\w-]{43}$/)
