import { z } from 'zod'
import type { Provenance } from '../graph/node.ts'
import { EVIDENCE } from '../units/evidence.ts'
import { planLabel } from './small-fields.ts'

/** What a quantity written as a map may say of where it comes from. */
export const originFields = {
  unit: z.string().optional(),
  evidence: z.enum(EVIDENCE).optional(),
  source: z.string().optional(),
  url: z.url({ protocol: /^https?$/u }).optional(),
  date: z.iso.date().optional(),
  valid_until: z.iso.date().optional(),
  note: planLabel.optional(),
}

type Origin = { readonly [K in keyof typeof originFields]?: z.infer<(typeof originFields)[K]> }

/** Where a quantity comes from. What says nothing of it counts as assumed. */
export function provenanceOf(given: Origin): Provenance {
  return {
    evidence: given.evidence ?? 'assumed',
    ...(given.source !== undefined && { source: given.source }),
    ...(given.url !== undefined && { url: given.url }),
    ...(given.date !== undefined && { date: given.date }),
    ...(given.note !== undefined && { note: given.note }),
  }
}
