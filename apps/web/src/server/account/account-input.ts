import { z } from 'zod'
import { textInput } from '../text-input.ts'

/** A name of a person or a team: something to see, on one line. */
export const nameInput = textInput(100)
  .refine((text) => !/\p{Cc}/u.test(text))
  .trim()
  .min(1)

/** An address as typed. What it must look like is said by `canonicalEmail`, in one place. */
export const emailInput = textInput(320).min(1)

/** A password as typed. Its rules are the database package's; this bounds what a hash is asked to read. */
export const passwordInput = textInput(1000).min(1)

/** The secret of a link, as `newSecret` makes them: 43 characters of base64url. */
export const linkSecretInput = z.string().regex(/^[\w-]{43}$/)
