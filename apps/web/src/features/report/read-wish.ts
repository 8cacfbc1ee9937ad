import { RUN_LIMITS } from '@kilotoken/cost-core'
import type { KeptFormat } from '@kilotoken/db'
import { z } from 'zod'
import { readCount } from '../run/read-count.ts'

/** The most addresses a report is sent to. */
export const MOST_RECIPIENTS = 20

/** What the form says of the files, as it was written. */
export type WishText = {
  /** Whether the files show a simulation of their own. */
  isSimulated: boolean
  trials: string
  seed: string
  formats: readonly KeptFormat[]
  recipients: string
}

/** Trials 0: without a simulation of their own. */
export type Wish = { trials: number; seed: number; formats: KeptFormat[]; recipients: string[] }

/** Which fields cannot be read. */
export type WishProblems = {
  trials?: true
  seed?: true
  formats?: true
  recipients?: { wrong: string } | { count: number }
}

const { minTrials, maxTrials, maxSeed } = RUN_LIMITS
const address = z.email().max(320)

/** Reads the form. A recipient named twice gets one mail; digits may be grouped as the reader's language does. */
export function readWish(text: WishText): { wish: Wish } | { problems: WishProblems } {
  const trials = text.isSimulated ? wholeNumber(text.trials, minTrials, maxTrials) : 0
  const seed = text.isSimulated ? wholeNumber(text.seed, 0, maxSeed) : 1
  const recipients = [...new Set(text.recipients.split(/[\s,;，；、]+/u).filter((each) => each !== ''))]
  const wrong = recipients.find((each) => !address.safeParse(each).success)
  const sending =
    wrong !== undefined
      ? { wrong }
      : recipients.length > MOST_RECIPIENTS
        ? { count: recipients.length }
        : undefined
  if (trials === undefined || seed === undefined || text.formats.length === 0 || sending !== undefined)
    return {
      problems: {
        ...(trials === undefined && { trials: true }),
        ...(seed === undefined && { seed: true }),
        ...(text.formats.length === 0 && { formats: true }),
        ...(sending !== undefined && { recipients: sending }),
      },
    }
  return { wish: { trials, seed, formats: [...text.formats], recipients } }
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = readCount(text)
  return value !== undefined && value >= least && value <= most ? value : undefined
}
