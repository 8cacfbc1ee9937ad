import type { TRPCError } from '@trpc/server'

/** One line of JSON on standard error: what failed and under which id. Never the input. */
export function logFailure(error: TRPCError, path: string | undefined, requestId: string | undefined): void {
  const cause = error.cause ?? error
  const line = { level: 'error', requestId, path, code: error.code, cause: cause.stack ?? cause.message }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
