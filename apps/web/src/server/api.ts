import {
  DomainError,
  type DomainErrorCode,
  type DomainErrorParams,
  enterTeam,
  enterUser,
  type Role,
} from '@kilotoken/db'
import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import { z } from 'zod'
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
      data: { ...shape.data, ...factsOf(error.cause), requestId: ctx?.requestId },
    }),
  })

export const { router } = t

/** The only way to begin a procedure: without a policy there is none. */
function procedureFor(policy: Policy) {
  return t.procedure.meta({ policy }).use(async ({ next }) => {
    const result = await next()
    if (!result.ok) throw toTRPCError(result.error)
    return result
  })
}

type CallKind = 'query' | 'mutation' | 'subscription'
const modeOf = (kind: CallKind) => (kind === 'mutation' ? 'mutation' : 'query')

/** For anybody who can reach the instance. Whatever it reads or writes opens its own transaction. */
export const publicProcedure = procedureFor('public')

/** For whoever is signed in: `ctx.scope` is the transaction of the call, which rolls back when the call fails. */
export const personalProcedure = procedureFor('signed_in').use(({ ctx, type, next }) =>
  enterUser(ctx.database, ctx.caller.sessionSecret, modeOf(type), async (scope) => {
    const result = await next({ ctx: { scope } })
    if (!result.ok) throw result.error
    return result
  }),
)

/**
 * For whoever is signed in, where the work takes longer than a transaction may stay open: the command is given the
 * secret of the session and enters by itself, which is what refuses everybody else.
 */
export const selfEnteringProcedure = procedureFor('signed_in')

const namesTeam = z.object({ team: z.uuid() })

/**
 * For a member with at least this role of the team that the input names as `team`: begin the input with `teamInput`.
 * `ctx.scope` is the transaction of the call, inside the team.
 */
export function teamProcedure(least: Role) {
  return procedureFor(least).use(async ({ ctx, type, next, getRawInput }) => {
    const { sessionSecret } = ctx.caller
    const named = namesTeam.safeParse(await getRawInput())
    if (!named.success) {
      await enterUser(ctx.database, sessionSecret, 'query', async () => undefined)
      throw new TRPCError({ code: 'BAD_REQUEST', cause: named.error })
    }
    return enterTeam(
      ctx.database,
      { sessionSecret, teamId: named.data.team },
      modeOf(type),
      async (scope) => {
        if (!ctx.allows(least, scope.role)) throw new DomainError('FORBIDDEN', { needed: least })
        const result = await next({ ctx: { scope } })
        if (!result.ok) throw result.error
        return result
      },
    )
  })
}

/** The input of a team's procedure: the team, and these fields. Whatever else is sent is refused. */
export function teamInput<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ team: z.uuid(), ...shape })
}

type ErrorFacts = {
  domainCode?: DomainErrorCode
  params?: DomainErrorParams
  /** The fields of the input that were not understood. */
  fields?: readonly { path: string; code: string }[]
}

function factsOf(cause: unknown): ErrorFacts {
  if (cause instanceof DomainError) return { domainCode: cause.code, params: cause.params }
  if (cause instanceof z.ZodError)
    return { fields: cause.issues.map(({ path, code }) => ({ path: path.join('.'), code })) }
  return {}
}
