/**
 * The five-character SQLSTATE of a failed statement, or the network code of a failed connection; undefined otherwise.
 *
 * drizzle wraps the driver's error as `cause`, so the chain is followed.
 *
 * @source PostgreSQL manual, appendix A "PostgreSQL Error Codes"
 */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string') return e.code
    if (e instanceof AggregateError && e.errors.length > 0) return sqlState(e.errors[0])
  }
  return undefined
}
