import { z } from 'zod'

const NUL = '\0'

/** Text of at most so many characters. A NUL character, which no database column takes, is refused. */
export function textInput(maximum: number) {
  return z
    .string()
    .max(maximum)
    .refine((text) => !text.includes(NUL))
}
