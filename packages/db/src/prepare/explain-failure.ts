import { parsedUrl } from '../connection/parsed-url.ts'
import { DomainError } from '../errors/domain-error.ts'
import { isConnectionLost } from '../errors/is-connection-lost.ts'
import { sqlState } from '../errors/sql-state.ts'
import { missingPrivilege } from './missing-privilege.ts'

const INSUFFICIENT_PRIVILEGE = '42501'
const LOGIN_REFUSED = ['28P01', '28000']

/** Turns what the server or the network said into a condition an operator can act on. Never repeats a password. */
export function explainFailure(error: unknown, adminUrl: string): unknown {
  const state = sqlState(error)
  const said = error instanceof Error ? error.message : ''
  if (error instanceof DomainError) return error
  if (state === INSUFFICIENT_PRIVILEGE) return missingPrivilege(`do what the preparation needs (${said})`)
  const url = parsedUrl(adminUrl)
  const host = url.searchParams.get('host') ?? url.host
  if (state !== undefined && LOGIN_REFUSED.includes(state)) {
    return new DomainError(
      'DATABASE_LOGIN_REFUSED',
      { host, said },
      `PostgreSQL at ${host} refused the login: ${said}`,
    )
  }
  if (isConnectionLost(error)) {
    return new DomainError(
      'DATABASE_UNREACHABLE',
      { host },
      `PostgreSQL at ${host} cannot be reached (${state}).`,
    )
  }
  return error
}
