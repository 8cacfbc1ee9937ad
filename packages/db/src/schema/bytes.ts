import { customType } from 'drizzle-orm/pg-core'

/** A `bytea` column: hashes of secrets, and hashes of the audit chain. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
