import { initTRPC } from '@trpc/server'
import superjson from 'superjson'
import type { ApiContext } from './api-context.ts'
import { toTRPCError } from './map-error.ts'
import type { Policy, ProcedureMeta } from './policy.ts'

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: superjson,
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      // The reader's words come from the code; a message could carry what only the log may know.
      message: shape.data.code,
      data: { ...shape.data, domainCode: domainCodeOf(error.cause), requestId: ctx?.requestId },
    }),
  })

export const { router } = t

/** The only way to begin a procedure: without a policy there is none. */
export function procedureFor(policy: Policy) {
  return t.procedure.meta({ policy }).use(async ({ next }) => {
    const result = await next()
    if (!result.ok) throw toTRPCError(result.error)
    return result
  })
}

function domainCodeOf(cause: unknown): string | undefined {
  return cause instanceof Error && cause.name === 'DomainError' && 'code' in cause
    ? String(cause.code)
    : undefined
}
