import { type Database, DomainError } from '@kilotoken/db'
import { TRPCError } from '@trpc/server'
import superjson from 'superjson'
import type { ApiContext } from '../../src/server/api-context.ts'
import { appRouter } from '../../src/server/app-router.ts'

export type Outcome = {
  /** `ok`, or what the call was refused with. */
  code: string
  /** What the caller got to read, as text. */
  said: string
}

type Anything = { readonly [key: string]: Anything } & ((input: unknown) => Promise<unknown>)

/** Calls a procedure by its path, as a browser's request would after its envelope is opened. */
export async function callProcedure(
  database: Database,
  path: string,
  input: unknown,
  caller: { sessionSecret: string | undefined; allows: ApiContext['allows'] },
): Promise<Outcome> {
  const api = appRouter.createCaller({
    database,
    caller: { sessionSecret: caller.sessionSecret, address: crypto.randomUUID(), agent: 'access test' },
    renewSession: async () => undefined,
    requestId: 'access-test',
    allows: caller.allows,
  }) as unknown as Anything
  const procedure = path.split('.').reduce((at, key) => at[key] as Anything, api)
  try {
    return { code: 'ok', said: superjson.stringify(await procedure(input)) }
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return { code: error.cause instanceof DomainError ? error.cause.code : error.code, said: error.message }
  }
}
