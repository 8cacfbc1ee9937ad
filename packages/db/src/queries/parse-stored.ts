import type { z } from 'zod'
import { InvariantError } from '../errors/invariant-error.ts'

/** The stored document, checked by its schema on the way out: what another release wrote is not trusted blindly. */
export function parseStored<T>(schema: z.ZodType<T>, row: { key: string; document: unknown }): T {
  const result = schema.safeParse(row.document)
  if (result.success) return result.data
  throw new InvariantError('stored-document-invalid', { key: row.key, issues: result.error.issues })
}
