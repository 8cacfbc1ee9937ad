import { DomainError, type DomainErrorCode, isConnectionLost } from '@kilotoken/db'
import { TRPCError } from '@trpc/server'

type Code = TRPCError['code']

const CODES: { readonly [C in DomainErrorCode]: Code } = {
  NOT_FOUND: 'NOT_FOUND',
  DATABASE_UNREACHABLE: 'SERVICE_UNAVAILABLE',
  DATABASE_LOGIN_REFUSED: 'SERVICE_UNAVAILABLE',
  DATABASE_PRIVILEGES_MISSING: 'SERVICE_UNAVAILABLE',
  DATABASE_TOO_OLD: 'SERVICE_UNAVAILABLE',
  DATABASE_NOT_UTF8: 'SERVICE_UNAVAILABLE',
  DATABASE_NEWER_THAN_CODE: 'SERVICE_UNAVAILABLE',
  DATABASE_ROLE_UNSAFE: 'SERVICE_UNAVAILABLE',
}

/** The one place that decides what a failure is called over the wire. What it does not know is a bug: 500. */
export function toTRPCError(error: TRPCError): TRPCError {
  const cause = error.cause
  if (cause instanceof DomainError) return new TRPCError({ code: CODES[cause.code], cause })
  if (cause !== undefined && isConnectionLost(cause))
    return new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause })
  return error
}
