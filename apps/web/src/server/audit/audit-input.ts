import { AUDIT_ACTIONS, NAMELESS_ACTORS } from '@kilotoken/db'
import { z } from 'zod'
import { textInput } from '../text-input.ts'

/** Which entries are asked for, as fields of an input. */
export const auditFilterInput = {
  actor: z.union([z.uuid(), z.enum(NAMELESS_ACTORS)]).optional(),
  action: z.enum(AUDIT_ACTIONS).optional(),
  from: z.date().optional(),
  to: z.date().optional(),
  text: textInput(100).min(1).optional(),
}

/** Entries of one answer at most. */
export const MOST_AUDIT_ENTRIES = 500
