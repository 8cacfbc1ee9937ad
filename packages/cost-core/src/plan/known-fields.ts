import type { z } from 'zod'

/**
 * The error message for an unknown field: the names of the fields that are known there, separated by blanks.
 *
 * Not words for a reader: the schema is at hand only while it checks, so its names travel in the message.
 */
export function knownFields(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined
  const schema = issue.inst as { readonly _zod?: { readonly def?: { readonly shape?: object } } } | undefined
  return Object.keys(schema?._zod?.def?.shape ?? {}).join(' ')
}
