import type { TRPCError } from '@trpc/server'

/** One line of JSON on standard error: what failed and under which id. Never the input. */
export function logFailure(error: TRPCError, path: string | undefined, requestId: string | undefined): void {
  const cause = innermost(error)
  const line = { level: 'error', requestId, path, code: error.code, cause: cause.stack ?? cause.message }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

/** The first cause. The wrappers around it may repeat the values of a statement, and those are the input. */
function innermost(error: Error): Error {
  return error.cause instanceof Error ? innermost(error.cause) : error
}
