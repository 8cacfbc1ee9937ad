import { pgSchema } from 'drizzle-orm/pg-core'

/** Not `public`: a schema of our own cannot be planted with look-alike objects by another user of the server. */
export const kilotokenSchema = pgSchema('kilotoken')
