import { z } from 'zod'

/** A civil day, `2026-11-23`. Refuses days that do not exist (30 February) and times of day. */
export const isoDay = z.iso.date()
